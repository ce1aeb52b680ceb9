/** Which kinds of claim a person means by what he types: the kind's name, its program, or a paper that it needs. */
import { rulesOn } from '../../../shared/domain/documents/rule-registry.ts';
import { ClaimReason, programOfReason, type Day } from '../../../shared/domain/vocabulary.ts';

export interface KindWords {
  readonly reason: (reason: ClaimReason) => string;
  readonly program: (program: 'JHT' | 'JKM' | 'JP' | 'JKK') => string;
  readonly item: (itemId: string) => string;
}

/** Every word must be found; kinds that bear it in their name stand before those that only need such a paper. */
export function findKinds(search: string, words: KindWords, today: Day): ClaimReason[] {
  const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const hits = ClaimReason.options.map((reason) => {
    const program = programOfReason(reason);
    const name = `${reason} ${words.reason(reason)} ${program} ${words.program(program)}`.toLowerCase();
    const papers = rulesOn(today)
      .reasons[reason].items.map(({ id }) => words.item(id))
      .join(' ')
      .toLowerCase();
    const inName = wanted.every((word) => name.includes(word));
    return { reason, rank: inName ? 0 : wanted.every((word) => `${name} ${papers}`.includes(word)) ? 1 : 2 };
  });
  return hits
    .filter(({ rank }) => rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ reason }) => reason);
}
