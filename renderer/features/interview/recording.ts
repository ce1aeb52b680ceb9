/**
 * The recording of the running call (features V13): it begins by itself once the participant agreed to it, is told to his
 * page, can be paused, and is closed before the outcome is given. The pieces go to the desk of this machine one by one.
 */
import { create } from 'zustand';
import type { CallNoteKind, InterviewOutcome } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useCall, type Call } from './call-store.ts';
import { openRecorder, type Recorder } from './recorder.ts';

/** Tries to hand a piece over before it is given up. */
const mostTries = 5;
/** Milliseconds between them. */
const tryAgain = 1000;

/** `refused`: the desk does not want it. `failed`: it broke off; what was kept until then stays. */
export type RecordingState =
  'off' | 'beginning' | 'on' | 'paused' | 'closing' | 'over' | 'refused' | 'failed';

interface RecordingStore {
  readonly state: RecordingState;
  /** Of which interview. */
  readonly interviewId: string | null;
  /** Seconds kept so far. */
  readonly seconds: number;
}

export const useRecording = create<RecordingStore>(() => ({ state: 'off', interviewId: null, seconds: 0 }));

interface Running {
  readonly recordingId: string;
  readonly call: Call;
  readonly recorder: Recorder;
  next: number;
  /** One piece after the other. */
  sending: Promise<void>;
}

let running: Running | null = null;

const isHeard = (state: RecordingState): boolean => state === 'on' || state === 'paused';

function note({ claimId, interviewId }: Call, kind: CallNoteKind): void {
  const notes = [{ at: new Date().toISOString(), kind }];
  void desk.claims
    .act({ claimId, command: { type: 'note-call', interviewId, notes } })
    .catch(() => undefined);
}

function tell(on: boolean): void {
  useCall.getState().send({ type: 'recording', on });
}

/** Begins for this call, once; nothing happens where one runs or was closed already. */
export async function beginRecording(call: Call): Promise<void> {
  const { claimId, interviewId } = call;
  const { state, interviewId: last } = useRecording.getState();
  if (running || (last === interviewId && state !== 'off')) return;
  useRecording.setState({ state: 'beginning', interviewId, seconds: 0 });
  const waiting: Blob[] = [];
  const recorder = openRecorder((piece) => (running ? give(running, piece) : waiting.push(piece)));
  const begun = recorder
    ? await desk.interviews.recording
        .begin({ claimId, interviewId, mediaType: recorder.mediaType })
        .catch(() => null)
    : null;
  if (!recorder || begun?.status !== 'begun') {
    await recorder?.stop();
    return useRecording.setState({ state: begun ? 'refused' : 'failed' });
  }
  running = { recordingId: begun.recordingId, call, recorder, next: 0, sending: Promise.resolve() };
  for (const piece of waiting) give(running, piece);
  recorder.follow(useCall.getState().call ?? call);
  useRecording.setState({ state: 'on' });
  tell(true);
  note(call, 'recording-started');
}

function give(one: Running, piece: Blob): void {
  const number = one.next;
  one.next += 1;
  one.sending = one.sending.then(() => hand(one, number, piece));
}

/** Hands one piece over; when the desk does not take it in time the recording ends there, since nothing plays on across a gap. */
async function hand(one: Running, number: number, piece: Blob): Promise<void> {
  if (useRecording.getState().state === 'failed') return;
  for (let tries = 1; ; tries += 1) {
    try {
      await desk.interviews.recording.piece({ recordingId: one.recordingId, number, piece });
      return useRecording.setState({ seconds: number + 1 });
    } catch {
      if (tries === mostTries) break;
      await new Promise((resume) => setTimeout(resume, tryAgain));
    }
  }
  useRecording.setState({ state: 'failed' });
  tell(false);
}

export function pauseRecording(): void {
  if (!running || useRecording.getState().state !== 'on') return;
  running.recorder.pause();
  useRecording.setState({ state: 'paused' });
  tell(false);
  note(running.call, 'recording-stopped');
}

export function resumeRecording(): void {
  if (!running || useRecording.getState().state !== 'paused') return;
  running.recorder.resume();
  useRecording.setState({ state: 'on' });
  tell(true);
  note(running.call, 'recording-started');
}

/** Stops and hands over what is left; answers how to close it at the desk. */
async function halt(): Promise<((discard: boolean) => Promise<void>) | null> {
  const one = running;
  if (!one) return null;
  if (useRecording.getState().state === 'on') note(one.call, 'recording-stopped');
  tell(false);
  const { state } = useRecording.getState();
  if (state !== 'failed') useRecording.setState({ state: 'closing' });
  await one.recorder.stop();
  await one.sending;
  running = null;
  return async (discard) => {
    await desk.interviews.recording.end({ recordingId: one.recordingId, discard }).catch(() => undefined);
    useRecording.setState({ state: 'over' });
  };
}

/**
 * Closes it before the outcome is given, so that the claim knows it while the interview is still open. After a technical
 * abort it is thrown away, but only once the outcome was taken: call the answer with whether it was.
 */
export async function closeRecording(outcome: InterviewOutcome): Promise<(taken: boolean) => Promise<void>> {
  const close = await halt();
  if (outcome !== 'ULANG_TEKNIS') await close?.(false);
  return async (taken) => {
    if (outcome === 'ULANG_TEKNIS') await close?.(taken);
    // The call goes on: so does the recording, as another one.
    if (!taken) useRecording.setState({ state: 'off' });
  };
}

useCall.subscribe(({ call }, { call: before }) => {
  if (!call) {
    if (running) void halt().then((close) => close?.(false));
    return useRecording.setState(({ state }) => ({ state: isHeard(state) ? 'closing' : 'off' }));
  }
  running?.recorder.follow(call);
  // A page that was loaded anew does not know.
  if (call.present && !before?.present && useRecording.getState().state === 'on') tell(true);
});
