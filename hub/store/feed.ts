/** The branch feed: the ledger read by number. Numbers come from the counter row, so a gap cannot arise. */
import { FeedRow, type LedgerHash } from '../../shared/contract/hub.ts';
import type { SetCounter } from '../../shared/domain/branch/counter.ts';
import type { SetQuota } from '../../shared/domain/branch/quota.ts';
import type { InterviewPolicy } from '../../shared/domain/interview/policy.ts';
import type { ClaimEvent } from '../../shared/domain/claim/events.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import { ask, askTogether, question, type Question } from './ask-together.ts';
import { canonicalJson } from './canonical-json.ts';
import { ledgerHash, type LedgerContent } from './ledger.ts';
import type { BranchCounterTable, EventTable, InTransaction, Readable } from './tables.ts';

export type FeedEntry =
  | { kind: 'claim'; claimId: string; version: number; events: readonly ClaimEvent[] }
  | { kind: 'quota'; quota: SetQuota }
  | { kind: 'counter'; counter: SetCounter }
  | { kind: 'policy'; policy: InterviewPolicy };

/** An entry with the command that caused it and its moment. */
export interface StampedEntry {
  readonly entry: FeedEntry;
  readonly commandId: string;
  readonly at: Instant;
}

/** Takes the next feed numbers and writes the entries under them, in order. @returns the number of each entry */
export async function appendInTransaction(
  transaction: InTransaction,
  entries: readonly StampedEntry[],
): Promise<number[]> {
  if (entries.length === 0) return [];
  const { numbers, writes } = append(transaction, await ask(transaction, lockFeedEnd(transaction)), entries);
  await askTogether(transaction, writes);
  return numbers;
}

/** Where the feed ends, under lock. */
export type FeedEnd = Pick<BranchCounterTable, 'last_seq' | 'last_hash'>;

/**
 * Ask it last in the transaction: the counter row is the one lock that all writers of a branch share, and it is held
 * until the commit, so that numbers become visible in their order and none is ever skipped.
 */
export function lockFeedEnd(transaction: InTransaction): Question<FeedEnd> {
  const query = transaction.selectFrom('branch_counter').selectAll().where('id', '=', 1).forNoKeyUpdate();
  return question(query, ([end]) => {
    if (!end) throw new Error('a branch has its counter');
    return end;
  });
}

/** What is to be written behind the locked end of the feed, and the number of each entry. */
export function append(
  transaction: InTransaction,
  end: FeedEnd,
  entries: readonly StampedEntry[],
): { readonly numbers: number[]; readonly writes: readonly Question<void>[] } {
  let hash = end.last_hash;
  const rows = entries.flatMap(({ entry, commandId, at }, index) =>
    contentsOf(entry, end.last_seq + index + 1, { commandId, at }).map((content): EventTable => {
      const prev_hash = hash;
      hash = ledgerHash(prev_hash, content);
      return { ...content, prev_hash, hash };
    }),
  );
  const inserts = [];
  for (let from = 0; from < rows.length; from += eventsAtOnce)
    inserts.push(transaction.insertInto('events').values(rows.slice(from, from + eventsAtOnce)));
  const last_seq = end.last_seq + entries.length;
  const moved = transaction
    .updateTable('branch_counter')
    .set({ last_seq, last_hash: hash })
    .where('id', '=', 1);
  return {
    numbers: entries.map((_, index) => end.last_seq + index + 1),
    writes: [...inserts, moved].map((query) => question(query.compile(), () => undefined)),
  };
}

/** A statement takes a limited number of values. */
const eventsAtOnce = 500;

function contentsOf(
  entry: FeedEntry,
  seq: number,
  stamp: { commandId: string; at: Instant },
): LedgerContent[] {
  const shared = { seq, kind: entry.kind, command_id: stamp.commandId, at: stamp.at };
  if (entry.kind !== 'claim') {
    return [{ ...shared, idx: 0, claim_id: null, version: null, body: canonicalJson(bodyOf(entry)) }];
  }
  const firstVersion = entry.version - entry.events.length + 1;
  return entry.events.map((event, idx) => ({
    ...shared,
    idx,
    claim_id: entry.claimId,
    version: firstVersion + idx,
    body: canonicalJson(event),
  }));
}

function bodyOf(entry: Exclude<FeedEntry, { kind: 'claim' }>): unknown {
  switch (entry.kind) {
    case 'quota':
      return entry.quota;
    case 'counter':
      return entry.counter;
    case 'policy':
      return entry.policy;
  }
}

/** Rows with `seq > after`, at most `limit`, in order. */
export async function readFeed(db: Readable, after: number, limit: number): Promise<FeedRow[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('seq', '>', after)
    .where('seq', '<=', after + limit)
    .orderBy('seq')
    .orderBy('idx')
    .execute();
  return feedRowsOf(rows);
}

/** Puts the entries of one command together; they must stand one after another. */
export function feedRowsOf(rows: readonly EventTable[]): FeedRow[] {
  const feed: FeedRow[] = [];
  for (const row of rows) {
    const last = feed.at(-1);
    if (last?.kind === 'claim' && last.seq === row.seq) {
      last.events.push(JSON.parse(row.body) as ClaimEvent);
      last.version = Number(row.version);
      last.hash = row.hash;
    } else feed.push(firstOf(row));
  }
  return feed;
}

function firstOf(row: EventTable): FeedRow {
  const shared = { seq: row.seq, at: row.at, commandId: row.command_id, hash: row.hash };
  const body: unknown = JSON.parse(row.body);
  if (row.kind !== 'claim') return FeedRow.parse({ ...shared, kind: row.kind, [row.kind]: body });
  return FeedRow.parse({
    ...shared,
    kind: 'claim',
    claimId: row.claim_id,
    version: row.version,
    events: [body],
  });
}

/** The newest number of the feed, its hash, and the name of the ledger. */
export async function feedHead(db: Readable): Promise<{ epoch: string; last: number; tail: LedgerHash }> {
  const row = await db.selectFrom('branch_counter').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  return { epoch: row.epoch, last: row.last_seq, tail: row.last_hash };
}

/** Whether a seat that knows this hash of row `after` has read this very ledger up to there. */
export async function isOwnHistory(db: Readable, after: number, tail: LedgerHash): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .select('hash')
    .where('seq', '=', after)
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.hash === tail;
}
