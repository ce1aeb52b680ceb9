/** The people of the branch. PIN hashes and try counters never leave this file and sessions/. */
import { z } from 'zod';
import { StaffMember } from '../../shared/contract/hub.ts';
import { Role } from '../../shared/domain/vocabulary.ts';
import { question, type Question } from './ask-together.ts';
import type { InTransaction, Readable, StaffTable } from './tables.ts';

const Roles = z.array(Role);

/** What everybody may see of a row. */
export function memberOf(row: Pick<StaffTable, 'id' | 'name' | 'roles' | 'counter'>): StaffMember {
  const member = { staffId: row.id, name: row.name, roles: Roles.parse(JSON.parse(row.roles)) };
  return StaffMember.parse(row.counter === null ? member : { ...member, counter: row.counter });
}

export async function findStaff(db: Readable, staffId: string): Promise<StaffMember | null> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', staffId).executeTakeFirst();
  return row ? memberOf(row) : null;
}

/** People under lock until the transaction ends: who changes somebody's quota or counter holds him. */
export function lockStaff(transaction: InTransaction, staffIds: readonly string[]): Question<StaffMember[]> {
  const query = transaction
    .selectFrom('staff')
    .selectAll()
    .where('id', 'in', staffIds)
    .orderBy('id')
    .forNoKeyUpdate();
  // A closed account is locked like the others, but nobody works under it any more.
  return question(query, (rows) => rows.filter((row) => row.closed_at === null).map(memberOf));
}

/** Everybody who may sign in, in the branch's own order. */
export async function allStaff(db: Readable): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(memberOf);
}

export async function hasStaff(db: Readable): Promise<boolean> {
  return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** What sign-in needs of one person, under lock in a transaction; undefined for an unknown number and for a closed account alike. */
export async function findPinGuard(
  db: Readable,
  staffId: string,
): Promise<Pick<StaffTable, 'pin_hash' | 'failed_tries' | 'locked_until'> | undefined> {
  return db
    .selectFrom('staff')
    .select(['pin_hash', 'failed_tries', 'locked_until'])
    .where('id', '=', staffId)
    .where('closed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function savePinGuardInTransaction(
  transaction: InTransaction,
  staffId: string,
  guard: Pick<StaffTable, 'failed_tries' | 'locked_until'>,
): Promise<void> {
  await transaction.updateTable('staff').set(guard).where('id', '=', staffId).execute();
}

export async function insertStaff(db: Readable, rows: readonly StaffTable[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('staff')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
