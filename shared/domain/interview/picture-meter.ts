/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/**
 * Light and sharpness of a live picture, and the word a person would say of it (features V4). Pure and alike at the
 * officer's seat and on the participant's phone; the phone loads it, so it imports nothing but grey pixels.
 */
import { greyOf, shrink, type GreyRaster } from '../picture/raster.ts';
import type { PictureWord } from '../vocabulary.ts';
import type { PictureMeasure } from './record.ts';

/** Longest side in pixels at which a frame is measured; larger ones are shrunk first, half of it is enough. */
export const measuredSide = 320;

/** A grey frame: `luma` row by row, 0 black to 255 white. */
export interface LumaFrame {
  readonly luma: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the words change. Set on drawn people and cards darkened, brightened and blurred in steps, looked at by eye
 * (tests/shared/domain/interview/picture-meter.test.ts says what was seen).
 */
export const pictureLimits = {
  /** Mean light of the middle below which features of a face are lost. */
  dark: 40,
  /** Below this they are seen, but not compared. */
  dim: 68,
  /** Share of the middle that is burnt out to white. */
  burnt: 0.4,
  /** Mean light above which nothing of a face is left, burnt out or not. */
  bright: 228,
  /** Sharpness below which a face is blurred: edges smeared (standard deviation) over 1 % of the shorter side. */
  blurred: 100,
} as const;

/** Grey of pixels as a canvas gives them, four bytes each. Throws when the array is not made of whole pixels. */
export function lumaOf(rgba: Uint8ClampedArray): Uint8Array {
  return greyOf(rgba, Math.floor(rgba.length / 4), 1).pixels;
}

/**
 * Measures one frame. `light` 0 to 255 is the mean with its weight on the middle, where a face is; `sharpness` 0 upwards
 * says how much steeper the edges are than after a blur, so that neither light nor contrast of the scene speak in it.
 */
export function measureFrame({ luma, width, height }: LumaFrame): PictureMeasure {
  if (luma.length !== width * height) throw new RangeError('one byte for each pixel');
  const raster = shrink({ pixels: luma, width, height }, measuredSide);
  const { light, burnt } = lightOf(raster);
  const sharpness = sharpnessOf(raster);
  return { light: round(light), sharpness: round(sharpness), word: wordFor(light, burnt, sharpness) };
}

function wordFor(light: number, burnt: number, sharpness: number): PictureWord {
  const { dark, dim, bright, burnt: mostBurnt, blurred } = pictureLimits;
  // In the dark the noise of the camera is sharp, so blur is judged only with light.
  if (light < dark) return 'gelap';
  if (light > bright || burnt > mostBurnt) return 'terlalu-terang';
  if (sharpness < blurred) return 'kabur';
  return light < dim ? 'redup' : 'baik';
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** From here on a pixel is burnt out. */
const white = 248;

/** Mean light and share of burnt-out pixels, weighted by a hill over the middle (a little above it: heads are). */
function lightOf({ pixels, width, height }: GreyRaster): { light: number; burnt: number } {
  const across = Float64Array.from({ length: width }, (_, x) => hill((x + 0.5) / width - 0.5, 0.18));
  let weights = 0;
  let sum = 0;
  let burnt = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    const down = hill((y + 0.5) / height - 0.45, 0.24);
    for (let x = 0; x < width; x += 1, at += 1) {
      const weight = across[x]! * down;
      weights += weight;
      sum += weight * pixels[at]!;
      if (pixels[at]! >= white) burnt += weight;
    }
  }
  return weights === 0 ? { light: 0, burnt: 0 } : { light: sum / weights, burnt: burnt / weights };
}

function hill(distance: number, spread: number): number {
  return Math.exp((-distance * distance) / (2 * spread * spread));
}

/**
 * Half the width of the blur with which the frame is compared, as a share of its shorter side: a face has about the same
 * size by it whether the phone is held upright or not.
 */
const reachShare = 1 / 48;
/** Energy of an empty wall: with no more than this there is nothing to be sharp. */
const floor = 0.5;

/**
 * Energy of the gradient against that of the blurred frame. For an edge smeared by s pixels it is about
 * `sqrt(1 + c²/s²)` with c = 3.2 (a box of 11), whatever the edge's height; the noise of the camera is taken off first.
 */
function sharpnessOf(raster: GreyRaster): number {
  const reach = Math.max(1, Math.round(Math.min(raster.width, raster.height) * reachShare));
  if (raster.width < 2 * reach + 3 || raster.height < 2 * reach + 3) return 0;
  const fine = Math.max(0, energyOf(raster.pixels, raster, reach) - noiseOf(raster));
  const coarse = energyOf(boxBlurred(raster, reach), raster, reach);
  return Math.min(100_000, Math.max(0, ((fine + floor) / (coarse + floor) - 1) * 100));
}

/** Mean of the squared slopes; the margin of `reach` is left out, there the blur knows only half. */
function energyOf(pixels: Uint8Array | Float32Array, { width, height }: GreyRaster, reach: number): number {
  let sum = 0;
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach, at = y * width + reach; x < width - reach; x += 1, at += 1) {
      const across = pixels[at + 1]! - pixels[at - 1]!;
      const down = pixels[at + width]! - pixels[at - width]!;
      sum += across * across + down * down;
    }
  }
  return sum / 4 / ((width - 2 * reach) * (height - 2 * reach));
}

/** Variance of the noise (Immerkaer 1996), by the median so that edges do not count as noise. */
function noiseOf({ pixels, width, height }: GreyRaster): number {
  const counts = new Uint32Array(2041);
  let total = 0;
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const corners =
        pixels[at - width - 1]! + pixels[at - width + 1]! + pixels[at + width - 1]! + pixels[at + width + 1]!;
      const sides = pixels[at - width]! + pixels[at + width]! + pixels[at - 1]! + pixels[at + 1]!;
      counts[Math.abs(corners - 2 * sides + 4 * pixels[at]!)]! += 1;
      total += 1;
    }
  }
  let value = 0;
  for (let left = total / 2; value < counts.length; value += 1) {
    left -= counts[value]!;
    if (left <= 0) break;
  }
  const deviation = (1.4826 * value) / 6;
  return deviation * deviation;
}

/** Mean over a square of `2 * reach + 1` pixels; at the margin over what there is of it. */
function boxBlurred({ pixels, width, height }: GreyRaster, reach: number): Float32Array {
  const rows = new Float32Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    slide(pixels, rows, { start: y * width, step: 1, length: width, reach });
  const both = new Float32Array(pixels.length);
  for (let x = 0; x < width; x += 1) slide(rows, both, { start: x, step: width, length: height, reach });
  return both;
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  readonly reach: number;
}

function slide(
  from: Uint8Array | Float32Array,
  to: Float32Array,
  { start, step, length, reach }: Line,
): void {
  let sum = 0;
  let count = 0;
  for (let place = -reach; place < length; place += 1) {
    const enters = place + reach;
    if (enters < length) {
      sum += from[start + enters * step]!;
      count += 1;
    }
    const leaves = place - reach - 1;
    if (leaves >= 0) {
      sum -= from[start + leaves * step]!;
      count -= 1;
    }
    if (place >= 0) to[start + place * step] = sum / count;
  }
}

/** What is shown of a live picture: the word holds until another one has held. Times in milliseconds, any monotonic clock. */
export interface SteadyWord {
  readonly word: PictureWord;
  /** When `word` itself was last measured. */
  readonly seenAt: number;
  /** Another word that was measured without a break since `since`. */
  readonly other: { readonly word: PictureWord; readonly since: number } | null;
}

/** Another word is shown after it was measured without a break for so long. */
export const holdsAfter = 1_000;
/** When several other words take turns, the latest is shown after so long without the old one. */
export const goneAfter = 3_000;

/** The next shown word after a measure; the first one (`steady` null) is shown at once. */
export function steadyWord(steady: SteadyWord | null, measured: PictureWord, at: number): SteadyWord {
  if (!steady) return { word: measured, seenAt: at, other: null };
  if (measured === steady.word) return { word: measured, seenAt: at, other: null };
  const other = steady.other?.word === measured ? steady.other : { word: measured, since: at };
  const shows = at - other.since >= holdsAfter || at - steady.seenAt >= goneAfter;
  return shows ? { word: measured, seenAt: at, other: null } : { ...steady, other };
}
