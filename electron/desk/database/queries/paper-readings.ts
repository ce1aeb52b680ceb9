/** What was read on papers, by content, and what is read next. */
import {
  PaperReading,
  type ReadingFailure,
  type ReadingState,
} from '../../../../shared/domain/reading/reading.ts';
import type { Day, Id, Sha256 } from '../../../../shared/domain/vocabulary.ts';
import { inTransaction, type Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

interface Row {
  readonly state: 'waiting' | 'reading' | 'read' | 'unreadable';
  readonly reading: string | null;
  readonly code: ReadingFailure | null;
}

/**
 * What is known of one content; null when it was never here. An older reader's reading is shown until the newer one
 * has read again.
 */
export function findReading(connection: Connection, sha256: Sha256): ReadingState | null {
  const sql = 'SELECT state, reading, code FROM paper_readings WHERE sha256 = ?';
  const row = prepared(connection, sql).get(sha256) as Row | undefined;
  if (!row) return null;
  const reading = row.reading === null ? null : PaperReading.safeParse(JSON.parse(row.reading)).data;
  if (reading && row.state !== 'unreadable') return { status: 'read', reading };
  if (row.state === 'unreadable') return { status: 'unreadable', code: row.code ?? 'failed' };
  return { status: row.state === 'reading' ? 'reading' : 'waiting' };
}

/** Puts contents that are here into the queue; those known already stay as they are. Answers how many are new. */
export function queueReadings(connection: Connection, contents: readonly Sha256[], reader: number): number {
  const insert = prepared(
    connection,
    `INSERT OR IGNORE INTO paper_readings (sha256, state, reader) VALUES (?, 'waiting', ?)`,
  );
  return inTransaction(connection, () =>
    contents.reduce((count, sha256) => count + insert.run(sha256, reader).changes, 0),
  );
}

/**
 * At the start of the desk: what an older reader read, or an end of the process interrupted, waits again. A content
 * with which the desk itself ended `mostTries` times is left alone.
 */
export function reopenReadings(connection: Connection, reader: number, mostTries: number): void {
  inTransaction(connection, () => {
    prepared(
      connection,
      `UPDATE paper_readings SET state = 'waiting', reader = ?, code = NULL, tries = 0 WHERE reader < ?`,
    ).run(reader, reader);
    prepared(
      connection,
      `UPDATE paper_readings SET state = 'unreadable', code = 'failed' WHERE state = 'reading' AND tries >= ?`,
    ).run(mostTries);
    prepared(connection, `UPDATE paper_readings SET state = 'waiting' WHERE state = 'reading'`).run();
  });
}

/** Says that a content is being read now. */
export function beginReading(connection: Connection, sha256: Sha256): void {
  const sql = `UPDATE paper_readings SET state = 'reading', tries = tries + 1 WHERE sha256 = ?`;
  prepared(connection, sql).run(sha256);
}

/** It was not this content's fault that its reading ended: it waits again, and the try does not count. */
export function giveBackReading(connection: Connection, sha256: Sha256): void {
  prepared(
    connection,
    `UPDATE paper_readings SET state = 'waiting', tries = max(0, tries - 1) WHERE sha256 = ? AND state = 'reading'`,
  ).run(sha256);
}

export function keepReading(connection: Connection, sha256: Sha256, reading: PaperReading): void {
  prepared(
    connection,
    `UPDATE paper_readings SET state = 'read', reader = ?, reading = ?, fingerprint = ?, code = NULL WHERE sha256 = ?`,
  ).run(reading.reader, JSON.stringify(reading), reading.fingerprint, sha256);
}

export function keepFailure(connection: Connection, sha256: Sha256, code: ReadingFailure): void {
  const sql = `UPDATE paper_readings SET state = 'unreadable', code = ?, reading = NULL, fingerprint = NULL WHERE sha256 = ?`;
  prepared(connection, sql).run(code, sha256);
}

/** A content that is no longer here is as if it had never been; it waits anew when it arrives. */
export function forgetReading(connection: Connection, sha256: Sha256): void {
  prepared(connection, 'DELETE FROM paper_readings WHERE sha256 = ?').run(sha256);
}

/** A content that waits, with what it is said to be: a face is measured otherwise than a paper. */
export interface WaitingPaper {
  readonly sha256: Sha256;
  readonly isFace: boolean;
}

/**
 * What is read when nobody waits for anything: papers of the day, those in the queue first, then of other days, the
 * newest first. Papers that no claim of the cache names wait for their claim.
 */
export function findWaitingPapers(connection: Connection, day: Day, limit: number): WaitingPaper[] {
  const rows = prepared(
    connection,
    `SELECT sha256, max(kind = 'foto-diri') AS isFace, min(CASE
         WHEN day = @day AND status = 'queued' THEN 0
         WHEN day = @day THEN 1
         ELSE 2 END) AS turn, max(day) AS newest, min(queue_order) AS place, min(document_id) AS document
     FROM paper_readings JOIN claim_papers USING (sha256) JOIN claims ON claims.key = claim_key
     WHERE paper_readings.state = 'waiting'
     GROUP BY sha256 ORDER BY turn, newest DESC, place, document LIMIT @limit`,
  ).all({ day, limit }) as { sha256: Sha256; isFace: number }[];
  return rows.map(({ sha256, isFace }) => ({ sha256, isFace: isFace === 1 }));
}

/** The waiting papers of one claim, in the order of its list. */
export function findWaitingPapersOf(connection: Connection, claimId: Id): WaitingPaper[] {
  const rows = prepared(
    connection,
    `SELECT sha256, kind = 'foto-diri' AS isFace
     FROM claims JOIN claim_papers ON claim_key = claims.key JOIN paper_readings USING (sha256)
     WHERE claim_id = ? AND paper_readings.state = 'waiting' ORDER BY document_id`,
  ).all(claimId) as { sha256: Sha256; isFace: number }[];
  return rows.map(({ sha256, isFace }) => ({ sha256, isFace: isFace === 1 }));
}

/** Contents that a claim names and of which nothing is known yet. */
export function findUnknownPapersOf(connection: Connection, claimId: Id): Sha256[] {
  return prepared(
    connection,
    `SELECT DISTINCT claim_papers.sha256 FROM claims JOIN claim_papers ON claim_key = claims.key
     LEFT JOIN paper_readings USING (sha256) WHERE claim_id = ? AND paper_readings.sha256 IS NULL`,
  )
    .pluck()
    .all(claimId) as Sha256[];
}

/** A page of the claims with contents of which nothing is known, the newest day first; `after` is the last one's place. */
export function findUnknownPapers(
  connection: Connection,
  after: { day: Day; key: number } | null,
  limit: number,
): { day: Day; key: number; sha256: Sha256 }[] {
  return prepared(
    connection,
    `SELECT claims.day AS day, claims.key AS key, claim_papers.sha256 AS sha256
     FROM claims JOIN claim_papers ON claim_key = claims.key LEFT JOIN paper_readings USING (sha256)
     WHERE paper_readings.sha256 IS NULL AND (claims.day, -claims.key) < (@day, -@key)
     ORDER BY claims.day DESC, claims.key LIMIT @limit`,
  ).all({ day: after?.day ?? '9999-12-31', key: after?.key ?? 0, limit }) as {
    day: Day;
    key: number;
    sha256: Sha256;
  }[];
}
