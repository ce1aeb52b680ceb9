/** The quota as this seat knows it: caps the kabid set, and places counted from the claims themselves. */
import {
  defaultCap,
  type QuotaKey,
  type QuotaStanding,
  type SetQuota,
} from '../../../../shared/domain/branch/quota.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export function putCap(connection: Connection, quota: Omit<SetQuota, 'type'>): void {
  prepared(
    connection,
    'INSERT OR REPLACE INTO quota_caps (staff_id, day, program, channel, cap) VALUES (?, ?, ?, ?, ?)',
  ).run(quota.staffId, quota.day, quota.program, quota.channel, quota.cap);
}

/** Used places and cap of one officer, day, program and channel. */
export function quotaStanding(
  connection: Connection,
  { staffId, day, program, channel }: QuotaKey,
): QuotaStanding {
  const used = prepared(
    connection,
    'SELECT count(*) FROM quota_slots WHERE day = ? AND staff_id = ? AND program = ? AND channel = ?',
  )
    .pluck()
    .get(day, staffId, program, channel);
  const cap = prepared(
    connection,
    'SELECT cap FROM quota_caps WHERE day = ? AND staff_id = ? AND program = ? AND channel = ?',
  )
    .pluck()
    .get(day, staffId, program, channel);
  return { used: Number(used), cap: typeof cap === 'number' ? cap : defaultCap(program, channel) };
}
