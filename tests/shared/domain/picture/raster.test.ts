import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greyAt, greyOf, shrink } from '../../../../shared/domain/picture/raster.ts';
import { pictureOf } from './invented-pictures.ts';

describe('grey pictures', () => {
  it('keep white white and take what is transparent for white paper', () => {
    const pixels = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0]);
    expect([...greyOf(pixels, 3, 1).pixels]).toEqual([255, 0, 255]);
  });

  it('refuse an array of another length', () => {
    expect(() => greyOf(new Uint8Array(7), 2, 1)).toThrow(RangeError);
  });

  it('shrink to the mean of the pixels that fall together, and never grow', () => {
    const halves = pictureOf(4, 2, 0, [{ x: 1, y: 0, width: 1, height: 2, grey: 100 }]);
    expect(shrink(halves, 2)).toEqual({ width: 2, height: 1, pixels: new Uint8Array([50, 0]) });
    expect(shrink(halves, 9)).toBe(halves);
  });

  it('keep their brightness however much they shrink', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat({ max: 255 }),
        (width, height, longest, grey) => {
          const small = shrink(pictureOf(width, height, grey), longest);
          expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(Math.max(longest, 1));
          expect(small.pixels.every((value) => value === grey)).toBe(true);
        },
      ),
    );
  });

  it('tell below which grey a share of them lies', () => {
    const picture = pictureOf(10, 10, 200, [{ x: 0, y: 0, width: 10, height: 1, grey: 20 }]);
    expect(greyAt(picture, 0.05)).toBe(20);
    expect(greyAt(picture, 0.5)).toBe(200);
  });
});
