/**
 * Where something on a paper lies on the screen. A reading tells places on the page as it is read upright; the viewer
 * shows the page as it is stored, turned and cut by the officer for his eye alone.
 */
import type { PaperPlace } from '../../../../shared/domain/reading/reading.ts';

/** Degrees clockwise by which the officer turned what he looks at. */
export type Turn = 0 | 90 | 180 | 270;

/** A part of a page: fractions of its width and height, origin top left. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest part of a page that can be cut out to be looked at, as a fraction of its side. */
export const smallestCrop = 0.05;

/** The same part after the page it lies on was turned clockwise by so many quarters (any whole number). */
export function turnFrame(frame: Frame, quarters: number): Frame {
  const turns = ((quarters % 4) + 4) % 4;
  let { x, y, width, height } = frame;
  for (let turn = 0; turn < turns; turn += 1) {
    [x, y, width, height] = [1 - y - height, x, height, width];
  }
  return { x, y, width, height };
}

/** A place of the upright page on the page as it is stored. @param quarterTurns what brings the stored page upright */
export function storedFrame(place: Frame, quarterTurns: number): Frame {
  return turnFrame(place, -quarterTurns);
}

/** The quarter turns that bring a page upright as the viewer's turn. */
export function turnOfQuarters(quarterTurns: number): Turn {
  return ((((quarterTurns % 4) + 4) % 4) * 90) as Turn;
}

export interface Showing {
  readonly turn: Turn;
  /** The part of the stored page that is shown; null = all of it. */
  readonly crop: Frame | null;
}

/** A part of the stored page as fractions of what is shown; null when it was cut away. */
export function shownFrame(stored: Frame, { turn, crop }: Showing): Frame | null {
  const inside = crop === null ? stored : within(stored, crop);
  return inside === null ? null : turnFrame(inside, turn / 90);
}

/** Where a place of a reading lies on what is shown; null when it was cut away. */
export function shownPlace(place: PaperPlace, quarterTurns: number, showing: Showing): Frame | null {
  return shownFrame(storedFrame(place, quarterTurns), showing);
}

/** A part drawn on what is shown, as a part of the stored page. */
export function storedFromShown(shown: Frame, { turn, crop }: Showing): Frame {
  const unturned = turnFrame(shown, -turn / 90);
  if (crop === null) return unturned;
  return {
    x: crop.x + unturned.x * crop.width,
    y: crop.y + unturned.y * crop.height,
    width: unturned.width * crop.width,
    height: unturned.height * crop.height,
  };
}

/** The part of `frame` that lies in `crop`, as fractions of `crop`; null when they do not meet. */
function within(frame: Frame, crop: Frame): Frame | null {
  const left = Math.max(frame.x, crop.x);
  const top = Math.max(frame.y, crop.y);
  const right = Math.min(frame.x + frame.width, crop.x + crop.width);
  const bottom = Math.min(frame.y + frame.height, crop.y + crop.height);
  if (right <= left || bottom <= top) return null;
  return {
    x: (left - crop.x) / crop.width,
    y: (top - crop.y) / crop.height,
    width: (right - left) / crop.width,
    height: (bottom - top) / crop.height,
  };
}

/** The frame between two corners, inside the page and large enough to look at. */
export function frameBetween(a: { x: number; y: number }, b: { x: number; y: number }): Frame {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  const [left, right] = [clamp(Math.min(a.x, b.x)), clamp(Math.max(a.x, b.x))];
  const [top, bottom] = [clamp(Math.min(a.y, b.y)), clamp(Math.max(a.y, b.y))];
  return largeEnough({ x: left, y: top, width: right - left, height: bottom - top });
}

/** Moves and resizes a frame by fractions of the page and keeps it inside. */
export function adjustFrame(
  frame: Frame,
  by: { x?: number; y?: number; width?: number; height?: number },
): Frame {
  return largeEnough({
    x: frame.x + (by.x ?? 0),
    y: frame.y + (by.y ?? 0),
    width: frame.width + (by.width ?? 0),
    height: frame.height + (by.height ?? 0),
  });
}

function largeEnough(frame: Frame): Frame {
  const width = Math.min(1, Math.max(smallestCrop, frame.width));
  const height = Math.min(1, Math.max(smallestCrop, frame.height));
  return {
    x: Math.min(1 - width, Math.max(0, frame.x)),
    y: Math.min(1 - height, Math.max(0, frame.y)),
    width,
    height,
  };
}
