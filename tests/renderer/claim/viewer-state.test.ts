import { describe, expect, it } from 'vitest';
import {
  activePaper,
  clampPlace,
  emptyViewer,
  largestZoom,
  lookOf,
  viewerReducer,
  type ViewerAction,
  type ViewerState,
} from '../../../renderer/features/claim/viewer/viewer-state.ts';
import { layoutOf } from '../../../renderer/features/claim/parts.tsx';

const start: ViewerState = { ...emptyViewer, shown: ['ktp', null] };
const run = (...actions: ViewerAction[]): ViewerState => actions.reduce(viewerReducer, start);

describe('the document viewer', () => {
  it('turns a paper a quarter each time, and round again', () => {
    const turn: ViewerAction = { type: 'turn', by: 90 };
    expect(lookOf(run(turn), 'ktp').turn).toBe(90);
    expect(lookOf(run(turn, turn, turn, turn), 'ktp').turn).toBe(0);
    expect(lookOf(run({ type: 'turn', by: -90 }), 'ktp').turn).toBe(270);
  });

  it('begins to zoom from what fits, never beyond its limit, and keeps the point under the pointer', () => {
    const zoomed = lookOf(run({ type: 'zoom', factor: 2, fitScale: 0.5, at: { x: 100, y: 0 } }), 'ktp');
    expect(zoomed).toMatchObject({ zoom: 1, x: -100 });
    expect(lookOf(run({ type: 'zoom', factor: 1000, fitScale: 1 }), 'ktp').zoom).toBe(largestZoom);
  });

  it('finds a paper as it was left', () => {
    const away = run({ type: 'turn', by: 90 }, { type: 'show', documentId: 'kk' });
    expect(lookOf(away, 'kk').turn).toBe(0);
    expect(lookOf(viewerReducer(away, { type: 'show', documentId: 'ktp' }), 'ktp').turn).toBe(90);
  });

  it('does not turn past the last page', () => {
    expect(lookOf(run({ type: 'page', by: 5, pages: 3 }), 'ktp').page).toBe(3);
    expect(lookOf(run({ type: 'page', by: -1, pages: 3 }), 'ktp').page).toBe(1);
  });

  it('compares two papers, keys acting on the one last touched, zoom on both when wished', () => {
    const two = run({ type: 'compare', otherId: 'kk' }, { type: 'activate', pane: 1 });
    expect(activePaper(two)).toBe('kk');
    const together = [
      { type: 'together', together: true },
      { type: 'zoom', factor: 2, fitScale: 1 },
    ] as const;
    const both = together.reduce<ViewerState>(viewerReducer, two);
    expect([lookOf(both, 'ktp').zoom, lookOf(both, 'kk').zoom]).toEqual([2, 2]);
    expect(activePaper(viewerReducer(two, { type: 'end-compare' }))).toBe('ktp');
  });

  it('cannot be pushed out of sight', () => {
    expect(clampPlace(900, 1000, 400)).toBe(300);
    expect(clampPlace(50, 300, 400)).toBe(0);
  });
});

describe('the parts of the claim', () => {
  it('stand side by side at the counter screen, and give way to the interview', () => {
    expect(layoutOf(1014, false, false).name).toBe('wide');
    expect(layoutOf(1014, true, false)).toMatchObject({ name: 'medium', tabs: ['document', 'data'] });
    expect(layoutOf(680, true, false).tabs).toContain('interview');
    expect(layoutOf(480, false, false)).toMatchObject({
      name: 'narrow',
      tabs: ['papers', 'document', 'data'],
    });
  });
});
