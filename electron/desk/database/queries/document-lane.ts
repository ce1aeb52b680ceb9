/**
 * Files of this seat on their way to the hub: one row for each content and claim. What happens to a content happens to
 * all its rows; it is sent once.
 */
import type { ClaimUploads } from '../../../../shared/contract/documents.ts';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { fileOfSnapshot, type ClaimFile } from '../../../../shared/domain/claim/files-of.ts';
import type { Id, Sha256 } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export interface WaitingUpload {
  readonly sha256: Sha256;
  readonly claimId: Id;
  readonly size: number;
  readonly mediaType: ClaimFile['mediaType'];
  /** Where an upload that broke off goes on, without the hub's address; null before it was begun. */
  readonly uploadPath: string | null;
  readonly tries: number;
}

/** Why a file is not sent any more until somebody asks for it again. */
export type UploadFailure = NonNullable<ClaimUploads['reason']>;

/** The papers and pictures that a command names for the first time. */
export function documentsNamedBy(command: ClaimCommand): readonly ClaimFile[] {
  if (command.type === 'register') return command.documents;
  if (command.type === 'add-snapshot') return [fileOfSnapshot(command.snapshot)];
  return command.type === 'attach-document' ? [command.document] : [];
}

/**
 * Puts files into the lane, in the caller's transaction: the command that names them and their sending are kept
 * together or not at all. What an officer adds goes before the many of a day's package.
 */
export function queueUploads(connection: Connection, claimId: Id, documents: readonly ClaimFile[]): void {
  const insert = prepared(
    connection,
    `INSERT INTO document_uploads (sha256, claim_id, size, media_type, urgent, state)
     VALUES (?, ?, ?, ?, ?, 'waiting') ON CONFLICT (sha256, claim_id) DO NOTHING`,
  );
  for (const { sha256, size, mediaType, origin } of documents)
    insert.run(sha256, claimId, size, mediaType, origin === 'officer' ? 1 : 0);
}

/**
 * Rows whose claim this seat knows, waiting for the hub or failed. A registration that was refused takes its claim away,
 * and its papers are not sent; those of a cache that is being filled anew wait until their claim is there.
 */
const known = 'document_uploads AS upload JOIN claims ON claims.claim_id = upload.claim_id';

/** The next contents to send: what was tried least first, an officer's before a package's, then in order. */
export function findWaitingUploads(connection: Connection, limit: number): WaitingUpload[] {
  return prepared(
    connection,
    `SELECT sha256, min(upload.claim_id) AS claimId, size, media_type AS mediaType, max(upload_path) AS uploadPath,
       max(tries) AS tries
     FROM ${known} WHERE state = 'waiting'
     GROUP BY sha256 ORDER BY max(tries), max(urgent) DESC, min(position) LIMIT ?`,
  ).all(limit) as WaitingUpload[];
}

export function isAnythingWaiting(connection: Connection): boolean {
  return prepared(connection, `SELECT 1 FROM ${known} WHERE state = 'waiting' LIMIT 1`).get() !== undefined;
}

/** Whether a content still waits: its claim may have gone since it was chosen. */
export function isWaiting(connection: Connection, sha256: Sha256): boolean {
  const sql = `SELECT 1 FROM ${known} WHERE sha256 = ? AND state = 'waiting' LIMIT 1`;
  return prepared(connection, sql).get(sha256) !== undefined;
}

export function countUploads(
  connection: Connection,
  state: 'waiting' | 'failed',
): { files: number; bytes: number } {
  return prepared(
    connection,
    `SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes
     FROM (SELECT size FROM ${known} WHERE state = ? GROUP BY sha256)`,
  ).get(state) as { files: number; bytes: number };
}

export function saveUploadPath(connection: Connection, sha256: Sha256, path: string): void {
  prepared(connection, 'UPDATE document_uploads SET upload_path = ? WHERE sha256 = ?').run(path, sha256);
}

export function markUploadSent(connection: Connection, sha256: Sha256): void {
  prepared(
    connection,
    `UPDATE document_uploads SET state = 'sent', upload_path = NULL, reason = NULL WHERE sha256 = ?`,
  ).run(sha256);
}

export function noteUploadTry(connection: Connection, sha256: Sha256): void {
  prepared(
    connection,
    'UPDATE document_uploads SET tries = tries + 1, upload_path = NULL WHERE sha256 = ?',
  ).run(sha256);
}

export function markUploadFailed(connection: Connection, sha256: Sha256, reason: UploadFailure): void {
  prepared(
    connection,
    `UPDATE document_uploads SET state = 'failed', upload_path = NULL, reason = ? WHERE sha256 = ?`,
  ).run(reason, sha256);
}

/** A file that is not at this seat cannot be sent from it. */
export function removeUpload(connection: Connection, sha256: Sha256): void {
  prepared(connection, 'DELETE FROM document_uploads WHERE sha256 = ?').run(sha256);
}

/** Asks for everything again, in the caller's transaction: the hub has another history and may lack files. */
export function queueAllAgain(connection: Connection): void {
  prepared(
    connection,
    `UPDATE document_uploads SET state = 'waiting', upload_path = NULL, tries = 0, reason = NULL`,
  ).run();
}

export function queueFailedAgain(connection: Connection): void {
  prepared(
    connection,
    `UPDATE document_uploads SET state = 'waiting', tries = 0, reason = NULL WHERE state = 'failed'`,
  ).run();
}

/** Claims with files that still wait or failed, the failed first. */
export function listUploads(connection: Connection, limit: number): ClaimUploads[] {
  return prepared(
    connection,
    `SELECT upload.claim_id AS claimId, queue_number AS queueNumber, sum(state = 'waiting') AS waiting,
       sum(state = 'failed') AS failed, sum(size) AS bytes, max(upload.reason) AS reason
     FROM ${known} WHERE state IN ('waiting', 'failed')
     GROUP BY upload.claim_id ORDER BY failed DESC, min(position) LIMIT ?`,
  ).all(limit) as ClaimUploads[];
}

/** The claims on a person's desk. */
export function findHeldClaimIds(connection: Connection, staffId: string): Id[] {
  return prepared(connection, `SELECT claim_id FROM claims WHERE status = 'at-desk' AND holder = ?`)
    .pluck()
    .all(staffId) as Id[];
}
