/** When each member of staff was last heard of. */
import type { Instant, StaffId } from '../../shared/domain/vocabulary.ts';
import type { Readable } from './tables.ts';

export async function saveSeen(db: Readable, staffId: StaffId, at: Instant): Promise<void> {
  await db
    .insertInto('leases')
    .values({ staff_id: staffId, seen_at: at })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ seen_at: at }))
    .execute();
}

/** Null for somebody who was never heard of. */
export async function lastSeen(db: Readable, staffId: StaffId): Promise<Instant | null> {
  const row = await db
    .selectFrom('leases')
    .select('seen_at')
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return row?.seen_at ?? null;
}

export async function everybodySeen(db: Readable): Promise<{ staffId: StaffId; seenAt: Instant }[]> {
  const rows = await db.selectFrom('leases').selectAll().orderBy('staff_id').execute();
  return rows.map((row) => ({ staffId: row.staff_id, seenAt: row.seen_at }));
}
