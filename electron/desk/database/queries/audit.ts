/** The hash-chained audit log of this seat (features A3, A4): who did what to which ids, and when. */
import { createHash } from 'node:crypto';
import type { Instant } from '../../../../shared/domain/vocabulary.ts';
import { inTransaction, type Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly subjects: string;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface AuditEntry {
  readonly at: Instant;
  /** Staff number, `intake`, or `seat` when nobody is signed in. */
  readonly actor: string;
  /** For example `open`, `act:review-item`, `refused:not-holder`. */
  readonly act: string;
  /** Ids only, never names or numbers of people. */
  readonly subjects: readonly string[];
}

const beginning = '0'.repeat(64);

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const fields = [row.seq, row.at, row.actor, row.act, row.subjects, row.prev_hash];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Appends one entry to the chain. Joins the open transaction, so that an act and its entry stand or fall together. */
export function appendAudit(connection: Connection, entry: AuditEntry): void {
  inTransaction(connection, () => {
    const last = prepared(connection, 'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
      Pick<AuditRow, 'seq' | 'hash'> | undefined;
    const row = {
      seq: (last?.seq ?? 0) + 1,
      at: entry.at,
      actor: entry.actor,
      act: entry.act,
      subjects: JSON.stringify(entry.subjects),
      prev_hash: last?.hash ?? beginning,
    };
    prepared(
      connection,
      'INSERT INTO audit VALUES (@seq, @at, @actor, @act, @subjects, @prev_hash, @hash)',
    ).run({ ...row, hash: hashOf(row) });
  });
}

/** Walks the chain from the beginning; `firstBroken` is the number of the first entry that does not fit. */
export function verifyAudit(connection: Connection): {
  entries: number;
  intact: boolean;
  firstBroken: number | null;
} {
  const rows = connection.prepare('SELECT * FROM audit ORDER BY seq').iterate() as Iterable<AuditRow>;
  let entries = 0;
  let firstBroken: number | null = null;
  let before = beginning;
  for (const row of rows) {
    entries += 1;
    const fits = row.seq === entries && row.prev_hash === before && row.hash === hashOf(row);
    if (!fits && firstBroken === null) firstBroken = row.seq;
    before = row.hash;
  }
  return { entries, intact: firstBroken === null, firstBroken };
}
