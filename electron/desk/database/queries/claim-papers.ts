/** Which claim names which content: the papers of the cache, looked up by content. */
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { DocumentKind, Id, Sha256 } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';
import { keepPrints } from './paper-prints.ts';

/** Writes the papers of a claim, in the caller's transaction; nothing when they are as before. */
export function writeClaimPapers(
  connection: Connection,
  key: number,
  shown: readonly ClaimDocument[],
  before: readonly ClaimDocument[],
): void {
  if (shown === before || textOf(shown) === textOf(before)) return;
  if (before.length > 0) prepared(connection, 'DELETE FROM claim_papers WHERE claim_key = ?').run(key);
  const insert = prepared(connection, 'INSERT OR REPLACE INTO claim_papers VALUES (?, ?, ?, ?)');
  for (const { id, kind, sha256 } of shown) insert.run(key, id, kind, sha256);
  keepPrints(connection, shown);
}

const textOf = (documents: readonly ClaimDocument[]): string =>
  documents.map(({ id, kind, sha256 }) => `${id} ${kind} ${sha256}`).join('\n');

/** Claims that name a content. */
export function findClaimsNaming(connection: Connection, sha256: Sha256): Id[] {
  const sql = `SELECT DISTINCT claim_id FROM claim_papers JOIN claims ON key = claim_key WHERE sha256 = ?`;
  return prepared(connection, sql).pluck().all(sha256) as Id[];
}

/** A paper that was read, with what it looks like (`Fingerprint`): for near copies in other claims. */
export interface PaperPrint {
  readonly claimId: Id;
  readonly documentId: Id;
  readonly kind: DocumentKind;
  readonly sha256: Sha256;
  readonly fingerprint: string;
}

const prints = `SELECT claim_id AS claimId, document_id AS documentId, kind, sha256, fingerprint
  FROM claim_papers JOIN paper_readings USING (sha256) JOIN claims ON claims.key = claim_key
  WHERE fingerprint IS NOT NULL`;

/** The looks of all papers of the cache that were read, one row for each claim and paper; in no order. */
export function findPaperPrints(connection: Connection): PaperPrint[] {
  return prepared(connection, prints).all() as PaperPrint[];
}

/** The looks of the papers of one claim that were read. */
export function findPaperPrintsOfClaim(connection: Connection, claimId: Id): PaperPrint[] {
  return prepared(connection, `${prints} AND claim_id = ?`).all(claimId) as PaperPrint[];
}
