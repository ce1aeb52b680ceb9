/** Brings a place of a paper under the eye. */
import type { Frame } from './places.ts';

/** Screen pixels that the place's shorter side should have to be read. */
const legible = 13;
/** Part of the room that the place may fill. */
const fills = 0.7;

export interface Ground {
  /** Of what is shown, turned and cut, in its own pixels. */
  readonly wide: number;
  readonly high: number;
  readonly fitScale: number;
  /** Screen pixels. */
  readonly room: { readonly width: number; readonly height: number };
  readonly now: 'fit' | number;
}

/**
 * The zoom and the move, in screen pixels from the middle, with which a place can be read. The whole paper stays in
 * sight where the place is large enough on it; a zoom that the officer chose is kept while it shows the whole place.
 */
export function lookAt(frame: Frame, ground: Ground): { zoom: 'fit' | number; x: number; y: number } {
  const { wide, high, fitScale, room, now } = ground;
  const shorter = Math.min(frame.width * wide, frame.height * high);
  const whole = Math.min(
    (room.width * fills) / (frame.width * wide),
    (room.height * fills) / (frame.height * high),
  );
  const wanted = Math.min(whole, legible / shorter);
  if (now === 'fit' && wanted <= fitScale) return { zoom: 'fit', x: 0, y: 0 };
  const kept = now !== 'fit' && now >= wanted && now <= whole ? now : Math.max(wanted, fitScale);
  return {
    zoom: kept,
    x: (0.5 - frame.x - frame.width / 2) * wide * kept,
    y: (0.5 - frame.y - frame.height / 2) * high * kept,
  };
}
