/** The chain over the ledger (features H3, A4): each entry's hash covers its content and the hash before it. */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { EventTable, Readable } from './tables.ts';

/** What stands before the first entry. */
export const firstHash = '0'.repeat(64);

export type LedgerContent = Omit<EventTable, 'prev_hash' | 'hash'>;

/** SHA-256 over the previous hash and the canonical JSON of everything else in the row. */
export function ledgerHash(previous: string, content: LedgerContent): string {
  const { seq, idx, kind, claim_id, version, command_id, at, body } = content;
  const text = canonicalJson({ seq, idx, kind, claim_id, version, command_id, at, body });
  return createHash('sha256').update(`${previous}\n${text}`).digest('hex');
}

export interface LedgerReport {
  readonly entries: number;
  readonly intact: boolean;
  /** Feed number of the first entry that does not fit, or the first that is missing. */
  readonly firstBroken: number | null;
}

const page = 1000;

/**
 * Walks the whole chain: hashes, gaps in the numbers, and the end against the branch counter. While a hub works, give it
 * a transaction that sees one moment. @param onPage hears how many entries were walked
 */
export async function verifyLedger(
  db: Readable,
  onPage: (entries: number) => void = () => undefined,
): Promise<LedgerReport> {
  const head = await db.selectFrom('branch_counter').selectAll().where('id', '=', 1).executeTakeFirst();
  const before = await entryBeforeTheFirst(db);
  if (before !== null) return { entries: 0, intact: false, firstBroken: before };
  let entries = 0;
  let last = { seq: 0, idx: -1, hash: firstHash };
  const broken = (seq: number): LedgerReport => ({ entries, intact: false, firstBroken: seq });
  for (;;) {
    const rows = await nextRows(db, last.seq, last.idx);
    for (const row of rows) {
      const follows =
        (row.seq === last.seq && row.idx === last.idx + 1) || (row.seq === last.seq + 1 && row.idx === 0);
      if (!follows) return broken(row.seq > last.seq + 1 ? last.seq + 1 : row.seq);
      if (row.prev_hash !== last.hash || row.hash !== ledgerHash(last.hash, row)) return broken(row.seq);
      entries += 1;
      last = { seq: row.seq, idx: row.idx, hash: row.hash };
    }
    onPage(entries);
    if (rows.length < page) break;
  }
  if (!head) return broken(last.seq);
  if (head.last_seq !== last.seq || head.last_hash !== last.hash)
    return broken(Math.min(head.last_seq, last.seq) + (head.last_seq === last.seq ? 0 : 1));
  return { entries, intact: true, firstBroken: null };
}

/** The numbers begin with 1 and 0; whoever writes below them hopes that nobody walks there. */
async function entryBeforeTheFirst(db: Readable): Promise<number | null> {
  const row = await db
    .selectFrom('events')
    .select('seq')
    .where((where) => where.or([where('seq', '<', 1), where('idx', '<', 0)]))
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? null;
}

/** All entries in order, a page at a time. */
export async function* walkLedger(db: Readable): AsyncGenerator<EventTable> {
  for (let last = { seq: 0, idx: -1 }; ;) {
    const rows = await nextRows(db, last.seq, last.idx);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < page) return;
    last = end;
  }
}

function nextRows(db: Readable, seq: number, idx: number): Promise<EventTable[]> {
  return db
    .selectFrom('events')
    .selectAll()
    .where((where) =>
      where.or([where('seq', '>', seq), where.and([where('seq', '=', seq), where('idx', '>', idx)])]),
    )
    .orderBy('seq')
    .orderBy('idx')
    .limit(page)
    .execute();
}
