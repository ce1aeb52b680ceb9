/** The people of the branch. PIN hashes and try counters never leave this file and sessions/. */
import { z } from 'zod';
import { StaffMember } from '../../shared/contract/hub.ts';
import { Role } from '../../shared/domain/vocabulary.ts';
import type { InTransaction, Readable, StaffTable } from './tables.ts';

const Roles = z.array(Role);

function memberOf(row: Pick<StaffTable, 'id' | 'name' | 'roles' | 'counter'>): StaffMember {
  const member = { staffId: row.id, name: row.name, roles: Roles.parse(JSON.parse(row.roles)) };
  return StaffMember.parse(row.counter === null ? member : { ...member, counter: row.counter });
}

export async function findStaff(db: Readable, staffId: string): Promise<StaffMember | null> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', staffId).executeTakeFirst();
  return row ? memberOf(row) : null;
}

/** Everybody, in the branch's own order. */
export async function allStaff(db: Readable): Promise<StaffMember[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('position').execute();
  return rows.map(memberOf);
}

export async function hasStaff(db: Readable): Promise<boolean> {
  return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** What sign-in needs of one person. */
export async function findPinGuard(
  db: Readable,
  staffId: string,
): Promise<Pick<StaffTable, 'pin_hash' | 'failed_tries' | 'locked_until'> | undefined> {
  return db
    .selectFrom('staff')
    .select(['pin_hash', 'failed_tries', 'locked_until'])
    .where('id', '=', staffId)
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
  if (rows.length > 0) await db.insertInto('staff').values(rows).execute();
}
