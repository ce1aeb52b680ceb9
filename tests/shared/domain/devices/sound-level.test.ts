import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, levelWord } from '../../../../shared/domain/devices/sound-level.ts';

/** A tone of so many decibels under full scale, as root of the mean square. */
const tone = (decibels: number): Float32Array =>
  Float32Array.from(
    { length: 2048 },
    (_, i) => Math.SQRT2 * 10 ** (decibels / 20) * Math.sin((i * 2 * Math.PI) / 64),
  );

describe('the level of a microphone', () => {
  it('is nothing in silence, all at full scale, and never outside', () => {
    expect(levelOf(new Float32Array(1024))).toBe(0);
    expect(levelOf(new Float32Array(0))).toBe(0);
    expect(levelOf(new Float32Array(64).fill(1))).toBe(1);
    fc.assert(
      fc.property(fc.float32Array({ min: -1, max: 1, noNaN: true }), (samples) => {
        const level = levelOf(samples);
        expect(level >= 0 && level <= 1).toBe(true);
      }),
    );
  });

  it('grows with the voice', () => {
    const levels = [-70, -60, -50, -40, -30, -20, -10].map((decibels) => levelOf(tone(decibels)));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  it('has a word a person would say: nothing, faint, heard', () => {
    expect(levelWord(levelOf(tone(-58)))).toBe('waiting');
    expect(levelWord(levelOf(tone(-46)))).toBe('quiet');
    expect(levelWord(levelOf(tone(-25)))).toBe('heard');
  });
});
