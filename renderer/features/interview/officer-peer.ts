/**
 * The officer's end of the video connection. He always makes the offer (fixed roles: when both offer at once, calls hang
 * for ever). When to restart ICE or to build anew is decided by `shared/domain/interview/line-policy.ts`.
 */
import type { OfficerSignal, ParticipantSignal } from '../../../shared/contract/call.ts';
import {
  idleLine,
  stepLine,
  type LineEvent,
  type LineState,
} from '../../../shared/domain/interview/line-policy.ts';

export type LineWord = 'waiting' | 'connecting' | 'connected' | 'disturbed';

export interface OfficerPeer {
  handle(signal: ParticipantSignal): void;
  /** The participant's page is there or gone. */
  presence(present: boolean): void;
  close(): void;
}

export interface OfficerPeerOptions {
  /** Camera and microphone of the seat; null = the officer only sees and hears. */
  readonly localStream: MediaStream | null;
  send(signal: OfficerSignal): void;
  onRemoteStream(stream: MediaStream): void;
  onLine(word: LineWord): void;
}

/** Milliseconds between looks at the line. */
const tickEvery = 250;

function wordOf(line: LineState): LineWord {
  if (line.phase === 'idle') return 'waiting';
  if (line.phase === 'connected') return 'connected';
  return line.phase === 'building' ? 'connecting' : 'disturbed';
}

/** Makes the end. It stays silent until the participant's page says that it is ready (`renew`). */
export function createOfficerPeer(options: OfficerPeerOptions): OfficerPeer {
  let connection: RTCPeerConnection | null = null;
  let generation = 0;
  let line = idleLine;
  let early: RTCIceCandidateInit[] = [];

  function addMedia(built: RTCPeerConnection): void {
    const { localStream } = options;
    const tracks = localStream?.getTracks() ?? [];
    if (localStream) for (const track of tracks) built.addTrack(track, localStream);
    for (const kind of ['audio', 'video']) {
      if (!tracks.some((track) => track.kind === kind)) built.addTransceiver(kind, { direction: 'recvonly' });
    }
  }

  async function offer(built: RTCPeerConnection, restart: boolean): Promise<void> {
    if (restart) built.restartIce();
    await built.setLocalDescription(await built.createOffer({ iceRestart: restart }));
    const sdp = built.localDescription?.sdp;
    if (sdp && built === connection) options.send({ type: 'offer', generation, sdp });
  }

  function rebuild(): void {
    connection?.close();
    generation += 1;
    early = [];
    const mine = generation;
    const built = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    connection = built;
    addMedia(built);
    built.onicecandidate = ({ candidate }) => {
      if (!candidate || built !== connection) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment };
      options.send({ type: 'candidate', generation: mine, candidate: plain });
    };
    built.ontrack = ({ streams }) => {
      const [stream] = streams;
      if (stream && built === connection) options.onRemoteStream(stream);
    };
    built.onconnectionstatechange = () => {
      if (built === connection) advance({ type: 'connection', state: built.connectionState });
    };
    void offer(built, false);
  }

  function advance(event: LineEvent): void {
    const before = wordOf(line);
    const [next, act] = stepLine(line, event, performance.now());
    line = next;
    if (act === 'rebuild') rebuild();
    if (act === 'restart-ice' && connection) void offer(connection, true);
    if (wordOf(line) !== before) options.onLine(wordOf(line));
  }

  async function apply(signal: ParticipantSignal): Promise<void> {
    if (signal.type === 'renew') return advance({ type: 'renew' });
    if (signal.type === 'hang-up') return advance({ type: 'absent' });
    if (signal.generation !== generation || !connection) return;
    const current = connection;
    if (signal.type === 'answer') {
      if (current.signalingState !== 'have-local-offer') return;
      await current.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
      for (const candidate of early.splice(0)) await current.addIceCandidate(candidate);
    } else if (current.remoteDescription) await current.addIceCandidate(signal.candidate);
    else early.push(signal.candidate);
  }

  const ticking = setInterval(() => advance({ type: 'tick' }), tickEvery);
  const networkChanged = () => advance({ type: 'network-changed' });
  window.addEventListener('online', networkChanged);

  let queue = Promise.resolve();
  return {
    handle(signal) {
      queue = queue.then(() => apply(signal)).catch(() => undefined);
    },
    presence(present) {
      if (!present) advance({ type: 'connection', state: 'disconnected' });
    },
    close() {
      clearInterval(ticking);
      window.removeEventListener('online', networkChanged);
      connection?.close();
      connection = null;
    },
  };
}
