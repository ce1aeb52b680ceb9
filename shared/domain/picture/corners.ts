/** Corners, lines and what is done with them, in any unit. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clockwise from the top left. */
export type Corners = readonly [Point, Point, Point, Point];

/** `a * x + b * y = c`, with `(a, b)` of length one. */
export interface Line {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The whole picture, in fractions. */
export const wholePicture: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** Where two lines meet; null when they hardly do. */
export function crossing(one: Line, other: Line): Point | null {
  const determinant = one.a * other.b - other.a * one.b;
  if (Math.abs(determinant) < 0.2) return null;
  return {
    x: (one.c * other.b - other.c * one.b) / determinant,
    y: (one.a * other.c - other.a * one.c) / determinant,
  };
}

/** Area of a convex frame that goes clockwise (y downwards); 0 for any other, which no flat paper can show. */
export function convexArea(corners: Corners): number {
  let twice = 0;
  for (const [index, here] of corners.entries()) {
    const next = corners[(index + 1) % 4] as Point;
    const then = corners[(index + 2) % 4] as Point;
    const turn = (next.x - here.x) * (then.y - next.y) - (next.y - here.y) * (then.x - next.x);
    if (turn <= 0) return 0;
    twice += here.x * next.y - next.x * here.y;
  }
  return twice / 2;
}

/** Mean distance of four corners from where they should be, as a share of the picture's diagonal. */
export function cornerError(found: Corners, true_: Corners, width: number, height: number): number {
  const distances = found.map(({ x, y }, index) => {
    const other = true_[index] as Point;
    return Math.hypot((x - other.x) * width, (y - other.y) * height);
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / 4 / Math.hypot(width, height);
}
