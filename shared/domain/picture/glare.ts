/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/** Spots where light wiped the writing out: as white as can be, whiter than the paper, fading at their rim. */
import { shrink, type GreyRaster } from './raster.ts';

export interface GlareSpot {
  /** Share of the picture. */
  readonly area: number;
  /** Fractions of width and height. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const workingSide = 240;
const blownOut = 246;
/** By so much the spot must be brighter than the paper around it. */
const aboveThePaper = 14;

/** The largest spots first. */
export function findGlare(raster: GreyRaster): GlareSpot[] {
  const small = shrink(raster, workingSide);
  const paper = paperLevel(small);
  if (paper + aboveThePaper > 255) return [];
  const level = Math.max(blownOut, paper + aboveThePaper);
  const isSpot = Uint8Array.from(small.pixels, (grey) => (grey >= level ? 1 : 0));
  return spots(small, isSpot)
    .filter((cells) => isSoft(small, cells))
    .map((cells) => spotOf(small, cells))
    .sort((one, other) => other.area - one.area);
}

/** The brightness of most of what is light here and not blown out. */
function paperLevel({ pixels }: GreyRaster): number {
  const counts = new Uint32Array(256);
  for (const grey of pixels) counts[grey]! += 1;
  const blown = counts.subarray(blownOut).reduce((sum, count) => sum + count, 0);
  // Where a third and more is white, white is the paper itself.
  if (blown > pixels.length * 0.34) return 255;
  let best = 0;
  let bestCount = 0;
  for (let grey = 90; grey < blownOut; grey += 1) {
    const count = counts.subarray(grey - 6, grey + 7).reduce((sum, value) => sum + value, 0);
    if (count > bestCount) [best, bestCount] = [grey, count];
  }
  return best;
}

/** Connected cells (four neighbours), as lists of places. */
function spots({ width, height }: GreyRaster, isSpot: Uint8Array): number[][] {
  const result: number[][] = [];
  for (let start = 0; start < isSpot.length; start += 1) {
    if (isSpot[start] !== 1) continue;
    const cells = [start];
    isSpot[start] = 2;
    for (let next = 0; next < cells.length; next += 1) {
      const at = cells[next]!;
      const x = at % width;
      const y = (at - x) / width;
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
        const other = at + dx + dy * width;
        if (isSpot[other] !== 1) continue;
        isSpot[other] = 2;
        cells.push(other);
      }
    }
    if (cells.length >= 12) result.push(cells);
  }
  return result;
}

/** Light fades; a white field that was printed ends at once. */
function isSoft({ width, height, pixels }: GreyRaster, cells: readonly number[]): boolean {
  const inside = new Set(cells);
  let rim = 0;
  let soft = 0;
  for (const at of cells) {
    const x = at % width;
    const y = (at - x) / width;
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      if (inside.has(at + dx + dy * width)) continue;
      if (x + 3 * dx < 0 || x + 3 * dx >= width || y + 3 * dy < 0 || y + 3 * dy >= height) continue;
      rim += 1;
      const outside = pixels[at + 2 * (dx + dy * width)]!;
      if (pixels[at]! - outside < 42) soft += 1;
    }
  }
  return rim > 0 && soft >= rim * 0.6;
}

function spotOf({ width, height }: GreyRaster, cells: readonly number[]): GlareSpot {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const at of cells) {
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return {
    area: cells.length / (width * height),
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}
