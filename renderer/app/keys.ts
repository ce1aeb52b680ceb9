/** The keyboard map of the frame; regions add their own keys where they have the focus. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useHasRole } from '../bridge/seat.ts';
import { useScreen } from '../state/screen.ts';
import { isTyping } from '../ui/is-typing.ts';

/** Names of the page events by which a key reaches the region that owns the act. */
export const keyEvents = {
  search: 'loket:search',
  next: 'loket:next',
  pick: 'loket:pick',
  undo: 'loket:undo',
} as const;

/** Every key of the program, by group, for the help sheet; the words stand in the catalogue under `app.keys`. */
export const keyTable: readonly {
  group: 'everywhere' | 'queue' | 'claim' | 'viewer' | 'interview' | 'moves' | 'conflict';
  keys: readonly [keys: string, act: string][];
}[] = [
  {
    group: 'everywhere',
    keys: [
      ['?', 'help'],
      ['F1', 'requirements'],
      ['Ctrl K', 'search'],
      ['F2', 'next'],
      ['F3', 'pick'],
      ['F4', 'walkIn'],
      ['F6', 'region'],
      ['F9', 'outbox'],
      ['Esc', 'close'],
    ],
  },
  {
    group: 'queue',
    keys: [
      ['↑ ↓', 'move'],
      ['j k', 'move'],
      ['PgUp PgDn', 'page'],
      ['Home End', 'ends'],
      ['Enter', 'open'],
    ],
  },
  {
    group: 'interview',
    keys: [
      ['F6', 'answerFits'],
      ['F7', 'answerDoubtful'],
      ['F8', 'answerDiffers'],
      ['F9', 'keepFace'],
      ['F10', 'keepKtp'],
    ],
  },
  {
    group: 'claim',
    keys: [
      ['1–9', 'paper'],
      ['↑ ↓', 'step'],
      ['N', 'nextOpen'],
      ['S', 'accept'],
      ['T', 'refuse'],
      ['1–7 Enter', 'refuseWhy'],
      ['V', 'call'],
      ['K', 'giveBack'],
      ['Ctrl Enter', 'submit'],
    ],
  },
  {
    group: 'moves',
    keys: [
      ['H', 'hold'],
      ['P', 'park'],
      ['A', 'transfer'],
      ['X', 'noShow'],
      ['L', 'release'],
      ['M', 'more'],
      ['Ctrl Z', 'undo'],
    ],
  },
  {
    group: 'viewer',
    keys: [
      ['C', 'nextHint'],
      ['D', 'beside'],
      ['B', 'compare'],
      ['⇧B', 'choosePaper'],
      ['Q', 'otherPane'],
      [', .', 'stepPaper'],
      ['[ ]', 'turnPage'],
      ['+ −', 'zoom'],
      ['0', 'fit'],
      ['Z', 'together'],
      ['U', 'loupe'],
      ['R  ⇧R', 'turn'],
      ['W', 'upright'],
      ['G', 'crop'],
      ['O', 'readFields'],
      ['F', 'thumbnails'],
    ],
  },
  {
    group: 'conflict',
    keys: [
      ['↑ ↓', 'conflictClaim'],
      ['K', 'sendAgain'],
      ['B', 'discard'],
      ['O', 'openConflicted'],
    ],
  },
];

/** Listens to the keys that work everywhere. */
export function useKeys(): void {
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const setListOpen = useScreen((screen) => screen.setListOpen);
  const atCounter = useHasRole('cso');
  useEffect(() => {
    // Whoever answers a key says so by preventing the default.
    const tell = (name: string): boolean =>
      !window.dispatchEvent(new CustomEvent(name, { cancelable: true }));
    const onKeyDown = (event: KeyboardEvent): void => {
      const dialogOpen = document.querySelector('[role="dialog"]') !== null;
      const act = actOf(event, dialogOpen);
      if (act === null) return;
      event.preventDefault();
      if (act === 'help') openOverlay('keys');
      else if (act === 'outbox' || act === 'requirements') openOverlay(act);
      else if (act === 'search') {
        // In the same tick, so that the letters that follow at once land in the field.
        flushSync(() => setListOpen(true));
        if (!tell(keyEvents.search)) requestAnimationFrame(() => tell(keyEvents.search));
      } else if (act === 'region') focusNextRegion(event.shiftKey);
      else if (act === 'walkIn') {
        if (atCounter) openOverlay('walk-in');
      } else tell(keyEvents[act]);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [openOverlay, setListOpen, atCounter]);
}

type FrameAct =
  'help' | 'requirements' | 'undo' | 'outbox' | 'search' | 'next' | 'pick' | 'walkIn' | 'region';

function actOf(event: KeyboardEvent, dialogOpen: boolean): FrameAct | null {
  if (dialogOpen || event.defaultPrevented) return null;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'search';
  // In a field Ctrl+Z is the field's own.
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z')
    return isTyping(event.target) ? null : 'undo';
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === '?' && !isTyping(event.target)) return 'help';
  return functionKeys[event.key] ?? null;
}

const functionKeys: Readonly<Record<string, FrameAct>> = {
  F1: 'requirements',
  F2: 'next',
  F3: 'pick',
  F4: 'walkIn',
  F6: 'region',
  F9: 'outbox',
};

/** F6 walks through the header, the list and the claim, as in office programs. */
function focusNextRegion(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + (backwards ? -1 : 1) + regions.length) % regions.length];
  const target = next?.querySelector<HTMLElement>('[data-claim-list], button, input, [tabindex="0"]');
  target?.focus();
}
