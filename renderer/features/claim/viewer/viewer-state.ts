/** What the document viewer shows: one or two papers, each with its own zoom, turn, page and place. */
export type Turn = 0 | 90 | 180 | 270;

/** How one paper is looked at; kept per paper, so that going back finds it as it was left. */
export interface PaperLook {
  /** `fit` = the whole paper in the pane; a number = screen pixels per paper pixel. */
  readonly zoom: 'fit' | number;
  readonly turn: Turn;
  /** From 1. */
  readonly page: number;
  /** Screen pixels from the middle of the pane. */
  readonly x: number;
  readonly y: number;
}

export type PaneIndex = 0 | 1;

export interface ViewerState {
  /** The papers of the left and the right pane; null = nothing to show. */
  readonly shown: readonly [string | null, string | null];
  readonly comparing: boolean;
  /** Zoom and place of both panes go together. */
  readonly together: boolean;
  readonly active: PaneIndex;
  readonly looks: Readonly<Record<string, PaperLook>>;
}

export type ViewerAction =
  | { type: 'show'; documentId: string | null; pane?: PaneIndex }
  | { type: 'compare'; otherId: string | null }
  | { type: 'end-compare' }
  | { type: 'together'; together: boolean }
  | { type: 'activate'; pane: PaneIndex }
  | { type: 'turn'; by: 90 | -90; pane?: PaneIndex }
  /** `fitScale` is what `fit` comes to in that pane now; `at` the point that stays where it is. */
  | { type: 'zoom'; factor: number; fitScale: number; pane?: PaneIndex; at?: { x: number; y: number } }
  | { type: 'fit'; pane?: PaneIndex }
  | { type: 'move'; dx: number; dy: number; pane?: PaneIndex }
  | { type: 'page'; by: number; pages: number; pane?: PaneIndex };

export const firstLook: PaperLook = { zoom: 'fit', turn: 0, page: 1, x: 0, y: 0 };
export const smallestZoom = 0.1;
export const largestZoom = 8;
/** One press of + or -. */
export const zoomStep = 1.25;

export const emptyViewer: ViewerState = {
  shown: [null, null],
  comparing: false,
  together: false,
  active: 0,
  looks: {},
};

export function lookOf(state: ViewerState, documentId: string | null): PaperLook {
  return (documentId !== null ? state.looks[documentId] : undefined) ?? firstLook;
}

/** The paper that keys act on. */
export function activePaper(state: ViewerState): string | null {
  return state.shown[state.comparing ? state.active : 0];
}

export function viewerReducer(state: ViewerState, action: ViewerAction): ViewerState {
  switch (action.type) {
    case 'show': {
      const pane = action.pane ?? (state.comparing ? state.active : 0);
      const shown: ViewerState['shown'] =
        pane === 0 ? [action.documentId, state.shown[1]] : [state.shown[0], action.documentId];
      return { ...state, shown };
    }
    case 'compare':
      return { ...state, comparing: true, shown: [state.shown[0], action.otherId], active: 0 };
    case 'end-compare':
      return { ...state, comparing: false, active: 0, shown: [state.shown[0], null] };
    case 'together':
      return { ...state, together: action.together };
    case 'activate':
      return state.active === action.pane ? state : { ...state, active: action.pane };
    case 'turn':
      return withLook(state, [paneOf(state, action.pane)], (look) => ({
        ...look,
        turn: ((((look.turn + action.by) % 360) + 360) % 360) as Turn,
        x: 0,
        y: 0,
      }));
    case 'fit':
      return withLook(state, panesOf(state, action.pane), (look) => ({ ...look, zoom: 'fit', x: 0, y: 0 }));
    case 'zoom':
      return withLook(state, panesOf(state, action.pane), (look) => zoomed(look, action));
    case 'move':
      return withLook(state, panesOf(state, action.pane), (look) => ({
        ...look,
        x: look.x + action.dx,
        y: look.y + action.dy,
      }));
    case 'page':
      return withLook(state, [paneOf(state, action.pane)], (look) => ({
        ...look,
        page: Math.min(Math.max(1, look.page + action.by), Math.max(1, action.pages)),
        x: 0,
        y: 0,
      }));
  }
}

function paneOf(state: ViewerState, pane: PaneIndex | undefined): PaneIndex {
  return pane ?? (state.comparing ? state.active : 0);
}

function panesOf(state: ViewerState, pane: PaneIndex | undefined): PaneIndex[] {
  return state.comparing && state.together ? [0, 1] : [paneOf(state, pane)];
}

function withLook(
  state: ViewerState,
  panes: readonly PaneIndex[],
  change: (look: PaperLook) => PaperLook,
): ViewerState {
  const looks = { ...state.looks };
  for (const documentId of new Set(panes.map((pane) => state.shown[pane]))) {
    if (documentId !== null) looks[documentId] = change(lookOf(state, documentId));
  }
  return { ...state, looks };
}

function zoomed(look: PaperLook, action: Extract<ViewerAction, { type: 'zoom' }>): PaperLook {
  const before = look.zoom === 'fit' ? action.fitScale : look.zoom;
  const zoom = Math.min(largestZoom, Math.max(smallestZoom, before * action.factor));
  const ratio = zoom / before;
  const at = action.at ?? { x: 0, y: 0 };
  return { ...look, zoom, x: at.x - (at.x - look.x) * ratio, y: at.y - (at.y - look.y) * ratio };
}

/** Keeps the paper in sight: it may not be pushed out further than its own edge. */
export function clampPlace(place: number, paperSize: number, paneSize: number): number {
  const limit = Math.max(0, (paperSize - paneSize) / 2);
  return Math.min(limit, Math.max(-limit, place));
}
