/** Which counters are closed on which day. */
import type { SetCounter } from '../../shared/domain/branch/counter.ts';
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { question, type Question } from './ask-together.ts';
import type { InTransaction, Readable } from './tables.ts';

/** Whose of these counters are closed on the day; one that nobody closed is open. */
export function closedCounters(db: Readable, staffIds: readonly StaffId[], day: Day): Question<StaffId[]> {
  const query = db
    .selectFrom('closed_counters')
    .select('staff_id')
    .where('staff_id', 'in', staffIds)
    .where('day', '=', day);
  return question(query, (rows) => rows.map((row) => row.staff_id));
}

export async function saveCounterInTransaction(
  transaction: InTransaction,
  { staffId, day, open, reason }: SetCounter,
): Promise<void> {
  if (open)
    await transaction
      .deleteFrom('closed_counters')
      .where('staff_id', '=', staffId)
      .where('day', '=', day)
      .execute();
  else await transaction.insertInto('closed_counters').values({ staff_id: staffId, day, reason }).execute();
}
