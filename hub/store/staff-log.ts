/** What was done to staff accounts, insert-only: who, when, from whose terminal. */
import { uuidv7 } from 'uuidv7';
import { canonicalJson } from './canonical-json.ts';
import type { InTransaction, Readable, StaffLogTable } from './tables.ts';

/** Who runs a command on the hub's machine, and when. */
export interface Operator {
  readonly name: string;
  readonly at: string;
}

export async function logStaffActInTransaction(
  transaction: InTransaction,
  act: StaffLogTable['act'],
  staffId: string,
  operator: Operator,
  details: object,
): Promise<void> {
  const row = { id: uuidv7(), at: operator.at, act, staff_id: staffId, operator: operator.name };
  await transaction
    .insertInto('staff_log')
    .values({ ...row, details: canonicalJson(details) })
    .execute();
}

/** Everything that was done, oldest first. */
export async function readStaffLog(db: Readable): Promise<StaffLogTable[]> {
  return db.selectFrom('staff_log').selectAll().orderBy('id').execute();
}
