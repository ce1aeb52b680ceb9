/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is inside its array by the loops around it */
/** Where the edges of a paper run that lies on something: straight, long steps of brightness, one for each side. */
import { shrink, type GreyRaster } from './raster.ts';

export const sides = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof sides)[number];

/**
 * One edge as a straight line: `across = offset + slope * along`, both in fractions of the picture. For top and
 * bottom `along` is x and `across` is y, for left and right the other way round.
 */
export interface EdgeLine {
  readonly offset: number;
  readonly slope: number;
  /** Over which part of the picture's length the step is really there, 0 to 1 each. */
  readonly from: number;
  readonly to: number;
}

export interface Point {
  /** Fractions of width and height; may lie a little outside. */
  readonly x: number;
  readonly y: number;
}

export interface Outline {
  readonly edges: Readonly<Partial<Record<Side, EdgeLine>>>;
  /** Sides where the paper runs out of the frame although its other edges are seen; share of the frame's side. */
  readonly leaves: Readonly<Partial<Record<Side, number>>>;
  /** All four corners clockwise from the top left, when the whole paper is seen on its background. */
  readonly corners: readonly [Point, Point, Point, Point] | null;
}

const workingSide = 320;
const maxSlope = 0.22;
/** So many pixels on either side are compared: a printed line, dark for one or two, is no step. */
const reach = 4;

/** Looks for the paper's edges in the picture; all empty for a full-bleed scan. */
export function findOutline(raster: GreyRaster): Outline {
  const small = shrink(raster, workingSide);
  const upright = steps(small);
  const lying = steps(turned(small));
  const found: Partial<Record<Side, EdgeLine>> = {};
  for (const side of sides) {
    const field = side === 'left' || side === 'right' ? upright : lying;
    const line = outermostLine(field, side === 'right' || side === 'bottom');
    if (line !== undefined) found[side] = line;
  }
  return judge(found);
}

/** Signed steps of brightness across the lines that are looked for: from left to right in each row. */
interface StepField {
  readonly length: number;
  readonly depth: number;
  readonly values: Int16Array;
  /** A step that counts in full. */
  readonly full: number;
}

function steps({ width, height, pixels }: GreyRaster): StepField {
  const values = new Int16Array(width * height);
  const strengths = new Uint32Array(256);
  let counted = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      let sum = 0;
      for (let row = -1; row <= 1; row += 1) {
        const at = (y + row) * width + x;
        for (let by = 1; by <= reach; by += 1) sum += pixels[at + by]! - pixels[at - by]!;
      }
      const step = sum / (3 * reach);
      values[y * width + x] = step;
      strengths[Math.min(255, Math.abs(step) | 0)]! += 1;
      counted += 1;
    }
  }
  let strong = 255;
  for (let above = counted * 0.03; strong > 0 && (above -= strengths[strong]!) > 0;) strong -= 1;
  return { length: height, depth: width, values, full: Math.min(40, Math.max(24, strong)) };
}

/** Rows become columns, so that top and bottom are looked for as left and right are. */
function turned({ width, height, pixels }: GreyRaster): GreyRaster {
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) result[x * height + y] = pixels[y * width + x]!;
  return { width: height, height: width, pixels: result };
}

interface Candidate {
  readonly middle: number;
  readonly slope: number;
  readonly sign: 1 | -1;
  readonly support: number;
}

/** The outermost of the lines that are nearly as long and strong as the best in this half of the picture. */
function outermostLine(field: StepField, fromFarEnd: boolean): EdgeLine | undefined {
  const candidates: Candidate[] = [];
  const half = Math.floor(field.depth * 0.55);
  for (let inward = reach; inward < half; inward += 1) {
    const middle = fromFarEnd ? field.depth - 1 - inward : inward;
    let best: Candidate | undefined;
    for (let slope = -maxSlope; slope <= maxSlope + 1e-9; slope += 0.02) {
      const { sign, support } = supportOf(field, middle, slope);
      if (best === undefined || support > best.support) best = { middle, slope, sign, support };
    }
    if (best !== undefined) candidates.push(best);
  }
  const strongest = Math.max(0, ...candidates.map(({ support }) => support));
  if (strongest < 0.3) return undefined;
  const isPeak = (at: number): boolean =>
    [-2, -1, 1, 2].every((by) => (candidates[at + by]?.support ?? 0) <= candidates[at]!.support);
  const chosen = candidates.find(({ support }, at) => support >= 0.6 * strongest && isPeak(at));
  return chosen === undefined ? undefined : fitted(field, chosen);
}

/** How much of the line's length has a step of one sign; a step of full strength counts 1. */
function supportOf(
  { values, length, depth, full }: StepField,
  middle: number,
  slope: number,
): { sign: 1 | -1; support: number } {
  let sum = 0;
  let across = middle + 0.5 - (slope * (length - 3)) / 2;
  for (let row = 1; row < length - 1; row += 2, across += 2 * slope) {
    const at = across | 0;
    if (at < 0 || at >= depth) continue;
    const step = values[row * depth + at]!;
    sum += step > full ? full : step < -full ? -full : step;
  }
  return { sign: sum < 0 ? -1 : 1, support: (2 * Math.abs(sum)) / (full * length) };
}

/** Least squares through the strongest step of each row beside the line, and where the step is there at all. */
function fitted(field: StepField, { middle, slope, sign }: Candidate): EdgeLine {
  const centre = (field.length - 1) / 2;
  const rows: number[] = [];
  const places: number[] = [];
  for (let row = 1; row < field.length - 1; row += 1) {
    const expected = Math.round(middle + slope * (row - centre));
    let strongest = field.full * 0.4;
    let place = -1;
    for (let at = Math.max(0, expected - 3); at <= Math.min(field.depth - 1, expected + 3); at += 1) {
      const step = field.values[row * field.depth + at]! * sign;
      if (step > strongest) [strongest, place] = [step, at];
    }
    if (place < 0) continue;
    rows.push(row);
    places.push(place);
  }
  const line = leastSquares(rows, places) ?? { offset: middle - slope * centre, slope };
  const [from, to] = extent(rows, field.length);
  return {
    offset: (line.offset + 0.5 - line.slope * 0.5) / field.depth,
    slope: (line.slope * field.length) / field.depth,
    from: from / field.length,
    to: (to + 1) / field.length,
  };
}

function leastSquares(
  x: readonly number[],
  y: readonly number[],
): { offset: number; slope: number } | undefined {
  const count = x.length;
  if (count < 8) return undefined;
  const meanX = x.reduce((sum, value) => sum + value, 0) / count;
  const meanY = y.reduce((sum, value) => sum + value, 0) / count;
  let top = 0;
  let bottom = 0;
  for (let at = 0; at < count; at += 1) {
    top += (x[at]! - meanX) * (y[at]! - meanY);
    bottom += (x[at]! - meanX) ** 2;
  }
  if (bottom === 0) return undefined;
  return { offset: meanY - (top / bottom) * meanX, slope: top / bottom };
}

/** The longest stretch of supported rows that has no gap over a twentieth of the length. */
function extent(rows: readonly number[], length: number): [number, number] {
  let best: [number, number] = [0, -1];
  let start = rows[0] ?? 0;
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    if (next !== undefined && next - row <= length / 20) return;
    if (row - start > best[1] - best[0]) best = [start, row];
    start = next ?? row;
  });
  return best;
}

/** Every side with its neighbours: the one met at its beginning (smaller x or y) and the one at its end. */
const neighbours: Readonly<Record<Side, readonly [Side, Side]>> = {
  top: ['left', 'right'],
  bottom: ['left', 'right'],
  left: ['top', 'bottom'],
  right: ['top', 'bottom'],
};

/** Where two neighbouring lines meet: how far along `line`, and how far along `other`. */
function meeting(line: EdgeLine, other: EdgeLine): { along: number; across: number } {
  const along = (other.offset + other.slope * line.offset) / (1 - other.slope * line.slope);
  return { along, across: line.offset + line.slope * along };
}

/** How far a line may end before the corner or run past it: cards have round corners and shadows. */
const cornerSlack = 0.07;
/** The first and last pixels carry no step. */
const frameSlack = 0.02;

function judge(found: Partial<Record<Side, EdgeLine>>): Outline {
  const edges: Partial<Record<Side, EdgeLine>> = {};
  const leaves: Partial<Record<Side, number>> = {};
  const seesCorner = sides.some((side) => neighbours[side].some((other) => isCorner(found, side, other)));
  for (const side of sides) {
    const line = found[side];
    const witnesses = neighbours[side].map((other) => runsOut(found, other, side));
    const isLeft = seesCorner && witnesses.includes('runs out') && !witnesses.includes('ends');
    if (isLeft) leaves[side] = openLength(found, side);
    else if (line !== undefined && witnesses.some((witness) => witness === 'ends')) edges[side] = line;
  }
  return { edges, leaves, corners: cornersOf(edges) };
}

/** Whether the edge `side` runs as far as the frame beyond `towards`, or ends before it. */
function runsOut(
  found: Partial<Record<Side, EdgeLine>>,
  side: Side,
  towards: Side,
): 'runs out' | 'ends' | 'unseen' {
  const line = found[side];
  if (line === undefined) return 'unseen';
  const isEnd = towards === 'right' || towards === 'bottom';
  const gap = isEnd ? 1 - line.to : line.from;
  return gap <= frameSlack ? 'runs out' : 'ends';
}

function isCorner(found: Partial<Record<Side, EdgeLine>>, side: Side, other: Side): boolean {
  const line = found[side];
  const crossing = found[other];
  if (line === undefined || crossing === undefined) return false;
  const { along, across } = meeting(line, crossing);
  return endsAt(line, along, other) && endsAt(crossing, across, side);
}

function endsAt(line: EdgeLine, place: number, towards: Side): boolean {
  const isEnd = towards === 'right' || towards === 'bottom';
  const end = isEnd ? line.to : line.from;
  const isInside = isEnd ? place < 1 - frameSlack / 2 : place > frameSlack / 2;
  return isInside && Math.abs(end - place) <= cornerSlack;
}

/** How much of the frame's side lies between the paper's other two edges. */
function openLength(found: Partial<Record<Side, EdgeLine>>, side: Side): number {
  const [first, second] = neighbours[side];
  const at = side === 'right' || side === 'bottom' ? 1 : 0;
  const place = (line: EdgeLine | undefined, missing: number): number =>
    line === undefined ? missing : Math.min(1, Math.max(0, line.offset + line.slope * at));
  return Math.max(0, place(found[second], 1) - place(found[first], 0));
}

function cornersOf(edges: Partial<Record<Side, EdgeLine>>): Outline['corners'] {
  const { top, right, bottom, left } = edges;
  if (!top || !right || !bottom || !left) return null;
  const corner = (lying: EdgeLine, upright: EdgeLine): Point => {
    const { along, across } = meeting(lying, upright);
    return { x: along, y: across };
  };
  return [corner(top, left), corner(top, right), corner(bottom, right), corner(bottom, left)];
}
