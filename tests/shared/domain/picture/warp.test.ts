import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convexArea,
  cornerError,
  wholePicture,
  type Corners,
} from '../../../../shared/domain/picture/corners.ts';
import {
  perspectiveTo,
  seenAt,
  straightenRows,
  straightSize,
  turnedCorners,
  type ColourPicture,
} from '../../../../shared/domain/picture/warp.ts';

/** Corners of a paper under a camera: a rectangle of which every corner is moved a little. */
const tilted = fc
  .array(fc.double({ min: -0.15, max: 0.15, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((by): Corners => {
    const rectangle = [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.8],
      [0.2, 0.8],
    ] as const;
    return rectangle.map(([x, y], index) => ({
      x: (x + by[index * 2]!) * 1000,
      y: (y + by[index * 2 + 1]!) * 800,
    })) as unknown as Corners;
  })
  .filter((corners) => convexArea(corners) > 0);

function colours(width: number, height: number, colour: (x: number, y: number) => number[]): ColourPicture {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) pixels.set([...colour(x, y), 255], (y * width + x) * 4);
  return { width, height, pixels };
}

describe('straightening a paper', () => {
  it('brings the four corners of the picture to the four corners of the paper', () => {
    fc.assert(
      fc.property(
        tilted,
        fc.integer({ min: 2, max: 3000 }),
        fc.integer({ min: 2, max: 3000 }),
        (corners, width, height) => {
          const way = perspectiveTo(corners, width, height);
          const ends = [
            [0, 0],
            [width, 0],
            [width, height],
            [0, height],
          ] as const;
          ends.forEach(([x, y], index) => {
            const seen = seenAt(way, x, y);
            expect(Math.hypot(seen.x - corners[index]!.x, seen.y - corners[index]!.y)).toBeLessThan(1e-6);
          });
        },
      ),
    );
  });

  it('changes nothing when the whole picture is the paper', () => {
    const old = colours(31, 17, (x, y) => [x * 8, y * 14, 90]);
    const whole = wholePicture.map(({ x, y }) => ({ x: x * 31, y: y * 17 })) as unknown as Corners;
    const straight = colours(31, 17, () => [0, 0, 0]);
    straightenRows(old, whole, straight, 0, 17);
    expect(straight.pixels).toEqual(old.pixels);
  });

  it('gives the same in pieces as at once', () => {
    const old = colours(60, 50, (x, y) => [(x * 37 + y * 11) % 256, x * 4, y * 5]);
    const corners: Corners = [
      { x: 5, y: 8 },
      { x: 50, y: 3 },
      { x: 55, y: 45 },
      { x: 9, y: 40 },
    ];
    const [atOnce, inPieces] = [colours(40, 30, () => [0, 0, 0]), colours(40, 30, () => [0, 0, 0])];
    straightenRows(old, corners, atOnce, 0, 30);
    for (let row = 0; row < 30; row += 7) straightenRows(old, corners, inPieces, row, Math.min(30, row + 7));
    expect(inPieces.pixels).toEqual(atOnce.pixels);
  });

  it('shows the border again for what lies outside the picture, and never anything of its own', () => {
    const old = colours(20, 20, () => [200, 100, 50]);
    const outside: Corners = [
      { x: -9, y: -9 },
      { x: 30, y: -4 },
      { x: 28, y: 29 },
      { x: -5, y: 25 },
    ];
    const straight = colours(12, 12, () => [0, 0, 0]);
    straightenRows(old, outside, straight, 0, 12);
    for (let at = 0; at < straight.pixels.length; at += 4)
      expect([...straight.pixels.subarray(at, at + 4)]).toEqual([200, 100, 50, 255]);
  });

  it('makes a paper as long as its longer sides, and never longer than asked', () => {
    fc.assert(
      fc.property(tilted, fc.integer({ min: 50, max: 4000 }), (corners, longest) => {
        const { width, height } = straightSize(corners, longest);
        expect(Math.max(width, height)).toBeLessThanOrEqual(longest);
        expect(Math.min(width, height)).toBeGreaterThan(0);
      }),
    );
    const lying: Corners = [
      { x: 0, y: 0 },
      { x: 800, y: 0 },
      { x: 800, y: 500 },
      { x: 0, y: 500 },
    ];
    expect(straightSize(lying, 3000)).toEqual({ width: 800, height: 500 });
    expect(straightSize(turnedCorners(lying), 3000)).toEqual({ width: 500, height: 800 });
  });

  it('turned four times is as it was', () => {
    fc.assert(
      fc.property(tilted, (corners) => {
        const again = turnedCorners(turnedCorners(turnedCorners(turnedCorners(corners))));
        expect(cornerError(again, corners, 1, 1)).toBe(0);
      }),
    );
  });
});
