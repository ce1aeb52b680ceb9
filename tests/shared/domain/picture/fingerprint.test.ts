import { describe, expect, it } from 'vitest';
import { Fingerprint } from '../../../../shared/domain/claim/data.ts';
import { differingBits, fingerprintOf, nearCopyBits } from '../../../../shared/domain/picture/fingerprint.ts';
import { shrink, type GreyRaster } from '../../../../shared/domain/picture/raster.ts';
import { changed, partOf, pictureOf, writing } from './invented-pictures.ts';

const letter = (seed: number): GreyRaster =>
  pictureOf(900, 1200, 246, writing({ x: 90, y: 110, width: 720, height: 960 }, seed));

function bits(one: GreyRaster, other: GreyRaster): number {
  const [first, second] = [fingerprintOf(one), fingerprintOf(other)];
  if (first === null || second === null) throw new Error('an empty page');
  return differingBits(first, second);
}

describe('the fingerprint of a picture', () => {
  it('has sixteen digits, and none when there is nothing to see', () => {
    expect(Fingerprint.safeParse(fingerprintOf(letter(3))).success).toBe(true);
    expect(fingerprintOf(pictureOf(600, 400, 240))).toBeNull();
    expect(fingerprintOf(pictureOf(3, 3, 10))).toBeNull();
  });

  it('is nearer to a smaller, darker or slightly cut copy than to other words in the same lines', () => {
    const copies = [
      shrink(letter(3), 600),
      changed(letter(3), (grey) => grey * 0.7),
      partOf(letter(3), 12, 15, 880, 1170),
    ];
    const strangers = Array.from({ length: 12 }, (_, at) => letter(977 * (at + 4)));
    const farthestCopy = Math.max(...copies.map((copy) => bits(letter(3), copy)));
    expect(farthestCopy).toBeLessThan(Math.min(...strangers.map((stranger) => bits(letter(3), stranger))));
  });

  it('calls the picture itself a near copy and other words in the same lines none', () => {
    expect(
      bits(
        letter(3),
        changed(letter(3), (grey) => grey - 9),
      ),
    ).toBeLessThanOrEqual(nearCopyBits);
    expect(bits(letter(3), letter(4000))).toBeGreaterThan(nearCopyBits);
  });

  it('counts the bits in which two differ', () => {
    expect(differingBits('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(differingBits('00000000000000f1', '00000000000000f0')).toBe(1);
  });
});
