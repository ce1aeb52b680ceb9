/**
 * The officer's end of the video connection. He always makes the offer (fixed roles: when both offer at once, calls hang
 * for ever). When to restart ICE or to build anew is decided by `shared/domain/interview/line-policy.ts`, how voice and
 * picture share the line by `media-policy.ts`.
 */
import type { OfficerSignal, ParticipantSignal, Relay } from '../../../shared/contract/call.ts';
import { lineFigures } from '../../../shared/domain/interview/line-figures.ts';
import { shaped, type PictureShape } from '../../../shared/domain/interview/line-quality.ts';
import {
  idleLine,
  isBlocked,
  stepLine,
  type LineAct,
  type LineEvent,
  type LineState,
} from '../../../shared/domain/interview/line-policy.ts';
import {
  iceServersOf,
  isRelayStale,
  redundantFirst,
  tuned,
} from '../../../shared/domain/interview/media-policy.ts';

/** `no-way`: the two hear of each other, but no media get through; waiting alone does not help. */
export type LineWord = 'waiting' | 'connecting' | 'connected' | 'disturbed' | 'no-way';

export type TrackKind = 'audio' | 'video';

export interface OfficerPeer {
  handle(signal: ParticipantSignal): void;
  /** The participant's page is there or gone. */
  presence(present: boolean): void;
  /** Sends another camera or microphone (null: none) over the same connection; also kept for connections built later. */
  replaceTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<void>;
  /** Sends the officer's picture smaller, or not at all, from now on; also over connections built later. */
  shape(shape: PictureShape): Promise<void>;
  /** The browser's figures of the present connection; null while there is none. */
  stats(): Promise<RTCStatsReport | null>;
  close(): void;
}

export interface OfficerPeerOptions {
  /** Camera and microphone of the seat; null = the officer only sees and hears. */
  readonly localStream: MediaStream | null;
  /** The branch's relay; null or absent = only a direct way. */
  readonly relay?: Relay | null;
  /** Asks for new credentials of the relay when those given are about to end. */
  freshRelay?(): Promise<Relay | null>;
  /** `relay` in tests: nothing goes directly. */
  readonly iceTransportPolicy?: RTCIceTransportPolicy;
  send(signal: OfficerSignal): void;
  onRemoteStream(stream: MediaStream): void;
  onLine(word: LineWord): void;
  /** The line was mended, for the record; the first connection of a page is not a repair. */
  onRepair?(act: 'restart-ice' | 'rebuild'): void;
  /** The media go directly or over the relay, told once for each connection. */
  onWay?(way: 'direct' | 'relayed'): void;
}

/** Milliseconds between looks at the line. */
const tickEvery = 250;

function wordOf(line: LineState): LineWord {
  if (line.phase === 'idle') return 'waiting';
  if (line.phase === 'connected') return 'connected';
  if (isBlocked(line)) return 'no-way';
  return line.phase === 'building' ? 'connecting' : 'disturbed';
}

/** A transceiver for each kind, voice first; both are open in both directions, so that a device may come later. */
function addMedia(
  built: RTCPeerConnection,
  stream: MediaStream | null,
  tracks: ReadonlyMap<TrackKind, MediaStreamTrack | null>,
): void {
  for (const kind of ['audio', 'video'] as const) {
    const streams = stream ? [stream] : [];
    const made = built.addTransceiver(tracks.get(kind) ?? kind, { direction: 'sendrecv', streams });
    const codecs = kind === 'audio' ? RTCRtpReceiver.getCapabilities(kind)?.codecs : undefined;
    if (codecs) made.setCodecPreferences(redundantFirst(codecs));
  }
}

/** Makes the end. It stays silent until the participant's page says that it is ready (`renew`). */
export function createOfficerPeer(options: OfficerPeerOptions): OfficerPeer {
  const tracks = new Map<TrackKind, MediaStreamTrack | null>();
  for (const track of options.localStream?.getTracks() ?? []) tracks.set(track.kind as TrackKind, track);
  let relay = options.relay ?? null;
  let connection: RTCPeerConnection | null = null;
  let generation = 0;
  let line = idleLine;
  let early: RTCIceCandidateInit[] = [];
  let isClosed = false;
  let pictureShape: PictureShape | null = null;

  async function applyShape(): Promise<void> {
    const video = connection?.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video');
    if (!video || !pictureShape) return;
    await video.sender
      .setParameters(shaped(video.sender.getParameters(), pictureShape))
      .catch(() => undefined);
  }

  async function offer(built: RTCPeerConnection, restart: boolean): Promise<void> {
    if (restart) built.restartIce();
    await built.setLocalDescription();
    const sdp = built.localDescription?.sdp;
    if (sdp && built === connection) options.send({ type: 'offer', generation, sdp });
  }

  async function learnWay(built: RTCPeerConnection): Promise<void> {
    const report = await built.getStats();
    const { way } = lineFigures(report.values());
    if (way && built === connection) options.onWay?.(way);
  }

  function listen(built: RTCPeerConnection, mine: number): void {
    built.onicecandidate = ({ candidate }) => {
      if (!candidate || built !== connection) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment };
      options.send({ type: 'candidate', generation: mine, candidate: plain });
    };
    built.onconnectionstatechange = () => {
      if (built !== connection) return;
      advance({ type: 'connection', state: built.connectionState });
      if (built.connectionState === 'connected') void learnWay(built);
    };
  }

  async function rebuild(): Promise<void> {
    connection?.close();
    connection = null;
    if (options.freshRelay && isRelayStale(relay, Date.now()))
      relay = await options.freshRelay().catch(() => relay);
    if (isClosed) return;
    generation += 1;
    early = [];
    const built = new RTCPeerConnection({
      bundlePolicy: 'max-bundle',
      iceServers: iceServersOf(relay),
      iceTransportPolicy: options.iceTransportPolicy ?? 'all',
    });
    connection = built;
    addMedia(built, options.localStream, tracks);
    listen(built, generation);
    await offer(built, false);
  }

  /** Offers come one after the other: one that is not answered yet is never followed by another on its connection. */
  async function mend(act: LineAct): Promise<void> {
    if (isClosed) return;
    if (act === 'restart-ice' && connection?.signalingState === 'stable') await offer(connection, true);
    else await rebuild();
  }

  let queue = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch(() => undefined);
    return queue;
  };

  function advance(event: LineEvent): void {
    const before = line;
    const [next, act] = stepLine(line, event, performance.now());
    line = next;
    if (act !== 'none') {
      if (before.phase !== 'idle' && event.type !== 'renew') options.onRepair?.(act);
      void inTurn(() => mend(act));
    }
    if (wordOf(line) !== wordOf(before)) options.onLine(wordOf(line));
  }

  async function takeAnswer(current: RTCPeerConnection, sdp: string): Promise<void> {
    if (current.signalingState !== 'have-local-offer') return;
    await current.setRemoteDescription({ type: 'answer', sdp });
    advance({ type: 'answered' });
    for (const candidate of early.splice(0)) await current.addIceCandidate(candidate);
    const receivers = current.getTransceivers().map(({ receiver }) => receiver.track);
    options.onRemoteStream(remoteStreamOf(current, receivers));
    for (const { sender, receiver } of current.getTransceivers())
      await sender.setParameters(tuned(receiver.track.kind as TrackKind, sender.getParameters()));
    await applyShape();
  }

  async function apply(signal: ParticipantSignal): Promise<void> {
    if (signal.type !== 'answer' && signal.type !== 'candidate') return;
    if (signal.generation !== generation || !connection) return;
    if (signal.type === 'answer') return takeAnswer(connection, signal.sdp);
    if (connection.remoteDescription) await connection.addIceCandidate(signal.candidate);
    else early.push(signal.candidate);
  }

  const ticking = setInterval(() => advance({ type: 'tick' }), tickEvery);
  const networkChanged = () => advance({ type: 'network-changed' });
  window.addEventListener('online', networkChanged);

  return {
    handle(signal) {
      if (signal.type === 'renew') advance({ type: 'renew' });
      else if (signal.type === 'hang-up') advance({ type: 'absent' });
      else void inTurn(() => apply(signal));
    },
    presence(present) {
      advance({ type: 'page', here: present });
    },
    async replaceTrack(kind, track) {
      tracks.set(kind, track);
      const transceiver = connection?.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
      await transceiver?.sender.replaceTrack(track);
    },
    shape(shape) {
      pictureShape = shape;
      return inTurn(applyShape);
    },
    stats: async () => (connection ? connection.getStats() : null),
    close() {
      isClosed = true;
      clearInterval(ticking);
      window.removeEventListener('online', networkChanged);
      connection?.close();
      connection = null;
    },
  };
}

const remoteStreams = new WeakMap<RTCPeerConnection, MediaStream>();

/** One stream for each connection, with everything in it that comes from the other side. */
function remoteStreamOf(connection: RTCPeerConnection, tracks: MediaStreamTrack[]): MediaStream {
  const known = remoteStreams.get(connection);
  if (known) return known;
  const made = new MediaStream(tracks);
  remoteStreams.set(connection, made);
  return made;
}
