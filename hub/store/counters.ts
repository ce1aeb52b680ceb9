/** Which counters are closed on which day. */
import type { CounterStanding, SetCounter } from '../../shared/domain/branch/counter.ts';
import type { Day, StaffId } from '../../shared/domain/vocabulary.ts';
import { findStaff } from './staff.ts';
import type { InTransaction, Readable } from './tables.ts';

/** Whether this is an officer here, and whether his counter is open on the day. */
export async function counterStanding(db: Readable, staffId: StaffId, day: Day): Promise<CounterStanding> {
  const officer = await findStaff(db, staffId);
  const closed = await db
    .selectFrom('closed_counters')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .where('day', '=', day)
    .executeTakeFirst();
  return { isOfficer: officer?.roles.includes('cso') ?? false, open: closed === undefined };
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
