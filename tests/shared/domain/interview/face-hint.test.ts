import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faceLimits,
  faceWord,
  hintWord,
  mayCompareFaces,
} from '../../../../shared/domain/interview/face-hint.ts';

const rank = { 'tidak-mirip': 0, 'tidak-yakin': 1, mirip: 2 } as const;

describe('the word for two faces', () => {
  it('changes where the limits are, and only upwards with the similarity', () => {
    expect(faceWord(1)).toBe('mirip');
    expect(faceWord(faceLimits.alike)).toBe('mirip');
    expect(faceWord(0.5)).toBe('tidak-yakin');
    expect(faceWord(faceLimits.unlike)).toBe('tidak-yakin');
    expect(faceWord(0)).toBe('tidak-mirip');
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(rank[faceWord(less)]).toBeLessThanOrEqual(rank[faceWord(more)]);
      }),
    );
  });

  it('is not sure of what is no similarity at all', () => {
    for (const odd of [Number.NaN, -0.1, 1.1, Infinity]) expect(faceWord(odd)).toBe('tidak-yakin');
  });

  it('is not sure unless each picture shows one face that is large enough', () => {
    expect(hintWord('one', 'one', 0.9)).toBe('mirip');
    expect(hintWord('one', 'one', null)).toBe('tidak-yakin');
    for (const found of ['none', 'several', 'small'] as const) {
      expect(hintWord(found, 'one', 0.9)).toBe('tidak-yakin');
      expect(hintWord('one', found, 0.1)).toBe('tidak-yakin');
    }
  });
});

describe('faces are compared only', () => {
  const consent = { given: true, textVersion: '2026-11-24', at: '2026-11-24T02:00:00.000Z', faceHint: true };
  const asks = { recording: false, faceHint: true };

  it('where the branch’s switch was on, is on, and the participant agreed to it', () => {
    expect(mayCompareFaces({ asks, consent }, { faceHint: true })).toBe(true);
    expect(mayCompareFaces({ asks, consent }, { faceHint: false })).toBe(false);
    expect(mayCompareFaces({ asks: { ...asks, faceHint: false }, consent }, { faceHint: true })).toBe(false);
    expect(mayCompareFaces({ asks, consent: null }, { faceHint: true })).toBe(false);
    expect(mayCompareFaces({ asks, consent: { ...consent, faceHint: false } }, { faceHint: true })).toBe(
      false,
    );
    expect(mayCompareFaces({ asks, consent: { ...consent, given: false } }, { faceHint: true })).toBe(false);
    const { faceHint: _, ...unasked } = consent;
    expect(mayCompareFaces({ asks, consent: unasked }, { faceHint: true })).toBe(false);
  });
});
