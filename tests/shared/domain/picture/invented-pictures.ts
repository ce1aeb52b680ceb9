/** Small pictures made of rectangles, for tests that need no drawn paper. */
import type { GreyRaster } from '../../../../shared/domain/picture/raster.ts';

export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grey: number;
}

export function pictureOf(
  width: number,
  height: number,
  ground: number,
  strokes: readonly Stroke[] = [],
): GreyRaster {
  const pixels = new Uint8Array(width * height).fill(ground);
  for (const { x, y, width: wide, height: high, grey } of strokes)
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1)
      pixels.fill(grey, row * width + Math.max(0, x), row * width + Math.min(width, x + wide));
  return { width, height, pixels };
}

/** Lines of strokes like writing within a field; another seed writes other words in the same lines. */
export function writing(
  field: { x: number; y: number; width: number; height: number },
  seed = 1,
  grey = 40,
): Stroke[] {
  const strokes: Stroke[] = [];
  let state = seed;
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  chance();
  for (let y = field.y; y + 14 <= field.y + field.height; y += 28) {
    for (let x = field.x; x < field.x + field.width - 20;) {
      const letters = 2 + Math.floor(chance() * 7);
      for (let letter = 0; letter < letters && x < field.x + field.width - 10; letter += 1, x += 9) {
        strokes.push({ x, y, width: 2, height: 14, grey });
        if (chance() < 0.5) strokes.push({ x, y: y + 6, width: 7, height: 2, grey });
      }
      x += 14;
    }
  }
  return strokes;
}

/** Every pixel moved through a curve. */
export function changed(raster: GreyRaster, change: (grey: number) => number): GreyRaster {
  return {
    ...raster,
    pixels: Uint8Array.from(raster.pixels, (grey) => Math.max(0, Math.min(255, change(grey)))),
  };
}

/** Mean over a square of `2 * reach + 1` pixels, twice: close enough to a lens out of focus. */
export function softened(raster: GreyRaster, reach: number): GreyRaster {
  return once(once(raster, reach), reach);
}

function once({ width, height, pixels }: GreyRaster, reach: number): GreyRaster {
  const clamp = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));
  const rows = new Float32Array(pixels.length);
  const result = new Uint8Array(pixels.length);
  const count = 2 * reach + 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let by = -reach; by <= reach; by += 1) sum += pixels[y * width + clamp(x + by, width)]!;
      rows[y * width + x] = sum / count;
    }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let by = -reach; by <= reach; by += 1) sum += rows[clamp(y + by, height) * width + x]!;
      result[y * width + x] = sum / count;
    }
  return { width, height, pixels: result };
}

/** The part of a picture from `left`, `top` with the given size. */
export function partOf(
  raster: GreyRaster,
  left: number,
  top: number,
  width: number,
  height: number,
): GreyRaster {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    pixels.set(
      raster.pixels.subarray((top + y) * raster.width + left, (top + y) * raster.width + left + width),
      y * width,
    );
  return { width, height, pixels };
}
