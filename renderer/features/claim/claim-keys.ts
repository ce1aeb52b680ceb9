/** The keys of the claim: every paper is judged without the mouse (features D2, U2). */
import { useEffect, useRef, type RefObject } from 'react';
import { Defect } from '../../../shared/domain/vocabulary.ts';
import type { Reasons } from './use-reasons.ts';
import { isTyping } from '../../ui/is-typing.ts';

export interface ClaimKeys {
  /** While reasons are asked for, digits choose reasons and Enter saves them, even before the pop-up has the focus. */
  readonly reasons: Reasons | null;
  /** The item at a place of the checklist, from 0. */
  pick(index: number): void;
  step(by: 1 | -1): void;
  nextOpen(): void;
  accept(): void;
  reject(): void;
  compare(): void;
  turn(by: 90 | -90): void;
  zoom(direction: 1 | -1): void;
  fit(): void;
  page(by: 1 | -1): void;
  /** The paper before or after, in the pane that keys act on. */
  stepPaper(by: 1 | -1): void;
  otherPane(): void;
  /** Opens the list of papers to hold one against another. */
  choosePaper(): void;
  crop(): void;
  view(what: 'fields' | 'loupe' | 'thumbnails'): void;
  together(): void;
  /** Turns the paper the way it was read. */
  upright(): void;
  nextHint(): void;
  /** The chosen hint's other paper beside its own. */
  beside(): void;
  giveBack(): void;
  call(): void;
  submit(): void;
  /** Moves of the claim by their letter: a h p x l m. */
  move(key: MoveKey): void;
}

export const moveKeys = ['a', 'h', 'p', 'x', 'l', 'm'] as const;
export type MoveKey = (typeof moveKeys)[number];

/** Letters are letters where one types, and a dialog has its own keys. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (isTyping(target)) return true;
  return (
    target.closest('[role="dialog"], [role="menu"]') !== null ||
    document.querySelector('[aria-modal="true"]') !== null
  );
}

/** Arrows walk the checklist only where nothing else uses them: in the claim, or nowhere in particular. */
function arrowsAreOurs(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body) return true;
  if (target.closest('[data-paper-surface], [role="tablist"], [role="radiogroup"]')) return false;
  return root?.contains(target) ?? false;
}

function reasonAct(event: KeyboardEvent, reasons: Reasons): (() => void) | null {
  const defect = Defect.options[Number(event.key) - 1];
  if (defect) return () => reasons.toggle(defect);
  if (event.key === 'Enter') return reasons.save;
  return event.key === 'Escape' ? reasons.close : null;
}

function actOf(event: KeyboardEvent, keys: ClaimKeys, root: HTMLElement | null): (() => void) | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return keys.submit;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (keys.reasons) return reasonAct(event, keys.reasons);
  if (/^[1-9]$/u.test(event.key)) return () => keys.pick(Number(event.key) - 1);
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return arrowsAreOurs(event.target, root) ? () => keys.step(event.key === 'ArrowDown' ? 1 : -1) : null;
    case '+':
    case '=':
      return () => keys.zoom(1);
    case '-':
    case '_':
      return () => keys.zoom(-1);
    case '0':
      return keys.fit;
    case '[':
      return () => keys.page(-1);
    case ']':
      return () => keys.page(1);
    case ',':
      return () => keys.stepPaper(-1);
    case '.':
      return () => keys.stepPaper(1);
    case 'R':
      return () => keys.turn(-90);
  }
  const letter = event.key.toLowerCase();
  if (letter === 'b' && event.shiftKey) return keys.choosePaper;
  const move = moveKeys.find((key) => key === letter);
  if (move) return () => keys.move(move);
  const letters: Readonly<Record<string, () => void>> = {
    s: keys.accept,
    t: keys.reject,
    n: keys.nextOpen,
    b: keys.compare,
    r: () => keys.turn(90),
    q: keys.otherPane,
    z: keys.together,
    o: () => keys.view('fields'),
    u: () => keys.view('loupe'),
    f: () => keys.view('thumbnails'),
    g: keys.crop,
    w: keys.upright,
    c: keys.nextHint,
    d: keys.beside,
    k: keys.giveBack,
    v: keys.call,
  };
  return letters[letter] ?? null;
}

/** Listens while the claim is on the screen; `keys` may be new at each render. */
export function useClaimKeys(keys: ClaimKeys, root: RefObject<HTMLElement | null>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return;
      const act = actOf(event, latest.current, root.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [root]);
}
