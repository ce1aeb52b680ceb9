/**
 * The participant's end of the video connection. It never offers: it answers the officer's offers (fixed roles), one
 * peer connection per generation, and drops whatever belongs to an older one. When the phone's network changes it asks
 * for a new connection.
 */
import type { OfficerSignal, ParticipantSignal, Relay } from '../../shared/contract/call.ts';
import {
  iceServersOf,
  isRelayStale,
  redundantFirst,
  tuned,
} from '../../shared/domain/interview/media-policy.ts';

export type TrackKind = 'audio' | 'video';

export interface ParticipantPeer {
  handle(signal: OfficerSignal): Promise<void>;
  /** Call it when the hub says that the officer is there: asks for a connection unless one is up. */
  ask(): void;
  /**
   * Sends another camera or microphone (null: none) over the same connection; also kept for connections built later.
   * @returns false when the present connection has no place for it, so that a new one is needed
   */
  replaceTrack(kind: TrackKind, track: MediaStreamTrack | null): Promise<boolean>;
  /** The browser's figures of the present connection; null while there is none. */
  stats(): Promise<RTCStatsReport | null>;
  close(): void;
}

export interface ParticipantPeerOptions {
  readonly localStream: MediaStream;
  /** The branch's relay as the answer to joining gave it; null or absent = only a direct way. */
  readonly relay?: Relay | null;
  /** Asks for new credentials of the relay when those given are about to end. */
  freshRelay?(): Promise<Relay | null>;
  /** `relay` in tests: nothing goes directly. */
  readonly iceTransportPolicy?: RTCIceTransportPolicy;
  send(signal: ParticipantSignal): void;
  onRemoteStream(stream: MediaStream): void;
  onState(state: RTCPeerConnectionState): void;
}

/** Which network the phone uses; not in every browser, and not in TypeScript's library. */
type NetworkNavigator = Navigator & { connection?: EventTarget & { readonly type?: string } };

/** Tells of another network, not of the same one getting slower. @returns stop */
function watchNetwork(changed: () => void): () => void {
  const network = (navigator as NetworkNavigator).connection;
  let type = network?.type;
  const look = (): void => {
    if (network?.type === type) return;
    type = network?.type;
    if (type !== 'none') changed();
  };
  window.addEventListener('online', changed);
  network?.addEventListener('change', look);
  return () => {
    window.removeEventListener('online', changed);
    network?.removeEventListener('change', look);
  };
}

/** Makes the end; media are sent as soon as the officer's first offer arrives. */
export function createParticipantPeer(options: ParticipantPeerOptions): ParticipantPeer {
  const tracks = new Map<TrackKind, MediaStreamTrack | null>();
  for (const track of options.localStream.getTracks()) tracks.set(track.kind as TrackKind, track);
  let relay = options.relay ?? null;
  let connection: RTCPeerConnection | null = null;
  let generation = -1;
  let isClosed = false;
  /** The network changed and no offer has come since: the connection only looks as if it were up. */
  let isStale = false;
  /** Candidates that came before the offer they belong to was applied. */
  let early: RTCIceCandidateInit[] = [];

  function build(next: number): RTCPeerConnection {
    connection?.close();
    generation = next;
    early = [];
    const built = new RTCPeerConnection({
      bundlePolicy: 'max-bundle',
      iceServers: iceServersOf(relay),
      iceTransportPolicy: options.iceTransportPolicy ?? 'all',
    });
    built.onicecandidate = ({ candidate }) => {
      if (!candidate || built !== connection) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment };
      options.send({ type: 'candidate', generation: next, candidate: plain });
    };
    built.onconnectionstatechange = () => {
      if (built === connection) options.onState(built.connectionState);
    };
    connection = built;
    return built;
  }

  /** Puts the phone's tracks where the offer has places for them; a place without a device stays open for one. */
  async function fill(current: RTCPeerConnection): Promise<void> {
    const places = current.getTransceivers();
    for (const place of places) {
      const kind = place.receiver.track.kind as TrackKind;
      place.direction = 'sendrecv';
      (place.sender as { setStreams?(...streams: MediaStream[]): void }).setStreams?.(options.localStream);
      await place.sender.replaceTrack(tracks.get(kind) ?? null);
      const codecs = kind === 'audio' ? RTCRtpReceiver.getCapabilities(kind)?.codecs : undefined;
      if (codecs) place.setCodecPreferences?.(redundantFirst(codecs));
    }
    options.onRemoteStream(new MediaStream(places.map(({ receiver }) => receiver.track)));
  }

  async function tuneSenders(current: RTCPeerConnection): Promise<void> {
    for (const { sender, receiver } of current.getTransceivers())
      await sender.setParameters(tuned(receiver.track.kind as TrackKind, sender.getParameters()));
  }

  async function answer(signal: Extract<OfficerSignal, { type: 'offer' }>): Promise<void> {
    if (signal.generation < generation || isClosed) return;
    const isNew = signal.generation > generation || !connection;
    if (isNew && options.freshRelay && isRelayStale(relay, Date.now()))
      relay = await options.freshRelay().catch(() => relay);
    if (isClosed) return;
    isStale = false;
    const current = isNew || !connection ? build(signal.generation) : connection;
    await current.setRemoteDescription({ type: 'offer', sdp: signal.sdp });
    for (const candidate of early.splice(0)) await current.addIceCandidate(candidate);
    if (isNew) await fill(current);
    await current.setLocalDescription();
    const sdp = current.localDescription?.sdp;
    if (sdp && current === connection) options.send({ type: 'answer', generation: signal.generation, sdp });
    // The line does not depend on it: a browser that knows no such parameters goes on without them.
    if (isNew) await tuneSenders(current).catch(() => undefined);
  }

  async function handle(signal: OfficerSignal): Promise<void> {
    if (signal.type === 'offer') return answer(signal);
    if (signal.type === 'candidate' && signal.generation === generation && connection) {
      if (connection.remoteDescription) await connection.addIceCandidate(signal.candidate);
      else early.push(signal.candidate);
    }
  }

  const stopWatching = watchNetwork(() => {
    isStale = true;
    options.send({ type: 'renew' });
  });

  // Words are applied one after the other: an offer is finished before its candidates are looked at.
  let queue = Promise.resolve();
  return {
    handle(signal) {
      const turn = queue.then(() => handle(signal));
      queue = turn.catch(() => undefined);
      return turn;
    },
    ask() {
      if (isStale || connection?.connectionState !== 'connected') options.send({ type: 'renew' });
    },
    async replaceTrack(kind, track) {
      tracks.set(kind, track);
      const place = connection?.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
      await place?.sender.replaceTrack(track);
      return place !== undefined || connection === null;
    },
    stats: async () => (connection ? connection.getStats() : null),
    close() {
      isClosed = true;
      stopWatching();
      connection?.close();
      connection = null;
    },
  };
}
