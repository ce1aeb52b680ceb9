import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../../renderer/features/claim/viewer/look-at.ts';
import { pointUnder } from '../../../../renderer/features/claim/viewer/loupe.tsx';
import { nextPage } from '../../../../renderer/features/claim/viewer/page-strip.tsx';
import { drawnSize, giantPixels, isGiant } from '../../../../renderer/features/claim/viewer/picture-size.ts';
import { shownFrame, type Turn } from '../../../../renderer/features/claim/viewer/places.ts';
import { paperAfter } from '../../../../renderer/features/claim/viewer/use-viewer.ts';
import {
  emptyViewer,
  lookOf,
  viewerReducer,
  type ViewerAction,
  type ViewerState,
} from '../../../../renderer/features/claim/viewer/viewer-state.ts';
import { paper } from '../../claim/build-claim.ts';

const start: ViewerState = { ...emptyViewer, shown: ['ktp', null] };
const run = (...actions: ViewerAction[]): ViewerState => actions.reduce(viewerReducer, start);
const place = { page: 2, x: 0.2, y: 0.1, width: 0.4, height: 0.05 };

describe('being led to a place', () => {
  it('shows its paper and page, whole again when it was cut', () => {
    const crop = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
    const led = run(
      { type: 'crop', crop },
      { type: 'point', marks: [{ documentId: 'ktp', place }], beside: false },
    );
    expect(lookOf(led, 'ktp')).toMatchObject({ page: 3, crop: null });
    expect(led).toMatchObject({ comparing: false, pointed: 1, shown: ['ktp', null] });
  });

  it('can point at the same place twice', () => {
    const point: ViewerAction = { type: 'point', marks: [{ documentId: 'ktp', place }], beside: false };
    expect(run(point, point).pointed).toBe(2);
  });

  it('puts the two papers of a hint side by side', () => {
    const marks = [
      { documentId: 'rekening', place },
      { documentId: 'ktp', place: null },
    ];
    expect(run({ type: 'point', marks, beside: true })).toMatchObject({
      comparing: true,
      shown: ['rekening', 'ktp'],
      active: 0,
    });
    expect(run({ type: 'point', marks, beside: false })).toMatchObject({
      comparing: false,
      shown: ['rekening', null],
    });
  });

  it('leaves two papers where they are when the place is on one of them', () => {
    const two = run({ type: 'compare', otherId: 'kk' });
    const led = viewerReducer(two, { type: 'point', marks: [{ documentId: 'kk', place }], beside: false });
    expect(led).toMatchObject({ shown: ['ktp', 'kk'], active: 1, comparing: true });
  });

  it('keeps the whole paper in sight where the place can be read on it', () => {
    const ground = { wide: 1000, high: 700, fitScale: 0.5, room: { width: 500, height: 400 } };
    expect(lookAt(place, { ...ground, now: 'fit' })).toEqual({ zoom: 'fit', x: 0, y: 0 });
  });

  it('comes nearer to a small place and brings it to the middle', () => {
    const ground = {
      wide: 3000,
      high: 4000,
      fitScale: 0.1,
      room: { width: 400, height: 420 },
      now: 'fit' as const,
    };
    const small = { x: 0.7, y: 0.9, width: 0.1, height: 0.01 };
    const look = lookAt(small, ground);
    expect(look.zoom).toBeGreaterThan(0.1);
    const scale = look.zoom as number;
    expect((small.x + small.width / 2 - 0.5) * ground.wide * scale + look.x).toBeCloseTo(0);
    expect((small.y + small.height / 2 - 0.5) * ground.high * scale + look.y).toBeCloseTo(0);
  });

  it('never comes so near that the place no longer fits', () => {
    const side = fc.double({ min: 0.01, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0.05, max: 8, noNaN: true }), (width, height, now) => {
        const room = { width: 400, height: 420 };
        const look = lookAt(
          { x: 0.2, y: 0.2, width, height },
          { wide: 900, high: 1200, fitScale: 0.3, room, now },
        );
        const scale = look.zoom === 'fit' ? 0.3 : look.zoom;
        expect(scale * width * 900).toBeLessThanOrEqual(room.width);
        expect(scale * height * 1200).toBeLessThanOrEqual(room.height);
      }),
    );
  });
});

describe('ways of looking that change the view alone', () => {
  it('a part is looked at until it is shown whole again or the page is turned over', () => {
    const crop = { x: 0.1, y: 0.1, width: 0.3, height: 0.3 };
    const cut = run({ type: 'start-crop' }, { type: 'crop', crop });
    expect(cut.cropping).toBeNull();
    expect(lookOf(cut, 'ktp').crop).toEqual(crop);
    expect(lookOf(viewerReducer(cut, { type: 'crop', crop: null }), 'ktp').crop).toBeNull();
    expect(lookOf(viewerReducer(cut, { type: 'page', by: 1, pages: 3 }), 'ktp').crop).toBeNull();
    expect(lookOf(viewerReducer(cut, { type: 'page', by: 1, pages: 1 }), 'ktp').crop).toEqual(crop);
  });

  it('the whole page is in sight while a part is chosen', () => {
    const zoomed = run({ type: 'zoom', factor: 4, fitScale: 1 }, { type: 'start-crop' });
    expect(lookOf(zoomed, 'ktp').zoom).toBe('fit');
    expect(zoomed.cropping).toBe(0);
  });

  it('the loupe grows with each press and then goes', () => {
    const powers = [1, 2, 3, 4].map(
      (times) => run(...Array.from({ length: times }, (): ViewerAction => ({ type: 'loupe' }))).loupe,
    );
    expect(powers).toEqual([2, 3, 4, 0]);
  });

  it('the loupe shows the point under it, however the page is turned and cut', () => {
    const turn = fc.constantFrom<Turn>(0, 90, 180, 270);
    const part = fc.double({ min: 0.05, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(turn, part, part, fc.boolean(), (turned, px, py, isCut) => {
        const crop = isCut ? { x: 0.05, y: 0.05, width: 0.95, height: 0.9 } : null;
        const lie = { width: 800, height: 600, scale: 0.5, turn: turned, crop, x: 12, y: -7 };
        const point = { x: px, y: py, width: 0, height: 0 };
        const dot = shownFrame({ ...point, width: 1e-9, height: 1e-9 }, { turn: turned, crop });
        if (!dot) return;
        const [partWide, partHigh] = [800 * (crop?.width ?? 1), 600 * (crop?.height ?? 1)];
        const [wide, high] = turned % 180 === 0 ? [partWide, partHigh] : [partHigh, partWide];
        const at = { x: 12 + (dot.x - 0.5) * wide * 0.5, y: -7 + (dot.y - 0.5) * high * 0.5 };
        const under = pointUnder(at, lie);
        expect(under.x).toBeCloseTo(px * 800, 3);
        expect(under.y).toBeCloseTo(py * 600, 3);
      }),
    );
  });

  it('walks the papers of the claim in a ring', () => {
    const papers = [paper('ktp', 1), paper('kk', 2), paper('kpj', 3)];
    const [first, second, last] = papers.map(({ id }) => id);
    expect(paperAfter(papers, first ?? null, 1)).toBe(second);
    expect(paperAfter(papers, first ?? null, -1)).toBe(last);
    expect(paperAfter(papers, null, 1)).toBe(first);
    expect(paperAfter(papers, null, -1)).toBe(last);
    expect(paperAfter(papers.slice(0, 1), first ?? null, 1)).toBeNull();
    expect(paperAfter([], null, 1)).toBeNull();
  });

  it('walks the pages of a long PDF without leaving it', () => {
    expect(nextPage('End', 1, 500)).toBe(500);
    expect(nextPage('PageUp', 3, 500)).toBe(1);
    expect(nextPage('ArrowDown', 500, 500)).toBe(500);
    expect(nextPage('s', 3, 500)).toBeNull();
  });
});

describe('a giant picture', () => {
  it('is drawn smaller in its own proportion, a usual one as it is', () => {
    const giant = { width: 9000, height: 7200 };
    expect(isGiant(giant)).toBe(true);
    const drawn = drawnSize(giant);
    expect(drawn.width * drawn.height).toBeLessThanOrEqual(giantPixels / 2);
    expect(drawn.width / drawn.height).toBeCloseTo(9000 / 7200, 2);
    expect(drawnSize({ width: 4000, height: 3000 })).toEqual({ width: 4000, height: 3000 });
  });

  it('of any shape keeps at least one point each way', () => {
    expect(drawnSize({ width: 60_000_000, height: 1 })).toMatchObject({ height: 1 });
  });
});
