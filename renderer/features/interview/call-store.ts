/**
 * The one call of this seat. It lives outside the panel, so that looking at another paper or claim does not end it. The
 * record (consent, answers, outcome) is in the claim; here is only what lives with the connection.
 */
import { create } from 'zustand';
import type { CallInvite, CallNews, OfficerSignal } from '../../../shared/contract/call.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useScreen } from '../../state/screen.ts';
import { createOfficerPeer, type LineWord, type OfficerPeer } from './officer-peer.ts';
import { openSeatMedia, type SeatMedia } from './seat-media.ts';

export interface Call {
  readonly claimId: string;
  readonly interviewId: string;
  readonly invite: CallInvite;
  /** The link as QR, SVG text made by the desk. */
  readonly qr: string;
  readonly media: SeatMedia;
  readonly present: boolean;
  /** What the participant's page said; the record in the claim is the proof. */
  readonly consent: boolean | null;
  readonly line: LineWord;
  readonly remoteStream: MediaStream | null;
  readonly microphone: boolean;
  readonly camera: boolean;
}

interface CallStore {
  readonly call: Call | null;
  readonly starting: boolean;
  /** @returns why not, or null when it began; rejects when the desk on this machine did not answer */
  start(claimId: string): Promise<Refusal | null>;
  toggle(kind: 'microphone' | 'camera'): void;
  /** Makes another link for the same interview, when the first was locked or its time is over. */
  renew(): Promise<Refusal | null>;
  /** Tells the participant why it ends, closes line and devices. The outcome was recorded before. */
  end(reason: Extract<OfficerSignal, { type: 'ended' }>['reason']): Promise<void>;
}

/** What must be closed with the call; kept apart from the state that the screen draws. */
interface Running {
  readonly peer: OfficerPeer;
  readonly listening: AbortController;
}

let running: Running | null = null;

function update(change: Partial<Call>): void {
  useCall.setState(({ call }) => ({ call: call && { ...call, ...change } }));
}

function hear(news: CallNews): void {
  switch (news.type) {
    case 'presence':
      running?.peer.presence(news.present);
      return update({ present: news.present, ...(news.present ? {} : { line: 'waiting' as const }) });
    case 'consent':
      return update({ consent: news.given });
    case 'signal':
      return running?.peer.handle(news.signal);
    case 'closed':
      return void useCall.getState().end('finished');
  }
}

/** Listens to the hub's news of the call and listens again when the stream breaks, until the call is over. */
async function listen(callId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const news of await desk.calls.news({ callId }, { signal })) hear(news);
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((resume) => setTimeout(resume, 1000));
  }
}

/** Closes line and devices at this seat; the hub and the other side are not told. */
function shutDown(call: Call): void {
  running?.listening.abort();
  running?.peer.close();
  running = null;
  call.media.close();
}

export const useCall = create<CallStore>((set, get) => ({
  call: null,
  starting: false,

  async start(claimId) {
    if (get().call || get().starting) return null;
    set({ starting: true });
    try {
      const opened = await desk.calls.start({ claimId });
      if (opened.status === 'refused') return opened.refusal;
      const media = await openSeatMedia();
      const { callId } = opened.invite;
      const peer = createOfficerPeer({
        localStream: media.stream,
        send: (signal) => void desk.calls.send({ callId, signal }).catch(() => undefined),
        onRemoteStream: (remoteStream) => update({ remoteStream }),
        onLine: (line) => update({ line }),
      });
      const listening = new AbortController();
      running = { peer, listening };
      set({
        call: {
          claimId,
          interviewId: opened.interviewId,
          invite: opened.invite,
          qr: opened.qr,
          media,
          present: false,
          consent: null,
          line: 'waiting',
          remoteStream: null,
          microphone: Boolean(media.stream?.getAudioTracks().length),
          camera: Boolean(media.stream?.getVideoTracks().length),
        },
      });
      useScreen.getState().setInCall(true);
      void listen(callId, listening.signal);
      return null;
    } finally {
      set({ starting: false });
    }
  },

  toggle(kind) {
    const { call } = get();
    const tracks =
      kind === 'camera' ? call?.media.stream?.getVideoTracks() : call?.media.stream?.getAudioTracks();
    if (!call || !tracks?.length) return;
    const on = !call[kind];
    for (const track of tracks) track.enabled = on;
    update({ [kind]: on });
  },

  async renew() {
    const { call } = get();
    if (!call) return null;
    set({ call: null });
    shutDown(call);
    try {
      return await get().start(call.claimId);
    } finally {
      if (get().call === null) useScreen.getState().setInCall(false);
    }
  },

  async end(reason) {
    const { call } = get();
    if (!call) return;
    const { callId } = call.invite;
    set({ call: null });
    useScreen.getState().setInCall(false);
    await desk.calls.send({ callId, signal: { type: 'ended', reason } }).catch(() => undefined);
    shutDown(call);
    await desk.calls.close({ callId }).catch(() => undefined);
  },
}));
