/** Hub sessions whose token is still needed: of the person signed in, and of those whose commands wait to be sent. */
import type { Instant, StaffId } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export interface StoredSession {
  readonly sessionId: number;
  readonly staffId: StaffId;
  readonly token: string;
  readonly endedAt: Instant | null;
}

const columns = 'session_id AS sessionId, staff_id AS staffId, token, ended_at AS endedAt';

/** Stores a session and answers its number. From now on the person's commands are sent under it. */
export function addSession(
  connection: Connection,
  session: { staffId: StaffId; token: string; expiresAt: Instant },
): number {
  const { staffId, token, expiresAt } = session;
  const added = prepared(
    connection,
    'INSERT INTO sessions (staff_id, token, expires_at) VALUES (?, ?, ?)',
  ).run(staffId, token, expiresAt);
  return Number(added.lastInsertRowid);
}

/** The session under which a person's commands are sent: his newest at this seat. */
export function findNewestSession(connection: Connection, staffId: StaffId): StoredSession | null {
  const row = prepared(
    connection,
    `SELECT ${columns} FROM sessions WHERE staff_id = ? ORDER BY session_id DESC LIMIT 1`,
  ).get(staffId);
  return (row as StoredSession | undefined) ?? null;
}

export function findExpiry(connection: Connection, sessionId: number): Instant | null {
  const expiry = prepared(connection, 'SELECT expires_at FROM sessions WHERE session_id = ?')
    .pluck()
    .get(sessionId);
  return (expiry as Instant | undefined) ?? null;
}

export function endSession(connection: Connection, sessionId: number, at: Instant): void {
  prepared(connection, 'UPDATE sessions SET ended_at = ? WHERE session_id = ?').run(at, sessionId);
}

/** All sessions belong to a process that is gone: nobody is signed in any more. */
export function endAllSessions(connection: Connection, at: Instant): void {
  prepared(connection, 'UPDATE sessions SET ended_at = ? WHERE ended_at IS NULL').run(at);
}

/** Ended sessions under which nothing waits any more: a newer one took over, or all was sent. */
export function findSpentSessions(connection: Connection): StoredSession[] {
  return prepared(
    connection,
    `SELECT ${columns} FROM sessions WHERE ended_at IS NOT NULL AND (
       EXISTS (SELECT 1 FROM sessions AS newer
         WHERE newer.staff_id = sessions.staff_id AND newer.session_id > sessions.session_id)
       OR NOT EXISTS (SELECT 1 FROM outbox
         WHERE outbox.staff_id = sessions.staff_id AND state IN ('waiting', 'asking')))`,
  ).all() as StoredSession[];
}

export function deleteSession(connection: Connection, sessionId: number): void {
  prepared(connection, 'DELETE FROM sessions WHERE session_id = ?').run(sessionId);
}
