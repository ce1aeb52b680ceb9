import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustFrame,
  frameBetween,
  shownFrame,
  shownPlace,
  smallestCrop,
  storedFrame,
  storedFromShown,
  turnFrame,
  turnOfQuarters,
  type Frame,
  type Turn,
} from '../../../../renderer/features/claim/viewer/places.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const frame = fc
  .tuple(part, part, part, part)
  .map(([a, b, c, d]) => frameBetween({ x: a, y: b }, { x: c, y: d }));
const turn = fc.constantFrom<Turn>(0, 90, 180, 270);

const expectSame = (one: Frame | null, other: Frame): void => {
  expect(one).not.toBeNull();
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(one?.[side]).toBeCloseTo(other[side], 9);
};

describe('a place on a paper', () => {
  /** The name of a KTP, upright: left, near the top, wide and low. */
  const name = { page: 0, x: 0.2, y: 0.1, width: 0.4, height: 0.05 };

  it('lies where it was read while the page is stored and shown upright', () => {
    expectSame(shownPlace(name, 0, { turn: 0, crop: null }), name);
  });

  it('of a page that lies on its left side stands at the left edge, upright and high', () => {
    // One quarter clockwise brings it upright, so as stored its top looks to the left.
    expectSame(shownPlace(name, 1, { turn: 0, crop: null }), { x: 0.1, y: 0.4, width: 0.05, height: 0.4 });
  });

  it('of a page upside down is found at the bottom right', () => {
    expectSame(shownPlace(name, 2, { turn: 0, crop: null }), { x: 0.4, y: 0.85, width: 0.4, height: 0.05 });
  });

  it('lies as it was read again once the page is turned the way it was read, whichever way that is', () => {
    for (const quarters of [0, 1, 2, 3])
      expectSame(shownPlace(name, quarters, { turn: turnOfQuarters(quarters), crop: null }), name);
  });

  it('is told in parts of what was cut out, and not at all when it was cut away', () => {
    const crop = { x: 0, y: 0, width: 0.8, height: 0.5 };
    expectSame(shownPlace(name, 0, { turn: 0, crop }), { x: 0.25, y: 0.2, width: 0.5, height: 0.1 });
    expect(shownPlace(name, 0, { turn: 0, crop: { x: 0, y: 0.5, width: 1, height: 0.5 } })).toBeNull();
  });

  it('that the cut goes through is shown as far as it is there', () => {
    const crop = { x: 0.4, y: 0, width: 0.6, height: 1 };
    expectSame(shownPlace(name, 0, { turn: 0, crop }), { x: 0, y: 0.1, width: 0.2 / 0.6, height: 0.05 });
  });

  it('is turned together with the cut', () => {
    const crop = { x: 0, y: 0, width: 0.8, height: 0.5 };
    expectSame(shownPlace(name, 0, { turn: 90, crop }), { x: 0.7, y: 0.25, width: 0.1, height: 0.5 });
  });

  it('comes back to itself after four quarters, and after a turn there and back', () => {
    fc.assert(
      fc.property(frame, fc.integer({ min: -8, max: 8 }), (one, quarters) => {
        expectSame(turnFrame(one, 4 * quarters), one);
        expectSame(turnFrame(storedFrame(one, quarters), quarters), one);
      }),
    );
  });

  it('drawn on what is shown is found again there, however the page is turned and cut', () => {
    fc.assert(
      fc.property(frame, frame, turn, (drawn, crop, turned) => {
        for (const showing of [
          { turn: turned, crop },
          { turn: turned, crop: null },
        ])
          expectSame(shownFrame(storedFromShown(drawn, showing), showing), drawn);
      }),
    );
  });
});

describe('the part of a page to look at', () => {
  it('is never smaller than can be seen and never leaves the page', () => {
    const by = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(frame, by, by, by, by, (start, x, y, width, height) => {
        const moved = adjustFrame(start, { x, y, width, height });
        expect(Math.min(moved.width, moved.height)).toBeGreaterThanOrEqual(smallestCrop);
        expect(Math.min(moved.x, moved.y)).toBeGreaterThanOrEqual(0);
        expect(moved.x + moved.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(moved.y + moved.height).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('may be drawn from any corner', () => {
    const drawn = { x: 0.2, y: 0.3, width: 0.4, height: 0.5 };
    expectSame(frameBetween({ x: 0.2, y: 0.3 }, { x: 0.6, y: 0.8 }), drawn);
    expectSame(frameBetween({ x: 0.6, y: 0.3 }, { x: 0.2, y: 0.8 }), drawn);
  });
});
