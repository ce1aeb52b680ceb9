/** What the document viewer shows: one or two papers, each with its own zoom, turn, cut, page and place. */
import type { PaperPlace } from '../../../../shared/domain/reading/reading.ts';
import type { Frame, Turn } from './places.ts';

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
  /** The part of the stored page that is looked at; null = all of it. Never anything but a view: the file stays whole. */
  readonly crop: Frame | null;
}

export type PaneIndex = 0 | 1;

/** A place that the officer was led to. */
export interface Mark {
  readonly documentId: string;
  readonly place: PaperPlace | null;
}

/** How much the loupe enlarges what is on the screen; 0 = there is none. */
export type LoupePower = 0 | 2 | 3 | 4;

export interface ViewerState {
  /** The papers of the left and the right pane; null = nothing to show. */
  readonly shown: readonly [string | null, string | null];
  readonly comparing: boolean;
  /** Zoom and place of both panes go together. */
  readonly together: boolean;
  readonly active: PaneIndex;
  readonly looks: Readonly<Record<string, PaperLook>>;
  readonly marks: readonly Mark[];
  /** Counts the times somebody was led somewhere, so that the same place can be pointed at twice. */
  readonly pointed: number;
  /** The places of what was read are drawn on the papers. */
  readonly fields: boolean;
  readonly loupe: LoupePower;
  /** The pane where a part is being chosen. */
  readonly cropping: PaneIndex | null;
  /** Small pictures of the pages stand beside a paper of several pages. */
  readonly thumbnails: boolean;
}

export type ViewerAction =
  | { type: 'show'; documentId: string | null; pane?: PaneIndex }
  | { type: 'compare'; otherId: string | null }
  | { type: 'end-compare' }
  | { type: 'together'; together: boolean }
  | { type: 'activate'; pane: PaneIndex }
  | { type: 'turn'; by: 90 | -90; pane?: PaneIndex }
  | { type: 'turn-to'; turn: Turn; pane?: PaneIndex }
  /** `fitScale` is what `fit` comes to in that pane now; `at` the point that stays where it is. */
  | { type: 'zoom'; factor: number; fitScale: number; pane?: PaneIndex; at?: { x: number; y: number } }
  | { type: 'fit'; pane?: PaneIndex }
  | { type: 'move'; dx: number; dy: number; pane?: PaneIndex }
  | { type: 'page'; by: number; pages: number; pane?: PaneIndex }
  /** Leads to a place on a paper; `beside` also to the second one, in the other pane. */
  | { type: 'point'; marks: readonly Mark[]; beside: boolean }
  /** Brings a point under the eye at a zoom; the ground works out which. */
  | { type: 'look-at'; zoom: 'fit' | number; x: number; y: number; pane: PaneIndex }
  | { type: 'fields' }
  | { type: 'loupe'; power?: LoupePower }
  | { type: 'start-crop' }
  | { type: 'end-crop' }
  | { type: 'crop'; crop: Frame | null; pane?: PaneIndex }
  | { type: 'thumbnails' };

export const firstLook: PaperLook = { zoom: 'fit', turn: 0, page: 1, x: 0, y: 0, crop: null };
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
  marks: [],
  pointed: 0,
  fields: false,
  loupe: 0,
  cropping: null,
  thumbnails: true,
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
      return { ...state, shown, marks: state.comparing ? state.marks : [], cropping: null };
    }
    case 'compare':
      return {
        ...state,
        comparing: true,
        shown: [state.shown[0], action.otherId],
        active: 0,
        cropping: null,
      };
    case 'end-compare':
      return { ...state, comparing: false, active: 0, shown: [state.shown[0], null], cropping: null };
    case 'together':
      return { ...state, together: action.together };
    case 'activate':
      return state.active === action.pane ? state : { ...state, active: action.pane };
    case 'point':
      return pointed(state, action);
    case 'fields':
      return { ...state, fields: !state.fields };
    case 'loupe':
      return { ...state, loupe: action.power ?? nextPower[state.loupe] };
    case 'start-crop': {
      const pane = paneOf(state, undefined);
      const whole = withLook(state, [pane], (look) => ({ ...look, ...unmoved }));
      return { ...whole, cropping: pane, loupe: 0 };
    }
    case 'end-crop':
      return { ...state, cropping: null };
    case 'thumbnails':
      return { ...state, thumbnails: !state.thumbnails };
    case 'crop': {
      const { crop } = action;
      const cut = withLook(state, [paneOf(state, action.pane)], (look) => ({ ...look, ...unmoved, crop }));
      return { ...cut, cropping: null };
    }
    default:
      return withLook(state, panesOfLook(state, action), (look) => nextLook(look, action));
  }
}

const nextPower: Readonly<Record<LoupePower, LoupePower>> = { 0: 2, 2: 3, 3: 4, 4: 0 };
const unmoved = { zoom: 'fit', x: 0, y: 0 } as const;

type LookAction = Extract<
  ViewerAction,
  { type: 'turn' | 'turn-to' | 'fit' | 'zoom' | 'move' | 'page' | 'look-at' }
>;

/** Zoom and place go together where the officer wishes; turn and page are each paper's own. */
function panesOfLook(state: ViewerState, action: LookAction): PaneIndex[] {
  const shared = action.type === 'fit' || action.type === 'zoom' || action.type === 'move';
  return shared ? panesOf(state, action.pane) : [paneOf(state, action.pane)];
}

function nextLook(look: PaperLook, action: LookAction): PaperLook {
  switch (action.type) {
    case 'turn':
      return { ...look, turn: ((((look.turn + action.by) % 360) + 360) % 360) as Turn, x: 0, y: 0 };
    case 'turn-to':
      return { ...look, turn: action.turn, x: 0, y: 0 };
    case 'fit':
      return { ...look, ...unmoved };
    case 'zoom':
      return zoomed(look, action);
    case 'move':
      return { ...look, x: look.x + action.dx, y: look.y + action.dy };
    case 'look-at':
      return { ...look, zoom: action.zoom, x: action.x, y: action.y };
    case 'page': {
      const page = Math.min(Math.max(1, look.page + action.by), Math.max(1, action.pages));
      // A cut belongs to the page it was made on.
      return page === look.page ? look : { ...look, page, x: 0, y: 0, crop: null };
    }
  }
}

function pointed(
  state: ViewerState,
  { marks, beside }: Extract<ViewerAction, { type: 'point' }>,
): ViewerState {
  const [first, second] = marks;
  if (!first) return state;
  const both = beside && second !== undefined && second.documentId !== first.documentId;
  const already = state.comparing ? state.shown.indexOf(first.documentId) : 0;
  const pane: PaneIndex = !both && already === 1 ? 1 : 0;
  const shown: ViewerState['shown'] = both
    ? [first.documentId, second.documentId]
    : pane === 1
      ? state.shown
      : [first.documentId, state.shown[1]];
  const looks = { ...state.looks };
  for (const { documentId, place } of both ? [first, second] : [first]) {
    if (place) looks[documentId] = { ...lookOf(state, documentId), page: place.page + 1, crop: null };
  }
  return {
    ...state,
    shown,
    looks,
    comparing: both || state.comparing,
    active: both ? 0 : pane,
    marks,
    pointed: state.pointed + 1,
    cropping: null,
  };
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
