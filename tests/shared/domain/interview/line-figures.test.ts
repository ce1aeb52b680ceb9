import { describe, expect, it } from 'vitest';
import { lineFigures, type StatsEntry } from '../../../../shared/domain/interview/line-figures.ts';

const selected = (local: string, remote: string): StatsEntry[] => [
  { id: 'T', type: 'transport', selectedCandidatePairId: 'P' },
  {
    id: 'P',
    type: 'candidate-pair',
    localCandidateId: 'L',
    remoteCandidateId: 'R',
    currentRoundTripTime: 0.12,
  },
  { id: 'L', type: 'local-candidate', candidateType: local },
  { id: 'R', type: 'remote-candidate', candidateType: remote },
];

describe('figures of a line', () => {
  it('tells a direct way from one over the relay at either end', () => {
    expect(lineFigures(selected('host', 'srflx'))).toMatchObject({ way: 'direct', roundTripMs: 120 });
    expect(lineFigures(selected('relay', 'host')).way).toBe('relayed');
    expect(lineFigures(selected('host', 'relay')).way).toBe('relayed');
  });

  it('knows nothing of the way before a pair is chosen', () => {
    expect(lineFigures([{ id: 'T', type: 'transport' }])).toEqual({
      way: null,
      roundTripMs: null,
      sound: { due: 0, concealed: 0 },
      picture: { frames: 0, packets: 0, lost: 0 },
    });
  });

  it('reads what arrived, not what was sent', () => {
    const figures = lineFigures([
      { type: 'outbound-rtp', kind: 'audio', totalSamplesReceived: 1 },
      { type: 'inbound-rtp', kind: 'audio', totalSamplesReceived: 48_000, concealedSamples: 480 },
      { type: 'inbound-rtp', kind: 'video', framesDecoded: 30, packetsReceived: 90, packetsLost: 3 },
    ]);
    expect(figures.sound).toEqual({ due: 48_000, concealed: 480 });
    expect(figures.picture).toEqual({ frames: 30, packets: 90, lost: 3 });
  });
});
