/** Figures of a call out of the browser's statistics (`RTCStatsReport`, given as its values). */

/** The fields that are read here; the browser's objects have many more. */
export interface StatsEntry {
  readonly id?: string;
  readonly type?: string;
  readonly kind?: string;
  readonly selectedCandidatePairId?: string;
  readonly localCandidateId?: string;
  readonly remoteCandidateId?: string;
  readonly candidateType?: string;
  readonly currentRoundTripTime?: number;
  readonly concealedSamples?: number;
  readonly totalSamplesReceived?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly framesDecoded?: number;
}

export interface LineFigures {
  /** How the media go; null = nothing is connected. */
  readonly way: 'direct' | 'relayed' | null;
  /** Milliseconds there and back between the two; null = not known yet. */
  readonly roundTripMs: number | null;
  /** Sound that was due since the connection was built, and the part of it that had to be invented, in samples. */
  readonly sound: { readonly due: number; readonly concealed: number };
  readonly picture: { readonly frames: number; readonly packets: number; readonly lost: number };
}

/** Reads the figures of what arrives here. */
export function lineFigures(entries: Iterable<StatsEntry>): LineFigures {
  const all = [...entries];
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const transport = all.find(
    ({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId,
  );
  const pair = transport && byId.get(transport.selectedCandidatePairId);
  const ends = pair ? [byId.get(pair.localCandidateId), byId.get(pair.remoteCandidateId)] : [];
  const incoming = (kind: string) => all.find((entry) => entry.type === 'inbound-rtp' && entry.kind === kind);
  const [sound, picture] = [incoming('audio'), incoming('video')];
  const seconds = pair?.currentRoundTripTime;
  return {
    way: pair ? (ends.some((end) => end?.candidateType === 'relay') ? 'relayed' : 'direct') : null,
    roundTripMs: seconds === undefined ? null : seconds * 1000,
    sound: { due: sound?.totalSamplesReceived ?? 0, concealed: sound?.concealedSamples ?? 0 },
    picture: {
      frames: picture?.framesDecoded ?? 0,
      packets: picture?.packetsReceived ?? 0,
      lost: picture?.packetsLost ?? 0,
    },
  };
}
