/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/** What the strongest edges of a picture tell: how far they are smeared, how dark the ink is, how they are tilted. */
import { greyAt, shrink, type GreyRaster } from './raster.ts';

export interface EdgeMeasure {
  /** Standard deviation of the blur in pixels of this raster: the worse of both directions; null without edges. */
  readonly spread: number | null;
  /** Grey of the dark side of strong edges, 0 to 255; null without edges. */
  readonly ink: number | null;
}

/** How far to either side an edge is followed, in pixels. */
const follow = 12;
/** An edge must climb at least this share of the picture's whole range. */
const leastContrast = 0.3;
const wanted = 0.5;

/** Follows the steepest edges in rows and in columns. */
export function measureEdges(raster: GreyRaster): EdgeMeasure {
  const range = greyAt(raster, 0.995) - greyAt(raster, 0.005);
  if (range < 12) return { spread: null, ink: null };
  const rows = follow1d(raster, 1, raster.width, raster.height, raster.width, range);
  const columns = follow1d(raster, raster.width, raster.height, raster.width, 1, range);
  const spreads = [rows, columns].flatMap(({ spreads }) =>
    spreads.length < 40 ? [] : [portion(spreads, wanted)],
  );
  const inks = [...rows.inks, ...columns.inks];
  return {
    spread: spreads.length === 0 ? null : Math.max(...spreads),
    ink: inks.length < 40 ? null : portion(inks, 0.2),
  };
}

function portion(values: number[], part: number): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(part * (values.length - 1))]!;
}

/** Along lines of `length` pixels that are `step` apart; `count` lines that begin `stride` apart. */
function follow1d(
  { pixels }: GreyRaster,
  step: number,
  length: number,
  count: number,
  stride: number,
  range: number,
): { spreads: number[]; inks: number[] } {
  const spreads: number[] = [];
  const inks: number[] = [];
  const least = range * leastContrast;
  const every = Math.max(2, Math.round(count / 400));
  for (let line = 2; line < count - 2; line += every) {
    const base = line * stride;
    const at = (place: number): number => pixels[base + place * step]!;
    for (let place = 2; place < length - 2; place += 1) {
      const slope = (at(place + 1) - at(place - 1)) / 2;
      const size = Math.abs(slope);
      if (size < least / 14) continue;
      // Only at the steepest place of the flank.
      if (size < Math.abs(at(place + 2) - at(place)) / 2 || size < Math.abs(at(place) - at(place - 2)) / 2)
        continue;
      const direction = slope > 0 ? 1 : -1;
      let high = place;
      while (high < length - 1 && high < place + follow && (at(high + 1) - at(high)) * direction > 0)
        high += 1;
      let low = place;
      while (low > 0 && low > place - follow && (at(low) - at(low - 1)) * direction > 0) low -= 1;
      const contrast = Math.abs(at(high) - at(low));
      if (contrast < least) continue;
      spreads.push(contrast / size / 2.2);
      inks.push(Math.min(at(high), at(low)));
      place = high;
    }
  }
  return { spreads, inks };
}

/** With fewer edges (share of the pixels), or a direction no commoner than so many times the mean, it is noise that speaks. */
const leastEdges = 0.003;
const standsOut = 3;

/**
 * Degrees by which the lines of the picture are turned clockwise against the frame, -45 to 45: the direction, modulo
 * a quarter turn, in which most edges run. Null when no direction stands out.
 */
export function measureTilt(raster: GreyRaster): number | null {
  const { width, height, pixels } = shrink(raster, 800);
  const bins = new Float64Array(360);
  let edges = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const dx =
        3 *
          (pixels[at - width + 1]! +
            pixels[at + width + 1]! -
            pixels[at - width - 1]! -
            pixels[at + width - 1]!) +
        10 * (pixels[at + 1]! - pixels[at - 1]!);
      const dy =
        3 *
          (pixels[at + width - 1]! +
            pixels[at + width + 1]! -
            pixels[at - width - 1]! -
            pixels[at - width + 1]!) +
        10 * (pixels[at + width]! - pixels[at - width]!);
      if (Math.abs(dx) + Math.abs(dy) < 560) continue;
      edges += 1;
      const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
      const folded = ((((degrees + 45) % 90) + 90) % 90) - 45;
      bins[Math.min(359, Math.floor((folded + 45) * 4))]! += Math.abs(dx) + Math.abs(dy);
    }
  }
  return edges < leastEdges * pixels.length ? null : peakOf(bins);
}

function peakOf(bins: Float64Array): number | null {
  const count = bins.length;
  const near = (at: number): number => {
    let sum = 0;
    for (let by = -4; by <= 4; by += 1) sum += bins[(at + by + count) % count]! * (5 - Math.abs(by));
    return sum / 25;
  };
  let best = 0;
  let total = 0;
  for (let at = 0; at < count; at += 1) {
    total += bins[at]!;
    if (near(at) > near(best)) best = at;
  }
  if (total === 0 || near(best) < (standsOut * total) / count) return null;
  let weight = 0;
  let sum = 0;
  for (let by = -6; by <= 6; by += 1) {
    const value = bins[(best + by + count) % count]!;
    weight += value;
    sum += value * by;
  }
  return (best + 0.5 + sum / weight) / 4 - 45;
}
