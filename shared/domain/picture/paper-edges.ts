/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/**
 * The four corners of a paper that lies under a camera, at any tilt a hand gives it. Straight steps of brightness are
 * found by voting (Hough 1962, with the direction of the step as in Duda and Hart 1972), four of them are tried as a
 * frame, and the frame counts only when all its sides are really there. When in doubt the answer is none: a wrong crop
 * would cut off a paper, a whole picture costs nothing.
 */
import type { Corners, Point } from './corners.ts';
import { convexArea, crossing, type Line } from './corners.ts';
import { greyOf, shrink, type GreyRaster } from './raster.ts';
import { refineCorners } from './refine-corners.ts';

export interface FoundPaper {
  /** Clockwise from the top left, in fractions of the picture. */
  readonly corners: Corners;
  /** 0 to 1: how completely the weakest side is seen. */
  readonly confidence: number;
}

/** Longest side on which lines are looked for; corners are refined on a larger one. */
const workingSide = 256;
const refiningSide = 800;
/** Pixels to either side within which a dark stroke is thin. */
const inkReach = 3;
/** Steps of the angle over half a turn. */
const angles = 120;
/** Lines tried for each direction. */
const mostLines = 14;
/** Pixels to either side between which a step counts; a thin drawn line has the same paper on both. */
const reach = 3;
/** Least step in grey. */
const leastStep = 7;
/** Of the picture's area; a smaller frame is a detail of something. */
const leastArea = 0.1;
const leastSide = 0.58;
const leastMean = 0.75;
/** How far a side may be seen to go on past its corners. */
const mostBeyond = 0.7;

/**
 * The paper in a picture as a canvas gives it (four bytes a pixel, red first). Looked for in its brightness and in its
 * red and blue alone: a green card on brown wood is as bright as the wood.
 * @returns null when no paper is surely seen whole
 */
export function findPaper(rgba: Uint8ClampedArray, width: number, height: number): FoundPaper | null {
  const small = smaller(rgba, width, height);
  let best: { frame: Frame; raster: GreyRaster } | null = null;
  for (const raster of [greyOf(small.pixels, small.width, small.height), part(small, 0), part(small, 2)]) {
    const frame = frameIn(raster);
    if (frame && frame.score > (best?.frame.score ?? 0)) best = { frame, raster };
  }
  if (best === null) return null;
  return { corners: refineCorners(best.raster, best.frame.corners), confidence: best.frame.weakest };
}

interface Colours {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** Small enough for refining, by mean of whole blocks of pixels: exact enough, and quick for a large photo. */
function smaller(rgba: Uint8ClampedArray, width: number, height: number): Colours {
  const block = Math.max(1, Math.floor(Math.max(width, height) / refiningSide));
  if (block === 1) return { width, height, pixels: rgba };
  const size = { width: Math.floor(width / block), height: Math.floor(height / block) };
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let row = 0; row < block; row += 1)
          for (let column = 0; column < block; column += 1)
            sum += rgba[((y * block + row) * width + x * block + column) * 4 + channel]!;
        pixels[(y * size.width + x) * 4 + channel] = sum / (block * block);
      }
  return { ...size, pixels };
}

function part({ width, height, pixels }: Colours, channel: number): GreyRaster {
  const one = new Uint8Array(width * height);
  for (let at = 0, from = channel; at < one.length; at += 1, from += 4) one[at] = pixels[from]!;
  return { width, height, pixels: one };
}

/** The best frame of one raster, its corners in fractions. */
function frameIn(raster: GreyRaster): Frame | null {
  const small = smooth(withoutInk(shrink(raster, workingSide)));
  const field = votesOf(small);
  const lying = strongest(field, small, true).map((line) => trackOf(small, line));
  const standing = strongest(field, small, false).map((line) => trackOf(small, line));
  const frame = bestFrame(small, lying, standing);
  if (frame === null) return null;
  const corners = frame.corners.map(({ x, y }) => ({ x: x / (small.width - 1), y: y / (small.height - 1) }));
  return { ...frame, corners: corners as unknown as Corners };
}

/**
 * Thin dark strokes are filled with the brightness around them (a morphological closing): writing, table lines and the
 * gaps between planks would else vote for lines of their own.
 */
function withoutInk(raster: GreyRaster): GreyRaster {
  const bright = neighbours(neighbours(raster, 1, true), raster.width, true);
  return neighbours(neighbours(bright, 1, false), raster.width, false);
}

/** The brightest or darkest of the neighbours along rows (`step` 1) or columns (`step` the width). */
function neighbours({ width, height, pixels }: GreyRaster, step: number, brightest: boolean): GreyRaster {
  const chosen = new Uint8Array(pixels.length);
  const length = step === 1 ? width : height;
  for (let at = 0; at < chosen.length; at += 1) {
    const place = step === 1 ? at % width : (at / width) | 0;
    const first = at - Math.min(place, inkReach) * step;
    const last = at + Math.min(length - 1 - place, inkReach) * step;
    let value = pixels[at]!;
    for (let near = first; near <= last; near += step) {
      const other = pixels[near]!;
      if (brightest ? other > value : other < value) value = other;
    }
    chosen[at] = value;
  }
  return { width, height, pixels: chosen };
}

/** Mean of three by three pixels: noise of the camera and the grain of the table become weaker than a paper's edge. */
function smooth({ width, height, pixels }: GreyRaster): GreyRaster {
  const smoothed = new Uint8Array(pixels);
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = -width; row <= width; row += width)
        for (let column = -1; column <= 1; column += 1) sum += pixels[y * width + x + row + column]!;
      smoothed[y * width + x] = sum / 9;
    }
  return { width, height, pixels: smoothed };
}

interface Votes {
  readonly counts: Float32Array;
  /** Distances from the middle: from `-half` to `half`. */
  readonly half: number;
}

/** Each step of brightness votes for the lines it may lie on. */
function votesOf({ width, height, pixels }: GreyRaster): Votes {
  const half = Math.ceil(Math.hypot(width, height) / 2);
  const counts = new Float32Array(angles * (2 * half + 1));
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x;
      const across = pixels[at + 2]! + pixels[at + 1]! - pixels[at - 1]! - pixels[at - 2]!;
      const down =
        pixels[at + 2 * width]! + pixels[at + width]! - pixels[at - width]! - pixels[at - 2 * width]!;
      const step = Math.hypot(across, down) / 2;
      if (step < leastStep) continue;
      const turn = Math.atan2(down, across) / Math.PI;
      const middle = Math.round((turn < 0 ? turn + 1 : turn) * angles);
      for (let near = -2; near <= 2; near += 1) {
        const angle = (middle + near + angles) % angles;
        const distance = distanceOf(angle, x - width / 2, y - height / 2);
        counts[angle * (2 * half + 1) + Math.round(distance) + half]! += Math.min(step, 24);
      }
    }
  return { counts, half };
}

function distanceOf(angle: number, x: number, y: number): number {
  const turn = (angle * Math.PI) / angles;
  return x * Math.cos(turn) + y * Math.sin(turn);
}

/** The lines with most votes, one for each place. @param lying whether they run from left to right */
function strongest({ counts, half }: Votes, { width, height }: GreyRaster, lying: boolean): Line[] {
  const row = 2 * half + 1;
  const open = new Float32Array(counts);
  const isLying = (angle: number): boolean => angle > angles / 4 && angle < (3 * angles) / 4;
  for (let angle = 0; angle < angles; angle += 1)
    if (isLying(angle) !== lying) open.fill(0, angle * row, (angle + 1) * row);
  const lines: Line[] = [];
  while (lines.length < mostLines) {
    let best = 0;
    for (let at = 1; at < open.length; at += 1) if (open[at]! > open[best]!) best = at;
    if (open[best]! <= 0) break;
    const angle = Math.floor(best / row);
    const distance = (best % row) - half;
    const turn = (angle * Math.PI) / angles;
    const [a, b] = [Math.cos(turn), Math.sin(turn)];
    lines.push({ a, b, c: distance + (a * width) / 2 + (b * height) / 2 });
    for (let near = -4; near <= 4; near += 1) {
      // Past the end of the half turn the same line has the other sign.
      const over = angle + near < 0 || angle + near >= angles;
      const start = ((angle + near + angles) % angles) * row + (over ? -distance : distance) + half;
      open.fill(0, Math.max(0, start - 4), start + 5);
    }
  }
  return lines;
}

/** A line with what stands along it, one place a pixel. */
interface Track {
  readonly line: Line;
  /** Number of places up to here where it is brighter on the far side of the normal, and where on the near side. */
  readonly brighter: Uint16Array;
  readonly darker: Uint16Array;
  /** Place 0 is this far along. */
  readonly start: number;
}

function along({ a, b }: Line, { x, y }: Point): number {
  return x * -b + y * a;
}

function trackOf({ width, height, pixels }: GreyRaster, line: Line): Track {
  const { a, b, c } = line;
  const length = Math.ceil(2 * Math.hypot(width, height));
  const start = -Math.ceil(Math.hypot(width, height));
  const brighter = new Uint16Array(length + 1);
  const darker = new Uint16Array(length + 1);
  const grey = (x: number, y: number): number => pixels[Math.round(y) * width + Math.round(x)]!;
  const isSeen = (x: number, y: number): boolean => x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
  for (let place = 0; place < length; place += 1) {
    const x = c * a - (start + place) * b;
    const y = c * b + (start + place) * a;
    let strongest = 0;
    for (let shift = -2; shift <= 2; shift += 1) {
      const [farX, farY] = [x + (reach + shift) * a, y + (reach + shift) * b];
      const [nearX, nearY] = [x - (reach - shift) * a, y - (reach - shift) * b];
      if (!isSeen(farX, farY) || !isSeen(nearX, nearY)) continue;
      const step = grey(farX, farY) - grey(nearX, nearY);
      if (Math.abs(step) > Math.abs(strongest)) strongest = step;
    }
    brighter[place + 1] = brighter[place]! + (strongest >= leastStep ? 1 : 0);
    darker[place + 1] = darker[place]! + (strongest <= -leastStep ? 1 : 0);
  }
  return { line, brighter, darker, start };
}

/** Share of the places between two, 0 to 1, at which there is a step; a step the other way than most counts less. */
function seenBetween(track: Track, from: number, to: number): number {
  const last = track.brighter.length - 1;
  const low = Math.min(last, Math.max(0, Math.round(Math.min(from, to) - track.start)));
  const high = Math.min(last, Math.max(0, Math.round(Math.max(from, to) - track.start)));
  const brighter = track.brighter[high]! - track.brighter[low]!;
  const darker = track.darker[high]! - track.darker[low]!;
  // A coloured band across a card makes its side darker than the table in one part and brighter in another.
  return (Math.max(brighter, darker) + 0.8 * Math.min(brighter, darker)) / Math.max(1, high - low);
}

interface Frame {
  readonly corners: Corners;
  readonly weakest: number;
  readonly score: number;
}

function bestFrame(raster: GreyRaster, lying: readonly Track[], standing: readonly Track[]): Frame | null {
  let best: Frame | null = null;
  const uprights = pairs(standing, raster.height / 2, raster.width / 5, 'x');
  for (const [top, bottom] of pairs(lying, raster.width / 2, raster.height / 5, 'y'))
    for (const [left, right] of uprights) {
      const frame = judge(raster, [top, right, bottom, left]);
      if (frame && frame.score > (best?.score ?? 0)) best = frame;
    }
  return best;
}

/** Pairs in their order, that are at least so far apart in the middle of the picture. */
function pairs(tracks: readonly Track[], middle: number, apart: number, axis: 'x' | 'y'): [Track, Track][] {
  const at = ({ line: { a, b, c } }: Track): number =>
    axis === 'y' ? (c - a * middle) / b : (c - b * middle) / a;
  const found: [Track, Track][] = [];
  for (const one of tracks)
    for (const other of tracks) if (at(other) - at(one) >= apart) found.push([one, other]);
  return found;
}

/** @param sides top, right, bottom, left */
function judge(raster: GreyRaster, sides: readonly [Track, Track, Track, Track]): Frame | null {
  const met: Point[] = [];
  for (let index = 0; index < 4; index += 1) {
    const point = crossing(sides[(index + 3) % 4]!.line, sides[index]!.line);
    if (point === null || !isInside(raster, point)) return null;
    met.push(point);
  }
  let weakest = 1;
  let sum = 0;
  let beyond = 0;
  for (let index = 0; index < 4; index += 1) {
    const seen = sideSeen(sides[index]!, met[index]!, met[(index + 1) % 4]!);
    if (seen.share < leastSide || seen.beyond > mostBeyond) return null;
    weakest = Math.min(weakest, seen.share);
    sum += seen.share;
    beyond += seen.beyond / 4;
  }
  const corners = met as unknown as Corners;
  const area = convexArea(corners) / (raster.width * raster.height);
  if (area < leastArea || sum / 4 < leastMean) return null;
  // Of several good frames the largest is the paper, the others are printed on it.
  const score = 0.4 * weakest + (0.6 * sum) / 4 + 0.5 * Math.sqrt(area) - 0.7 * beyond;
  return { corners, weakest: weakest * (1 - beyond / 3), score };
}

function isInside({ width, height }: GreyRaster, { x, y }: Point): boolean {
  return x >= -1 && y >= -1 && x <= width && y <= height;
}

interface SideSeen {
  /** Part of the side along which the step is there. */
  readonly share: number;
  /** The same where the side goes on past a corner: an edge of the table does, and a line in the print; a paper does not. */
  readonly beyond: number;
}

function sideSeen(track: Track, from: Point, to: Point): SideSeen {
  const [start, end] = [along(track.line, from), along(track.line, to)];
  const length = end - start;
  const past = Math.sign(length) * 5;
  const further = length * 0.15;
  const before = seenBetween(track, start - past - further, start - past);
  const after = seenBetween(track, end + past, end + past + further);
  return { share: seenBetween(track, start, end), beyond: Math.max(before, after) };
}
