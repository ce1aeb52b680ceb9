/** Counters the kabid closed, as the feed told. */
import type { SetCounter } from '../../../../shared/domain/branch/counter.ts';
import type { Day, StaffId } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export function putCounter(connection: Connection, { staffId, day, open, reason }: SetCounter): void {
  if (open) {
    prepared(connection, 'DELETE FROM closed_counters WHERE staff_id = ? AND day = ?').run(staffId, day);
    return;
  }
  prepared(
    connection,
    `INSERT INTO closed_counters (staff_id, day, reason) VALUES (?, ?, ?)
     ON CONFLICT (day, staff_id) DO UPDATE SET reason = excluded.reason`,
  ).run(staffId, day, reason);
}

export function findClosedCounters(connection: Connection, day: Day): { staffId: StaffId; reason: string }[] {
  return prepared(
    connection,
    'SELECT staff_id AS staffId, reason FROM closed_counters WHERE day = ? ORDER BY staff_id',
  ).all(day) as { staffId: StaffId; reason: string }[];
}
