/** Hub sessions whose token is still needed: of the person signed in, and of those whose commands wait to be sent. */
import type { Instant, StaffId } from '../../../../shared/domain/vocabulary.ts';
import { inTransaction, type Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export interface StoredSession {
  readonly sessionId: number;
  readonly staffId: StaffId;
  readonly token: string;
  readonly endedAt: Instant | null;
}

const columns = 'session_id AS sessionId, staff_id AS staffId, token, ended_at AS endedAt';

/** Stores a session and hands it the waiting commands of the same person's earlier ones. Answers its number. */
export function addSession(
  connection: Connection,
  session: { staffId: StaffId; token: string; expiresAt: Instant },
): number {
  return inTransaction(connection, () => {
    const { staffId, token, expiresAt } = session;
    const added = prepared(
      connection,
      'INSERT INTO sessions (staff_id, token, expires_at) VALUES (?, ?, ?)',
    ).run(staffId, token, expiresAt);
    const sessionId = Number(added.lastInsertRowid);
    prepared(
      connection,
      `UPDATE outbox SET session_id = ? WHERE state = 'waiting' AND session_id IN
         (SELECT session_id FROM sessions WHERE staff_id = ? AND session_id <> ?)`,
    ).run(sessionId, staffId, sessionId);
    return sessionId;
  });
}

export function findSession(connection: Connection, sessionId: number): StoredSession | null {
  const row = prepared(connection, `SELECT ${columns} FROM sessions WHERE session_id = ?`).get(sessionId);
  return (row as StoredSession | undefined) ?? null;
}

export function endSession(connection: Connection, sessionId: number, at: Instant): void {
  prepared(connection, 'UPDATE sessions SET ended_at = ? WHERE session_id = ?').run(at, sessionId);
}

/** All sessions belong to a process that is gone: nobody is signed in any more. */
export function endAllSessions(connection: Connection, at: Instant): void {
  prepared(connection, 'UPDATE sessions SET ended_at = ? WHERE ended_at IS NULL').run(at);
}

/** Ended sessions under which nothing waits any more. */
export function findSpentSessions(connection: Connection): StoredSession[] {
  return prepared(
    connection,
    `SELECT ${columns} FROM sessions WHERE ended_at IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM outbox WHERE outbox.session_id = sessions.session_id AND state = 'waiting')`,
  ).all() as StoredSession[];
}

export function deleteSession(connection: Connection, sessionId: number): void {
  inTransaction(connection, () => {
    prepared(connection, 'UPDATE outbox SET session_id = NULL WHERE session_id = ?').run(sessionId);
    prepared(connection, 'DELETE FROM sessions WHERE session_id = ?').run(sessionId);
  });
}
