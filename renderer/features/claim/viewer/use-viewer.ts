/** Holds the viewer's state and the acts that keys and buttons share. */
import { useCallback, useReducer, useRef } from 'react';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { PaneMeasure } from './paper-pane.tsx';
import {
  emptyViewer,
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
}

/** The paper that another one is most often held against: the KTP, else the family card, else any other. */
export function paperToCompare(documents: readonly ClaimDocument[], shownId: string | null): string | null {
  const others = documents.filter((one) => one.id !== shownId);
  const byKind = (kind: ClaimDocument['kind']) => others.find((one) => one.kind === kind);
  return (byKind('ktp') ?? byKind('kk') ?? byKind('rekening') ?? others[0])?.id ?? null;
}

/** @param firstId the paper shown when the claim opens */
export function useViewer(documents: readonly ClaimDocument[], firstId: string | null): Viewer {
  const [state, dispatch] = useReducer(viewerReducer, { ...emptyViewer, shown: [firstId, null] });
  const measures = useRef<[PaneMeasure, PaneMeasure]>([
    { fitScale: 1, pages: 1 },
    { fitScale: 1, pages: 1 },
  ]);
  const onMeasure = useCallback((pane: PaneIndex, measure: PaneMeasure) => {
    measures.current[pane] = measure;
  }, []);
  const pane: PaneIndex = state.comparing ? state.active : 0;
  return {
    state,
    dispatch,
    onMeasure,
    toggleCompare: () => {
      if (state.comparing) return dispatch({ type: 'end-compare' });
      const otherId = paperToCompare(documents, state.shown[0]);
      if (otherId) dispatch({ type: 'compare', otherId });
    },
    zoom: (direction) =>
      dispatch({
        type: 'zoom',
        factor: direction === 1 ? zoomStep : 1 / zoomStep,
        fitScale: measures.current[pane].fitScale,
      }),
    page: (by) => dispatch({ type: 'page', by, pages: measures.current[pane].pages }),
  };
}
