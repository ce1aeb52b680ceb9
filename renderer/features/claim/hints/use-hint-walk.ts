/** Walking the hints beside the paper: which one is looked at, and being led to its place. */
import { useState } from 'react';
import type { Hint } from '../../../../shared/domain/reading/hint.ts';
import type { ItemFacts } from '../facts.ts';
import type { Viewer } from '../viewer/use-viewer.ts';
import { hintAfter, hintsBeside, keyOf, marksOf } from './hint-facts.ts';
import type { HintWords } from './use-hint-words.ts';
import type { ClaimHints } from './use-hints.ts';

interface WalkOptions {
  readonly hints: ClaimHints;
  readonly selected: ItemFacts | null;
  readonly viewer: Viewer;
  readonly words: HintWords;
  /** The paper should be in sight now. */
  onLook(): void;
  announce(sentence: string): void;
}

export interface HintWalk {
  /** Those that stand beside the paper in sight. */
  readonly beside: readonly Hint[];
  readonly chosenKey: string | null;
  choose(hint: Hint, sideBySide: boolean): void;
  next(): void;
  /** The chosen hint's other paper beside its own, or those of the first hint that is about two. */
  showBoth(): void;
}

export function useHintWalk({ hints, selected, viewer, words, onLook, announce }: WalkOptions): HintWalk {
  // Kept by its content, so that further readings do not change which one is looked at.
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const ofItem = selected ? (hints.byItem.get(selected.item.id) ?? none) : none;
  const beside = hintsBeside(hints.all, ofItem, selected?.documents ?? [], viewer.state.shown[0]);
  const choose = (hint: Hint, sideBySide: boolean): void => {
    setChosenKey(keyOf(hint));
    viewer.dispatch({ type: 'point', marks: marksOf(hint), beside: sideBySide });
    onLook();
  };
  return {
    beside,
    chosenKey,
    choose,
    next: () => {
      const next = hintAfter(beside, chosenKey);
      if (!next) return;
      choose(next, false);
      announce(words.sentence(next));
    },
    showBoth: () => {
      const chosen = beside.find((hint) => keyOf(hint) === chosenKey);
      const both = chosen?.other ? chosen : beside.find(({ other }) => other);
      if (both) choose(both, true);
    },
  };
}

const none: readonly Hint[] = [];
