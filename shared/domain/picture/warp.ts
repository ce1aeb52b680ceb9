/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/** Straightens a paper that was seen at a tilt: four corners of the picture become the corners of a new one. */
import type { Corners, Point } from './corners.ts';

export interface ColourPicture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, red first, as a canvas gives them. */
  readonly pixels: Uint8ClampedArray;
}

/** From a place in the new picture to one in the old: `((h0 x + h1 y + h2) / w, (h3 x + h4 y + h5) / w)`, `w = h6 x + h7 y + 1`. */
export type Perspective = readonly [number, number, number, number, number, number, number, number];

/**
 * The way from a rectangle of this size to four corners (Heckbert, "Fundamentals of Texture Mapping", 1989, 2.2.3).
 * @param corners in pixels of the old picture
 */
export function perspectiveTo(corners: Corners, width: number, height: number): Perspective {
  const [a, b, c, d] = corners;
  const sum = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const one = { x: b.x - c.x, y: b.y - c.y };
  const two = { x: d.x - c.x, y: d.y - c.y };
  const determinant = one.x * two.y - two.x * one.y;
  const g = determinant === 0 ? 0 : (sum.x * two.y - two.x * sum.y) / determinant;
  const h = determinant === 0 ? 0 : (one.x * sum.y - sum.x * one.y) / determinant;
  return [
    (b.x - a.x + g * b.x) / width,
    (d.x - a.x + h * d.x) / height,
    a.x,
    (b.y - a.y + g * b.y) / width,
    (d.y - a.y + h * d.y) / height,
    a.y,
    g / width,
    h / height,
  ];
}

/** Where a place of the new picture lies in the old one. */
export function seenAt(way: Perspective, x: number, y: number): Point {
  const w = way[6] * x + way[7] * y + 1;
  return { x: (way[0] * x + way[1] * y + way[2]) / w, y: (way[3] * x + way[4] * y + way[5]) / w };
}

/**
 * Size of the straightened paper: as long as its longer sides were seen, so that nothing is made smaller, and not over
 * `longest` pixels.
 * @param corners in pixels
 */
export function straightSize(corners: Corners, longest: number): { width: number; height: number } {
  const [a, b, c, d] = corners;
  const width = Math.max(Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(c.x - d.x, c.y - d.y));
  const height = Math.max(Math.hypot(d.x - a.x, d.y - a.y), Math.hypot(c.x - b.x, c.y - b.y));
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Fills some rows of the new picture, so that a large one can be made in pieces. What lies outside the old picture is
 * its nearest border.
 */
export function straightenRows(
  old: ColourPicture,
  corners: Corners,
  straight: ColourPicture,
  fromRow: number,
  toRow: number,
): void {
  const way = perspectiveTo(corners, straight.width, straight.height);
  const [h0, h1, h2, h3, h4, h5, h6, h7] = way;
  for (let y = fromRow; y < toRow; y += 1) {
    for (let x = 0; x < straight.width; x += 1) {
      const [middleX, middleY] = [x + 0.5, y + 0.5];
      const w = h6 * middleX + h7 * middleY + 1;
      const oldX = (h0 * middleX + h1 * middleY + h2) / w - 0.5;
      const oldY = (h3 * middleX + h4 * middleY + h5) / w - 0.5;
      blend(old, oldX, oldY, straight.pixels, (y * straight.width + x) * 4);
    }
  }
}

/** Colour between four pixels (bilinear), written to `target` at `to`. */
function blend(
  { width, height, pixels }: ColourPicture,
  x: number,
  y: number,
  target: Uint8ClampedArray,
  to: number,
): void {
  const inX = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const inY = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  const left = inX | 0;
  const top = inY | 0;
  const right = left + 1 < width ? 4 : 0;
  const below = top + 1 < height ? width * 4 : 0;
  const partX = inX - left;
  const partY = inY - top;
  const at = (top * width + left) * 4;
  for (let part = 0; part < 4; part += 1) {
    const from = at + part;
    const upper = pixels[from]! + (pixels[from + right]! - pixels[from]!) * partX;
    const lower = pixels[from + below]! + (pixels[from + below + right]! - pixels[from + below]!) * partX;
    target[to + part] = upper + (lower - upper) * partY;
  }
}

/** A quarter turn to the right of corners, so that what was at the left edge comes to the top. */
export function turnedCorners([a, b, c, d]: Corners): Corners {
  return [d, a, b, c];
}
