/** The reasons of "tidak sesuai" while they are being chosen. They live outside the pop-up, so that keys typed faster than it opens count. */
import { useState } from 'react';
import { Defect } from '../../../shared/domain/vocabulary.ts';
import type { ItemFacts } from './facts.ts';

export interface Reasons {
  readonly chosen: readonly Defect[];
  readonly note: string;
  /** Somebody tried to save without a reason. */
  readonly empty: boolean;
  toggle(defect: Defect): void;
  write(note: string): void;
  save(): void;
  close(): void;
}

interface Draft {
  readonly chosen: readonly Defect[];
  readonly note: string;
  readonly empty: boolean;
}

/** What is ticked first: what was said before, or the plain fact that there is nothing. */
function firstDraft(facts: ItemFacts): Draft {
  const note = facts.review?.note ?? '';
  if (facts.review?.verdict === 'tidak-sesuai') return { chosen: facts.review.defects, note, empty: false };
  return { chosen: facts.documents.length === 0 ? ['tidak-ada'] : [], note, empty: false };
}

/** @returns the reasons while they are asked for, otherwise null, and how to ask */
export function useReasons(onSave: (defects: Defect[], note: string | undefined) => void): {
  reasons: Reasons | null;
  ask(facts: ItemFacts): void;
  close(): void;
} {
  const [draft, setDraft] = useState<Draft | null>(null);
  const close = (): void => setDraft(null);
  const ask = (facts: ItemFacts): void => setDraft(firstDraft(facts));
  if (!draft) return { reasons: null, ask, close };
  const reasons: Reasons = {
    ...draft,
    toggle: (defect) => {
      const chosen = draft.chosen.includes(defect)
        ? draft.chosen.filter((one) => one !== defect)
        : Defect.options.filter((one) => one === defect || draft.chosen.includes(one));
      setDraft({ ...draft, chosen, empty: false });
    },
    write: (note) => setDraft({ ...draft, note }),
    save: () => {
      if (draft.chosen.length === 0) return setDraft({ ...draft, empty: true });
      onSave([...draft.chosen], draft.note.trim() || undefined);
    },
    close,
  };
  return { reasons, ask, close };
}
