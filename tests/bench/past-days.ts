/** Days that a branch has behind it, written by the hub's own store: one entry of the feed for each thing that was done. */
import { uuidv7 } from 'uuidv7';
import { planPracticeDay } from '../../electron/desk/practice/plan.ts';
import { askTogether } from '../../hub/store/ask-together.ts';
import { appendInTransaction, type StampedEntry } from '../../hub/store/feed.ts';
import { insertClaims, updateClaims } from '../../hub/store/claims.ts';
import { openPostgresStore } from '../../hub/store/postgres-store.ts';
import { addDays, weekdayOf } from '../../shared/domain/calendar/day.ts';
import type { ClaimEvent } from '../../shared/domain/claim/events.ts';
import { evolveAll } from '../../shared/domain/claim/evolve.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import type { Day } from '../../shared/domain/vocabulary.ts';
import { storyOf, type Fate } from './claim-stories.ts';
import { unopenedPapers } from './invented-claims.ts';

export interface Past {
  readonly databaseUrl: string;
  readonly today: Day;
  readonly seed: number;
}

interface Deed {
  readonly claimId: string;
  readonly version: number;
  readonly event: ClaimEvent;
}

const officers = ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'];
const fates: readonly Fate[] = [
  'paid',
  'submitted',
  'returned',
  'paid',
  'approved',
  'verified',
  'paid',
  'at-desk',
];
const days = 6;
const perTransaction = 500;

/** Writes `count` of these days' deeds after the first `from`, in order of time. @returns the last number of the feed */
export async function writePast(past: Past, from: number, count: number): Promise<number> {
  const deeds = deedsOf(past).slice(from, from + count);
  if (deeds.length < count) throw new Error('these days had less to do');
  const known = new Map<string, ClaimState>();
  for (const deed of deedsOf(past).slice(0, from)) follow(known, deed);
  const store = await openPostgresStore({ url: past.databaseUrl, now: () => new Date(), poolSize: 1 });
  try {
    let last = 0;
    for (let start = 0; start < deeds.length; start += perTransaction) {
      const group = deeds.slice(start, start + perTransaction);
      const before = new Set(known.keys());
      for (const deed of group) follow(known, deed);
      const touched = [...new Set(group.map(({ claimId }) => claimId))].flatMap((id) => known.get(id) ?? []);
      const numbers = await store.transaction(async (transaction) => {
        const fresh = touched.filter(({ id }) => !before.has(id));
        const changed = touched.filter(({ id }) => before.has(id));
        await askTogether(transaction, [
          insertClaims(transaction, fresh),
          updateClaims(transaction, changed),
        ]);
        return appendInTransaction(transaction, group.map(entryOf));
      });
      last = numbers.at(-1) ?? last;
    }
    return last;
  } finally {
    await store.close();
  }
}

function follow(known: Map<string, ClaimState>, { claimId, event }: Deed): void {
  const after = evolveAll(claimId, known.get(claimId) ?? null, [event]);
  if (after) known.set(claimId, after);
}

function entryOf({ claimId, version, event }: Deed): StampedEntry {
  return { entry: { kind: 'claim', claimId, version, events: [event] }, commandId: uuidv7(), at: event.at };
}

const kept = new Map<string, Deed[]>();

/** The same deeds for the same days, however often they are asked for. */
function deedsOf({ today, seed }: Past): Deed[] {
  const name = `${today} ${seed}`;
  const known = kept.get(name);
  if (known) return known;
  const deeds = workingDaysBefore(today).flatMap((day) =>
    planPracticeDay({ seed: `${seed}-${day}`, day, officers }).flatMap((plan, place): Deed[] => {
      const claimId = uuidv7();
      const ending = { fate: fates[place % fates.length] ?? 'paid' };
      const events = storyOf(plan, ending, place, unopenedPapers);
      return events.map((event, index) => ({ claimId, version: index + 1, event }));
    }),
  );
  deeds.sort(
    (one, other) => Date.parse(one.event.at) - Date.parse(other.event.at) || one.version - other.version,
  );
  kept.set(name, deeds);
  return deeds;
}

function workingDaysBefore(today: Day): Day[] {
  const found: Day[] = [];
  for (let day = addDays(today, -1); found.length < days; day = addDays(day, -1))
    if (weekdayOf(day) <= 5) found.unshift(day);
  return found;
}
