/** Holds the viewer's state and the acts that keys and buttons share. */
import { useCallback, useReducer, useRef } from 'react';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { PaneMeasure } from './paper-pane.tsx';
import { turnOfQuarters } from './places.ts';
import {
  emptyViewer,
  lookOf,
  viewerReducer,
  zoomStep,
  type PaneIndex,
  type ViewerAction,
  type ViewerState,
} from './viewer-state.ts';

export interface Viewer {
  readonly state: ViewerState;
  dispatch(action: ViewerAction): void;
  onMeasure(pane: PaneIndex, measure: PaneMeasure): void;
  toggleCompare(): void;
  zoom(direction: 1 | -1): void;
  page(by: 1 | -1): void;
  /** Shows the paper before or after in the list of papers, in the pane that keys act on. */
  stepPaper(by: 1 | -1): void;
  /** Compares, and opens the list from which the second paper is chosen. */
  choosePaper(): void;
  /** Turns the paper the way it was read upright. */
  upright(): void;
  /** Keys act on the other pane from now on. */
  otherPane(): void;
  /** Begins to choose the part to look at, or shows the whole page again. */
  crop(): void;
}

/** The paper that another one is most often held against: the KTP, else the family card, else any other. */
export function paperToCompare(documents: readonly ClaimDocument[], shownId: string | null): string | null {
  const others = documents.filter((one) => one.id !== shownId);
  const byKind = (kind: ClaimDocument['kind']) => others.find((one) => one.kind === kind);
  return (byKind('ktp') ?? byKind('kk') ?? byKind('rekening') ?? others[0])?.id ?? null;
}

/** The paper so many places further in the list, going round; null when there is no other. */
export function paperAfter(
  documents: readonly ClaimDocument[],
  shownId: string | null,
  by: 1 | -1,
): string | null {
  const place = documents.findIndex((one) => one.id === shownId);
  const from = place === -1 && by === -1 ? 0 : place;
  const next = documents[(from + by + documents.length) % documents.length];
  return next && next.id !== shownId ? next.id : null;
}

/**
 * @param firstId the paper shown when the claim opens
 * @param turnsOf the quarter turns that bring a paper upright, as it was read; 0 when it was not
 */
export function useViewer(
  documents: readonly ClaimDocument[],
  firstId: string | null,
  turnsOf: (documentId: string) => number,
): Viewer {
  const [state, dispatch] = useReducer(viewerReducer, { ...emptyViewer, shown: [firstId, null] });
  const measures = useRef<[PaneMeasure, PaneMeasure]>([
    { fitScale: 1, pages: 1 },
    { fitScale: 1, pages: 1 },
  ]);
  const onMeasure = useCallback((pane: PaneIndex, measure: PaneMeasure) => {
    measures.current[pane] = measure;
  }, []);
  const pane: PaneIndex = state.comparing ? state.active : 0;
  const compare = (): boolean => {
    const otherId = paperToCompare(documents, state.shown[0]);
    if (otherId) dispatch({ type: 'compare', otherId });
    return otherId !== null;
  };
  return {
    state,
    dispatch,
    onMeasure,
    toggleCompare: () => {
      if (state.comparing) dispatch({ type: 'end-compare' });
      else compare();
    },
    choosePaper: () => {
      if (state.comparing || compare()) focusSecondList();
    },
    upright: () => {
      const shownId = state.shown[pane];
      if (shownId !== null) dispatch({ type: 'turn-to', turn: turnOfQuarters(turnsOf(shownId)), pane });
    },
    zoom: (direction) =>
      dispatch({
        type: 'zoom',
        factor: direction === 1 ? zoomStep : 1 / zoomStep,
        fitScale: measures.current[pane].fitScale,
      }),
    stepPaper: (by) => {
      const next = paperAfter(documents, state.shown[pane], by);
      if (next !== null) dispatch({ type: 'show', documentId: next, pane });
    },
    otherPane: () => {
      if (state.comparing) dispatch({ type: 'activate', pane: state.active === 0 ? 1 : 0 });
    },
    crop: () => {
      if (state.cropping !== null) dispatch({ type: 'end-crop' });
      else if (lookOf(state, state.shown[pane]).crop) dispatch({ type: 'crop', crop: null });
      else if (state.shown[pane] !== null) dispatch({ type: 'start-crop' });
    },
    page: (by) => dispatch({ type: 'page', by, pages: measures.current[pane].pages }),
  };
}

/** The list of the second pane, once it is there, so that arrows and letters choose the paper. */
function focusSecondList(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-pane="1"] [data-paper-list]')?.focus(),
  );
}
