/**
 * The participant's end of the video connection. It never offers: it answers the officer's offers (fixed roles), one
 * peer connection per generation, and drops whatever belongs to an older one.
 */
import type { OfficerSignal, ParticipantSignal } from '../../shared/contract/call.ts';

export interface ParticipantPeer {
  handle(signal: OfficerSignal): Promise<void>;
  close(): void;
}

export interface ParticipantPeerOptions {
  readonly localStream: MediaStream;
  send(signal: ParticipantSignal): void;
  onRemoteStream(stream: MediaStream): void;
  onState(state: RTCPeerConnectionState): void;
}

/** Makes the end; media are sent as soon as the officer's first offer arrives. */
export function createParticipantPeer(options: ParticipantPeerOptions): ParticipantPeer {
  let connection: RTCPeerConnection | null = null;
  let generation = -1;
  /** Candidates that came before the offer they belong to was applied. */
  let early: RTCIceCandidateInit[] = [];

  function build(next: number): RTCPeerConnection {
    connection?.close();
    generation = next;
    early = [];
    const built = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    for (const track of options.localStream.getTracks()) built.addTrack(track, options.localStream);
    built.onicecandidate = ({ candidate }) => {
      if (!candidate || built !== connection) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment };
      options.send({ type: 'candidate', generation: next, candidate: plain });
    };
    built.ontrack = ({ streams }) => {
      const [stream] = streams;
      if (stream && built === connection) options.onRemoteStream(stream);
    };
    built.onconnectionstatechange = () => {
      if (built === connection) options.onState(built.connectionState);
    };
    connection = built;
    return built;
  }

  async function answer(signal: Extract<OfficerSignal, { type: 'offer' }>): Promise<void> {
    if (signal.generation < generation) return;
    const current = signal.generation > generation || !connection ? build(signal.generation) : connection;
    await current.setRemoteDescription({ type: 'offer', sdp: signal.sdp });
    for (const candidate of early.splice(0)) await current.addIceCandidate(candidate);
    await current.setLocalDescription();
    const sdp = current.localDescription?.sdp;
    if (sdp && current === connection) options.send({ type: 'answer', generation: signal.generation, sdp });
  }

  async function handle(signal: OfficerSignal): Promise<void> {
    if (signal.type === 'offer') return answer(signal);
    if (signal.type === 'candidate' && signal.generation === generation && connection) {
      if (connection.remoteDescription) await connection.addIceCandidate(signal.candidate);
      else early.push(signal.candidate);
    }
  }

  // Words are applied one after the other: an offer is finished before its candidates are looked at.
  let queue = Promise.resolve();
  return {
    handle(signal) {
      const turn = queue.then(() => handle(signal));
      queue = turn.catch(() => undefined);
      return turn;
    },
    close() {
      connection?.close();
      connection = null;
    },
  };
}
