/**
 * How many places of a quota are used. The number follows the claims' own `quotaSlots`, and the table's CHECK keeps it
 * at or under the cap whatever the program above does. Who changes an officer's quota holds the lock on his staff row.
 */
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { noQuestion, question, type Question } from './ask-together.ts';
import type { InTransaction, QuotaUsageTable, Readable } from './tables.ts';

/** The cells of these officers' day that were ever used or set. */
export function quotasOf(
  db: Readable,
  staffIds: readonly StaffId[],
  day: Day,
): Question<readonly QuotaUsageTable[]> {
  const query = db
    .selectFrom('quota_usage')
    .selectAll()
    .where('staff_id', 'in', staffIds)
    .where('day', '=', day);
  return question(query, (rows) => rows);
}

export function saveQuotas(transaction: InTransaction, rows: readonly QuotaUsageTable[]): Question<void> {
  if (rows.length === 0) return noQuestion;
  const query = transaction
    .insertInto('quota_usage')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['staff_id', 'day', 'program', 'channel'])
        .doUpdateSet(({ ref }) => ({ used: ref('excluded.used'), cap: ref('excluded.cap') })),
    );
  return question(query, () => undefined);
}
