/** Sessions by the hash of their token. */
import type { StaffMember } from '../../shared/contract/hub.ts';
import { memberOf } from './staff.ts';
import type { Readable, SessionTable } from './tables.ts';

export async function insertSession(db: Readable, row: SessionTable): Promise<void> {
  await db.insertInto('sessions').values(row).execute();
}

/** A session and whose it is; every call of a person asks for both, so they come together. */
export async function findSession(
  db: Readable,
  tokenHash: string,
): Promise<{ session: SessionTable; staff: StaffMember } | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staff_id')
    .select(['token_hash', 'staff_id', 'created_at', 'expires_at', 'ended_at'])
    .select(['staff.id', 'name', 'roles', 'counter'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, roles, counter, ...session } = row;
  return { session, staff: memberOf({ id, name, roles, counter }) };
}

/** Marks the end; an end that was marked before stays. */
export async function endSession(db: Readable, tokenHash: string, at: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whether somebody has a session that is neither ended nor expired. */
export async function hasOpenSession(db: Readable, staffId: string, at: string): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('token_hash')
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every session of one person. @returns how many were open */
export async function endSessionsOf(db: Readable, staffId: string, at: string): Promise<number> {
  const result = await db
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Takes away sessions that can open nothing any more. */
export async function deleteSessionsBefore(db: Readable, expiredBefore: string): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<', expiredBefore).execute();
}
