/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/**
 * What a picture looks like in 64 bits, so that a copy of it in another claim is known again (features D10).
 *
 * Papers of one kind share their layout, so a hash of the large forms (as for holiday photos) would call all identity
 * cards copies of one. Here the paper is first brought to one place (its own edges, else the box around its writing),
 * then only what changes along the lines is kept, words and gaps, equally strong whether ink is black or grey. The 64
 * bits are the signs of 64 fixed random sums over that: the share of bits that differ is the angle between two pictures.
 */
import type { Fingerprint } from '../claim/data.ts';
import { measureTilt } from './edges.ts';
import { findOutline, type Point } from './outline.ts';
import { shrink, type GreyRaster } from './raster.ts';

/**
 * Two pictures that differ in so many bits or fewer are near copies. Set so that of two people's papers of one layout
 * almost none are (tests/bench/papers); a copy that was cut or turned is then not always known again.
 */
export const nearCopyBits = 6;

const gridWidth = 96;
const gridHeight = 72;
/** A page whose cells differ by less than this (standard deviation of grey) is empty. */
const leastDetail = 1.2;
/** Size in cells of the smallest thing that counts, and of its surroundings that it is compared with. */
const fine = 1.5;
const around = 4;
/** Grey levels from which a difference counts in full. */
const fullContrast = 6;

type Quadrilateral = readonly [Point, Point, Point, Point];

/** 16 hexadecimal digits; null for an empty page. Give the raster that was judged; it is shrunk to 512 pixels. */
export function fingerprintOf(raster: GreyRaster): Fingerprint | null {
  const picture = shrink(raster, 512);
  if (picture.width < 16 || picture.height < 16) return null;
  const grid = sampled(picture, placeOf(picture));
  if (deviationOf(grid) < leastDetail) return null;
  return folded(detailOf(grid));
}

/** In how many of the 64 bits two fingerprints differ. */
export function differingBits(one: Fingerprint, other: Fingerprint): number {
  let difference = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; difference !== 0n; difference &= difference - 1n) count += 1;
  return count;
}

/** Where the paper lies: inside its edges, or the box around the writing along its own lines. */
function placeOf(picture: GreyRaster): Quadrilateral {
  const corners = findOutline(picture).corners;
  if (corners) return corners;
  const page = straight(picture, measureTilt(picture));
  const { left, right, top, bottom } = inkBox(sampled(picture, page));
  const at = (x: number, y: number): Point => inside(page, x, y);
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

/** The whole frame, turned with the writing. */
function straight({ width, height }: GreyRaster, tilt: number | null): Quadrilateral {
  const degrees = tilt !== null && Math.abs(tilt) > 0.2 && Math.abs(tilt) < 8 ? tilt : 0;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): Point => {
    const [dx, dy] = [(x - 0.5) * width, (y - 0.5) * height];
    return { x: 0.5 + (dx * cosine - dy * sine) / width, y: 0.5 + (dx * sine + dy * cosine) / height };
  };
  return [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
}

function inside([a, b, c, d]: Quadrilateral, u: number, v: number): Point {
  return {
    x: (1 - v) * ((1 - u) * a.x + u * b.x) + v * ((1 - u) * d.x + u * c.x),
    y: (1 - v) * ((1 - u) * a.y + u * b.y) + v * ((1 - u) * d.y + u * c.y),
  };
}

/** Mean greys of the quadrilateral's cells; nine looks into each. What lies outside repeats the frame. */
function sampled({ width, height, pixels }: GreyRaster, place: Quadrilateral): Float64Array {
  const grid = new Float64Array(gridWidth * gridHeight);
  const looks = 3;
  for (let row = 0; row < gridHeight * looks; row += 1) {
    const base = Math.floor(row / looks) * gridWidth;
    for (let column = 0; column < gridWidth * looks; column += 1) {
      const { x, y } = inside(
        place,
        (column + 0.5) / (gridWidth * looks),
        (row + 0.5) / (gridHeight * looks),
      );
      const across = Math.min(width - 1, Math.max(0, Math.floor(x * width)));
      const down = Math.min(height - 1, Math.max(0, Math.floor(y * height)));
      grid[base + Math.floor(column / looks)]! += pixels[down * width + across]! / (looks * looks);
    }
  }
  return grid;
}

/** So much of the ink is left out at each end, so that a speck at the rim moves nothing. */
const leftOut = 0.04;
const margin = 0.06;

function inkBox(grid: Float64Array): { left: number; right: number; top: number; bottom: number } {
  const smooth = softened(softened(grid, 6, 'along'), 6, 'across');
  const differences = grid.map((grey, at) => Math.abs(grey - smooth[at]!));
  // Against the picture's own mean, so that a darker copy has its box in the same place.
  const speck = (1.5 * differences.reduce((sum, value) => sum + value, 0)) / grid.length;
  const columns = new Float64Array(gridWidth);
  const rows = new Float64Array(gridHeight);
  differences.forEach((difference, at) => {
    const ink = Math.max(0, difference - speck);
    columns[at % gridWidth]! += ink;
    rows[Math.floor(at / gridWidth)]! += ink;
  });
  const [left, right] = middleOf(columns);
  const [top, bottom] = middleOf(rows);
  return { left, right, top, bottom };
}

/** The stretch that holds all but `leftOut` of the sum at either end, and a margin; fractions of the length. */
function middleOf(sums: Float64Array): [number, number] {
  const total = sums.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [0, 1];
  const place = (part: number): number => {
    let before = 0;
    for (let at = 0; at < sums.length; at += 1) {
      const value = sums[at]!;
      if (before + value >= part * total) return (at + (part * total - before) / (value || 1)) / sums.length;
      before += value;
    }
    return 1;
  };
  const [first, last] = [place(leftOut), place(1 - leftOut)];
  return [first - margin * (last - first), last + margin * (last - first)];
}

function deviationOf(grid: Float64Array): number {
  const mean = grid.reduce((sum, value) => sum + value, 0) / grid.length;
  return Math.sqrt(grid.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grid.length);
}

/** Darker or brighter than what stands left and right of it, from -1 to 1. */
function detailOf(grid: Float64Array): Float64Array {
  const rows = softened(grid, fine, 'across');
  const small = softened(rows, fine, 'along');
  const large = softened(rows, around, 'along');
  return small.map((value, at) => Math.tanh((value - large[at]!) / fullContrast));
}

/** Smeared by a bell curve of the given standard deviation in cells; the rim repeats itself. */
function softened(grid: Float64Array, deviation: number, way: 'along' | 'across'): Float64Array {
  const reach = Math.ceil(deviation * 3);
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation * deviation)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [length, step] = way === 'along' ? [gridWidth, 1] : [gridHeight, gridWidth];
  return grid.map((_, at) => {
    const place = way === 'along' ? at % gridWidth : Math.floor(at / gridWidth);
    let sum = 0;
    for (let by = -reach; by <= reach; by += 1) {
      const other = Math.min(length - 1, Math.max(0, place + by));
      sum += grid[at + (other - place) * step]! * weights[by + reach]!;
    }
    return sum / total;
  });
}

/** Signs of 64 sums over the detail, each with its own fixed random signs (xorshift32). */
function folded(detail: Float64Array): Fingerprint {
  let state = 0x9e3779b9 | 0;
  const sums = new Float64Array(64);
  for (const value of detail) {
    for (let bit = 0; bit < 64; bit += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      sums[bit]! += state < 0 ? value : -value;
    }
  }
  return Array.from({ length: 16 }, (_, digit) =>
    [0, 1, 2, 3].reduce((value, bit) => value * 2 + (sums[digit * 4 + bit]! > 0 ? 1 : 0), 0).toString(16),
  ).join('');
}
