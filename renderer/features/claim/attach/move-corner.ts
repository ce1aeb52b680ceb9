import { convexArea, type Corners, type Point } from '../../../../shared/domain/picture/corners.ts';

/**
 * Corners with one moved, kept inside the picture. A move that would turn the frame inside out or fold it is not made:
 * no flat paper looks like that.
 * @param corners in fractions
 */
export function moveCorner(corners: Corners, index: number, to: Point): Corners {
  const inside = { x: Math.min(1, Math.max(0, to.x)), y: Math.min(1, Math.max(0, to.y)) };
  const moved = corners.map((corner, at) => (at === index ? inside : corner)) as unknown as Corners;
  return convexArea(moved) > 0.005 ? moved : corners;
}
