/** The hints of the open claim: which are told beside the paper, which one is looked at, and being led to its place. */
import { useMemo } from 'react';
import type { ClaimView } from '../../../../shared/contract/desk.ts';
import { hintsForItem, hintsOf } from '../../../../shared/domain/reading/compare/hints-of.ts';
import type { Hint } from '../../../../shared/domain/reading/hint.ts';
import type { ReadingState } from '../../../../shared/domain/reading/reading.ts';
import type { Id } from '../../../../shared/domain/vocabulary.ts';
import type { DataField } from '../data-fields.ts';
import type { ClaimFacts, ItemFacts } from '../facts.ts';
import { hintsByField, type FieldHints } from './hint-facts.ts';
import { useReadings } from './use-readings.ts';

export interface ClaimHints {
  readonly readings: ReadonlyMap<Id, ReadingState>;
  readonly all: readonly Hint[];
  readonly byField: ReadonlyMap<DataField, FieldHints>;
  /** Hints that concern an item of the checklist, by its id. */
  readonly byItem: ReadonlyMap<string, readonly Hint[]>;
}

/** @param open whether the papers may be seen */
export function useHints(view: ClaimView, facts: ClaimFacts, open: boolean): ClaimHints {
  const { id, data, documents } = view.state;
  const readings = useReadings(id, open);
  const all = useMemo(
    () =>
      readings.size > 0 ? hintsOf({ data, documents, reason: data.reason }, readings, view.today) : noHints,
    // The view is made anew with every answer of the desk; hints depend on these parts of it alone.
    [data, documents, readings, view.today],
  );
  const byItem = useMemo(() => {
    const perItem = (one: ItemFacts): [string, readonly Hint[]] => [
      one.item.id,
      hintsForItem(all, one.item, documents),
    ];
    return new Map(facts.items.map(perItem));
  }, [all, facts.items, documents]);
  const byField = useMemo(() => hintsByField(all), [all]);
  return { readings, all, byField, byItem };
}

const noHints: readonly Hint[] = [];
