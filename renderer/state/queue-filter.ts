/** The officer's choice of what the queue shows. */
import { create } from 'zustand';
import type { BoardMeasure, ClaimFilter } from '../../shared/contract/desk.ts';
import type { Channel, Day, Program } from '../../shared/domain/vocabulary.ts';

export type Scope = 'today' | 'mine' | 'all';

interface QueueFilterStore {
  search: string;
  scope: Scope;
  measure: BoardMeasure;
  program: Program | null;
  channel: Channel | null;
  /** How often everything was cleared: what is being typed then goes too. */
  clearings: number;
  change(part: Partial<Pick<QueueFilterStore, 'search' | 'scope' | 'measure' | 'program' | 'channel'>>): void;
  clear(): void;
}

const everything = { search: '', scope: 'today', measure: 'all', program: null, channel: null } as const;

export const useQueueFilter = create<QueueFilterStore>()((set) => ({
  ...everything,
  clearings: 0,
  change: (part) => set(part),
  clear: () => set(({ clearings }) => ({ ...everything, clearings: clearings + 1 })),
}));

/**
 * The filter that the desk understands. A search goes across all days, because a person at the counter asks for his
 * claim without knowing its day (features Q12).
 */
export function toClaimFilter(
  choice: Pick<QueueFilterStore, 'search' | 'scope' | 'measure' | 'program' | 'channel'>,
  today: Day,
): ClaimFilter {
  const search = choice.search.trim();
  return {
    day: search === '' && choice.scope === 'today' ? today : null,
    measure: choice.measure,
    mine: choice.scope === 'mine' && search === '',
    search,
    ...(choice.program === null ? {} : { program: choice.program }),
    ...(choice.channel === null ? {} : { channel: choice.channel }),
  };
}
