/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/** Grey pictures as plain arrays: the same in the seat's reader, in a phone's browser and in the camera dialog. */

export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left; 0 is black, 255 is white. */
  readonly pixels: Uint8Array;
}

/**
 * Brightness (Rec. 601) of pixels as a canvas or sharp gives them: four bytes each, red first, alpha not multiplied in.
 * What is transparent counts as white paper. Throws when the array has another length, which is a bug.
 */
export function greyOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): GreyRaster {
  const count = width * height;
  if (rgba.length !== count * 4) throw new RangeError('four bytes for each pixel');
  const pixels = new Uint8Array(count);
  for (let at = 0, from = 0; at < count; at += 1, from += 4) {
    const grey = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) >> 8;
    const alpha = rgba[from + 3]!;
    pixels[at] = alpha === 255 ? grey : 255 + ((grey - 255) * alpha) / 255;
  }
  return { width, height, pixels };
}

/** Smaller by area average until neither side is longer than `longestSide` pixels; never larger. */
export function shrink(raster: GreyRaster, longestSide: number): GreyRaster {
  const scale = longestSide / Math.max(raster.width, raster.height);
  if (scale >= 1) return raster;
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const columns = sharesOf(raster.width, width);
  const rows = sharesOf(raster.height, height);
  const sums = new Float32Array(width * height);
  const line = new Float32Array(width);
  for (let y = 0; y < raster.height; y += 1) {
    line.fill(0);
    const from = y * raster.width;
    for (let x = 0; x < raster.width; x += 1) {
      const grey = raster.pixels[from + x]!;
      const to = columns.into[x]!;
      const share = columns.share[x]!;
      line[to]! += grey * share;
      if (share < 1) line[to + 1]! += grey * (1 - share);
    }
    const share = rows.share[y]!;
    const to = rows.into[y]! * width;
    for (let x = 0; x < width; x += 1) sums[to + x]! += line[x]! * share;
    if (share < 1) for (let x = 0; x < width; x += 1) sums[to + width + x]! += line[x]! * (1 - share);
  }
  const area = (width * height) / (raster.width * raster.height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = Math.min(255, sums[at]! * area + 0.5);
  return { width, height, pixels };
}

/** Into which new pixel each old one goes, and how much of it; the rest goes into the next. */
function sharesOf(from: number, to: number): { into: Int32Array; share: Float64Array } {
  const into = new Int32Array(from);
  const share = new Float64Array(from);
  const scale = to / from;
  for (let at = 0; at < from; at += 1) {
    const start = at * scale;
    const first = Math.min(to - 1, Math.floor(start + 1e-9));
    into[at] = first;
    share[at] = first === to - 1 ? 1 : Math.min(1, (first + 1 - start) / scale);
    if (share[at]! > 1 - 1e-9) share[at] = 1;
  }
  return { into, share };
}

/** The grey below which the share `part` of all pixels lies, 0 to 255. */
export function greyAt(raster: GreyRaster, part: number): number {
  const counts = new Uint32Array(256);
  const { pixels } = raster;
  for (let at = 0; at < pixels.length; at += 1) counts[pixels[at]!]! += 1;
  let left = part * raster.pixels.length;
  for (let grey = 0; grey < 256; grey += 1) {
    left -= counts[grey]!;
    if (left <= 0) return grey;
  }
  return 255;
}
