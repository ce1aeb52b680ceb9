/**
 * The one call of this seat. It lives outside the panel, so that looking at another paper or claim does not end it. The
 * record (consent, answers, outcome) is in the claim; here is only what lives with the connection.
 */
import { create } from 'zustand';
import type { CallInvite, CallNews, OfficerSignal } from '../../../shared/contract/call.ts';
import type { SendWish } from '../../../shared/domain/interview/line-quality.ts';
import type { CallNote } from '../../../shared/domain/interview/record.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useScreen } from '../../state/screen.ts';
import { accompany, type Companion } from './call/companion.ts';
import { addChat } from './call/live-store.ts';
import { openVoice, type Voice } from './call/voice.ts';
import { tellDeviceNews } from './device-news.ts';
import { learnRelay } from './learn-relay.ts';
import { createOfficerPeer, type LineWord, type OfficerPeer } from './officer-peer.ts';
import { openSeatMedia, type DevicesInUse, type SeatMedia } from './seat-media.ts';

export interface Call {
  readonly claimId: string;
  readonly interviewId: string;
  readonly invite: CallInvite;
  /** The link as QR, SVG text made by the desk. */
  readonly qr: string;
  readonly media: SeatMedia;
  /** Labels of what the seat uses now; another object whenever a device came or went. */
  readonly devices: DevicesInUse;
  readonly present: boolean;
  /** What the participant's page said; the record in the claim is the proof. */
  readonly consent: boolean | null;
  readonly line: LineWord;
  readonly remoteStream: MediaStream | null;
  readonly microphone: boolean;
  readonly camera: boolean;
}

type OpenedCall = Extract<Awaited<ReturnType<typeof desk.calls.start>>, { status: 'open' }>;

interface CallStore {
  readonly call: Call | null;
  readonly starting: boolean;
  /** @returns why not, or null when it began; rejects when the desk on this machine did not answer */
  start(claimId: string): Promise<Refusal | null>;
  toggle(kind: 'microphone' | 'camera'): void;
  /** To the participant's page; lost when the line to the hub is down. */
  send(signal: OfficerSignal): void;
  /** Sends picture and voice, or the voice alone, or as the line allows. */
  wish(wish: SendWish): void;
  /** Goes on by telephone, or comes back. */
  telephone(on: boolean): void;
  /** Says it in the chat and on his screen. */
  say(text: string): void;
  /** What was noted of the call is in the record when this resolves, or was tried; before an interview is finished. */
  flushNotes(): Promise<void>;
  /** Makes another link for the same interview, when the first was locked or its time is over. */
  renew(): Promise<Refusal | null>;
  /** Tells the participant why it ends, closes line and devices. The outcome was recorded before. */
  end(reason: Extract<OfficerSignal, { type: 'ended' }>['reason']): Promise<void>;
}

/** What must be closed with the call; kept apart from the state that the screen draws. */
interface Running {
  readonly peer: OfficerPeer;
  readonly companion: Companion;
  readonly voice: Voice;
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
      running?.companion.presence(news.present);
      return update({ present: news.present, ...(news.present ? {} : { line: 'waiting' as const }) });
    case 'consent':
      return update({ consent: news.given });
    case 'signal':
      running?.peer.handle(news.signal);
      return running?.companion.hear(news.signal);
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

/** Whether the officer is heard and seen now, by the tracks that are sent. */
function heardAndSeen({ stream }: SeatMedia): Pick<Call, 'microphone' | 'camera'> {
  const isOn = (tracks: MediaStreamTrack[] | undefined): boolean =>
    tracks?.some((track) => track.enabled) ?? false;
  return { microphone: isOn(stream?.getAudioTracks()), camera: isOn(stream?.getVideoTracks()) };
}

/** Closes line and devices at this seat; the hub and the other side are not told. */
function shutDown(call: Call): void {
  running?.listening.abort();
  running?.peer.close();
  void running?.companion.close();
  running?.voice.close();
  running = null;
  call.media.close();
}

/** Opens line and devices of a call; what happens in it goes on by itself until `shutDown`. */
async function begin(claimId: string, opened: OpenedCall): Promise<Call> {
  const { invite, interviewId, qr } = opened;
  const { callId } = invite;
  const send = (signal: OfficerSignal): void =>
    void desk.calls.send({ callId, signal }).catch(() => undefined);
  const media = await openSeatMedia({
    onNews: tellDeviceNews,
    onDeviceNote: (kind) => running?.companion.note(kind),
    onChange: () => update({ devices: media.inUse(), ...heardAndSeen(media) }),
  });
  const voice = openVoice((element) => media.playThrough(element));
  const peer = createOfficerPeer({
    localStream: media.stream,
    relay: invite.relay,
    send,
    onRemoteStream(remoteStream) {
      companion.stream(remoteStream);
      voice.play(remoteStream);
      update({ remoteStream });
    },
    onLine(line) {
      companion.line(line);
      update({ line });
    },
    onRepair: (act) => act === 'rebuild' && companion.note('rebuilt'),
    onWay: (way) => companion.way(way),
  });
  const companion = accompany({
    stats: () => peer.stats(),
    shape: (shape) => void peer.shape(shape),
    send,
    write: (notes) => writeNotes(claimId, interviewId, notes),
  });
  media.sendThrough(peer);
  void learnRelay(invite.relay);
  const listening = new AbortController();
  running = { peer, companion, voice, listening };
  const nobody = { present: false, consent: null, line: 'waiting', remoteStream: null } as const;
  return {
    ...{ claimId, interviewId, invite, qr, media },
    ...nobody,
    devices: media.inUse(),
    ...heardAndSeen(media),
  };
}

/** Into the claim; a refusal (the interview is over) is for good. Without the desk it is tried again. */
async function writeNotes(claimId: string, interviewId: string, notes: CallNote[]): Promise<boolean> {
  await desk.claims.act({ claimId, command: { type: 'note-call', interviewId, notes } });
  return true;
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
      const call = await begin(claimId, opened);
      set({ call });
      useScreen.getState().setInCall(true);
      if (running) void listen(call.invite.callId, running.listening.signal);
      return null;
    } finally {
      set({ starting: false });
    }
  },

  send(signal) {
    const { call } = get();
    if (call) void desk.calls.send({ callId: call.invite.callId, signal }).catch(() => undefined);
  },

  wish: (wish) => running?.companion.wish(wish),
  telephone: (on) => running?.companion.telephone(on),
  flushNotes: async () => running?.companion.flushNotes(),

  say(text) {
    get().send({ type: 'chat', text });
    addChat('officer', text);
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
