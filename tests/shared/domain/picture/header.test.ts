import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegSize, pngSize } from '../../../../shared/domain/picture/header.ts';
import { photoOf } from '../../../support/papers.ts';

const canvas = createCanvas(123, 45);
const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg'));
const png = new Uint8Array(canvas.toBuffer('image/png'));

describe('the size of a picture', () => {
  it('is read from the header of what a camera or a program wrote', () => {
    expect(jpegSize(jpeg)).toEqual({ width: 123, height: 45 });
    expect(pngSize(png)).toEqual({ width: 123, height: 45 });
  });

  it('is told for a giant canvas in a tiny file', () => {
    expect(jpegSize(photoOf(300, [65_535, 65_535]).bytes)).toEqual({ width: 65_535, height: 65_535 });
  });

  it('is not told when the picture is cut off anywhere', () => {
    for (const [bytes, sizeOf] of [[jpeg, jpegSize] as const, [png, pngSize] as const])
      fc.assert(
        fc.property(
          fc.nat(bytes.length - 13),
          (length) => void expect(sizeOf(bytes.slice(0, length))).toBeNull(),
        ),
      );
  });

  it('is asked of any bytes without a throw', () => {
    const spoilt = (whole: Uint8Array) =>
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }).map((changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const anything = fc.oneof(fc.uint8Array({ maxLength: 400 }), spoilt(jpeg), spoilt(png));
    fc.assert(
      fc.property(anything, (bytes) => {
        for (const size of [jpegSize(bytes), pngSize(bytes)])
          expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
