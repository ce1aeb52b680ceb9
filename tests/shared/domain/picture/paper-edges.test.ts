/**
 * Finding the paper on photos made by code: practice papers on six tables, turned, tilted, shadowed and noisy, with the
 * corners known. The limits are what was measured on other photos of the same kind, with room.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornerError } from '../../../../shared/domain/picture/corners.ts';
import { findPaper } from '../../../../shared/domain/picture/paper-edges.ts';
import { cameraPhoto, type CameraPhoto } from './camera-photos.ts';

const find = ({ pixels, width, height }: CameraPhoto) => findPaper(pixels, width, height);

describe('the paper under the camera', () => {
  it('is found with its corners in nearly every photo; where it is not, the answer is none', () => {
    const errors: number[] = [];
    let missed = 0;
    for (let seed = 200; seed < 224; seed += 1) {
      const photo = cameraPhoto(seed);
      if (!photo.corners) continue;
      const found = find(photo);
      if (found) errors.push(cornerError(found.corners, photo.corners, photo.width, photo.height));
      else missed += 1;
    }
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(mean).toBeLessThan(0.01);
    expect(Math.max(...errors)).toBeLessThan(0.06);
    expect(missed).toBeLessThanOrEqual(3);
  }, 120_000);

  it('is not invented on a bare table, nor on one that runs out of the picture', () => {
    const photos = [8, 17, 26, 9, 19, 29, 39, 49].map(cameraPhoto).filter(({ corners }) => corners === null);
    expect(photos.length).toBeGreaterThan(4);
    for (const photo of photos) expect(find(photo), photo.label).toBeNull();
  }, 60_000);

  it('is not found in darkness, in pure noise or in a picture of one colour, and nothing ever breaks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer(),
        fc.constantFrom(0, 3, 255),
        (width, height, seed, range) => {
          let state = seed | 1;
          const pixels = Uint8ClampedArray.from({ length: width * height * 4 }, () => {
            state = (Math.imul(state, 1664525) + 1013904223) | 0;
            return range === 0 ? 128 : (((state >>> 16) % (range + 1)) as number);
          });
          const found = findPaper(pixels, width, height);
          if (range < 255) expect(found).toBeNull();
          for (const { x, y } of found?.corners ?? [])
            expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
