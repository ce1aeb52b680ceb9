/** The branch feed: the ledger read by number. Numbers come from the counter row, so a gap cannot arise. */
import { FeedRow } from '../../shared/contract/hub.ts';
import type { SetCounter } from '../../shared/domain/branch/counter.ts';
import type { SetQuota } from '../../shared/domain/branch/quota.ts';
import type { ClaimEvent } from '../../shared/domain/claim/events.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import { ledgerHash, type LedgerContent } from './ledger.ts';
import type { EventTable, InTransaction, Readable } from './tables.ts';

export type FeedEntry =
  | { kind: 'claim'; claimId: string; version: number; events: readonly ClaimEvent[] }
  | { kind: 'quota'; quota: SetQuota }
  | { kind: 'counter'; counter: SetCounter };

/**
 * Takes the next feed number and writes the entry under it. Call it last in the transaction: the counter row is the
 * one lock that all writers of a branch share.
 */
export async function appendInTransaction(
  transaction: InTransaction,
  entry: FeedEntry,
  stamp: { commandId: string; at: Instant },
): Promise<number> {
  const head = await transaction
    .updateTable('branch_counter')
    .set((update) => ({ last_seq: update('last_seq', '+', 1) }))
    .where('id', '=', 1)
    .returningAll()
    .executeTakeFirstOrThrow();
  let hash = head.last_hash;
  const rows = contentsOf(entry, head.last_seq, stamp).map((content): EventTable => {
    const prev_hash = hash;
    hash = ledgerHash(prev_hash, content);
    return { ...content, prev_hash, hash };
  });
  await transaction.insertInto('events').values(rows).execute();
  await transaction.updateTable('branch_counter').set({ last_hash: hash }).where('id', '=', 1).execute();
  return head.last_seq;
}

function contentsOf(
  entry: FeedEntry,
  seq: number,
  stamp: { commandId: string; at: Instant },
): LedgerContent[] {
  const shared = { seq, kind: entry.kind, command_id: stamp.commandId, at: stamp.at };
  if (entry.kind !== 'claim') {
    const body = canonicalJson(entry.kind === 'quota' ? entry.quota : entry.counter);
    return [{ ...shared, idx: 0, claim_id: null, version: null, body }];
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
  const feed: FeedRow[] = [];
  for (const row of rows) {
    const last = feed.at(-1);
    if (last?.kind === 'claim' && last.seq === row.seq) {
      last.events.push(JSON.parse(row.body) as ClaimEvent);
      last.version = Number(row.version);
    } else feed.push(firstOf(row));
  }
  return feed;
}

function firstOf(row: EventTable): FeedRow {
  const shared = { seq: row.seq, at: row.at, commandId: row.command_id };
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

/** The newest number of the feed and the name of the ledger. */
export async function feedHead(db: Readable): Promise<{ epoch: string; last: number }> {
  const row = await db.selectFrom('branch_counter').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  return { epoch: row.epoch, last: row.last_seq };
}
