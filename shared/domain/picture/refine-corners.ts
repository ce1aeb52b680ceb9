/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/** Moves corners that are known roughly to where the edges between them truly are. */
import { crossing, type Corners, type Line, type Point } from './corners.ts';
import type { GreyRaster } from './raster.ts';

/** How far from the rough side the edge is looked for: share of the picture's longer side. */
const searchWidth = 0.02;
const samples = 60;

/**
 * Looks again along each side, where the brightness changes most, and lays a line through what it finds.
 * @param rough in fractions of the picture; answered in the same
 */
export function refineCorners(raster: GreyRaster, rough: Corners): Corners {
  const size = { width: raster.width - 1, height: raster.height - 1 };
  const corners = rough.map(({ x, y }) => ({ x: x * size.width, y: y * size.height }));
  const lines = corners.map((from, index) => refineSide(raster, from, corners[(index + 1) % 4]!));
  return corners.map((corner, index) => {
    const met = crossing(lines[(index + 3) % 4]!, lines[index]!);
    const point = met && distance(met, corner) < 0.04 * Math.max(size.width, size.height) ? met : corner;
    return { x: point.x / size.width, y: point.y / size.height };
  }) as unknown as Corners;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function refineSide(raster: GreyRaster, from: Point, to: Point): Line {
  const length = Math.max(1, distance(from, to));
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  // Points out of a frame that goes clockwise.
  const normal = { x: along.y, y: -along.x };
  const rough: Line = { a: normal.x, b: normal.y, c: from.x * normal.x + from.y * normal.y };
  const width = Math.max(3, Math.round(searchWidth * Math.max(raster.width, raster.height)));
  const found: { at: number; off: number; step: number }[] = [];
  for (let index = 0; index < samples; index += 1) {
    // Round corners of cards are no part of a straight side.
    const at = length * (0.08 + (0.84 * index) / (samples - 1));
    const middle = { x: from.x + along.x * at, y: from.y + along.y * at };
    const edge = steepest(raster, middle, normal, width);
    if (edge) found.push({ at, ...edge });
  }
  if (found.length < samples / 3) return rough;
  // One paper has one brightness to the same side all along.
  const rising = found.filter(({ step }) => step > 0).length * 2 >= found.length;
  const alike = found.filter(({ step }) => step > 0 === rising);
  const kept = fitLine(alike);
  if (kept === null) return rough;
  const start = { x: from.x + normal.x * kept.offset, y: from.y + normal.y * kept.offset };
  const tilt = Math.hypot(1, kept.slope);
  const a = (normal.x - along.x * kept.slope) / tilt;
  const b = (normal.y - along.y * kept.slope) / tilt;
  return { a, b, c: start.x * a + start.y * b };
}

/** Where along the normal the brightness changes most, between pixels; null where hardly anything changes. */
function steepest(
  raster: GreyRaster,
  { x, y }: Point,
  normal: Point,
  width: number,
): { off: number; step: number } | null {
  const grey = (off: number): number => greyBetween(raster, x + normal.x * off, y + normal.y * off);
  const stepAt = (off: number): number => (grey(off + 1) + grey(off + 2) - grey(off - 1) - grey(off - 2)) / 2;
  let best = 0;
  let off = 0;
  for (let at = -width; at <= width; at += 1) {
    const step = stepAt(at);
    if (Math.abs(step) > Math.abs(best)) [best, off] = [step, at];
  }
  if (Math.abs(best) < 6) return null;
  const [before, after] = [Math.abs(stepAt(off - 1)), Math.abs(stepAt(off + 1))];
  // The top of the parabola through the three.
  const bend = before - 2 * Math.abs(best) + after;
  return { off: bend < 0 ? off + (before - after) / (2 * bend) : off, step: best };
}

/** Brightness between four pixels; the border goes on outside. */
function greyBetween({ width, height, pixels }: GreyRaster, x: number, y: number): number {
  const [inX, inY] = [Math.min(width - 1.001, Math.max(0, x)), Math.min(height - 1.001, Math.max(0, y))];
  const [left, top] = [Math.floor(inX), Math.floor(inY)];
  const [partX, partY] = [inX - left, inY - top];
  const at = top * width + left;
  const upper = pixels[at]! * (1 - partX) + pixels[at + 1]! * partX;
  const lower = pixels[at + width]! * (1 - partX) + pixels[at + width + 1]! * partX;
  return upper * (1 - partY) + lower * partY;
}

interface OnEdge {
  readonly at: number;
  readonly off: number;
}

/** `off = offset + slope * at` by least squares, three times, each time without what lies far off. */
function fitLine(points: readonly OnEdge[]): { offset: number; slope: number } | null {
  let kept = points;
  let fit: { offset: number; slope: number } | null = null;
  for (let round = 0; round < 3; round += 1) {
    if (kept.length < 10) return fit;
    fit = leastSquares(kept);
    const { offset, slope } = fit;
    const far = kept.map(({ at, off }) => Math.abs(off - offset - slope * at)).sort((a, b) => a - b);
    const most = Math.max(0.7, far[Math.floor(far.length * 0.75)]! * 1.5);
    kept = kept.filter(({ at, off }) => Math.abs(off - offset - slope * at) <= most);
  }
  return fit;
}

function leastSquares(points: readonly OnEdge[]): { offset: number; slope: number } {
  const count = points.length;
  const meanAt = points.reduce((sum, { at }) => sum + at, 0) / count;
  const meanOff = points.reduce((sum, { off }) => sum + off, 0) / count;
  let both = 0;
  let square = 0;
  for (const { at, off } of points) {
    both += (at - meanAt) * (off - meanOff);
    square += (at - meanAt) ** 2;
  }
  const slope = square === 0 ? 0 : both / square;
  return { offset: meanOff - slope * meanAt, slope };
}
