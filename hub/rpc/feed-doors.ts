/** What a seat reads: the feed from where it stands, or the working set when it stands nowhere. */
import type { FeedPage, LedgerHash, SnapshotPage } from '../../shared/contract/hub.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import type { Id } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { feedHead, isOwnHistory, readFeed } from '../store/feed.ts';
import {
  capsSince,
  closedCountersSince,
  readHistories,
  workingSetAfter,
  workingSetDays,
} from '../store/snapshot.ts';
import type { Readable } from '../store/tables.ts';
import { interviewPolicies } from '../store/interview-policies.ts';

/** Rows after the seat's place in the feed; none when its history is not this ledger's. */
export async function pullFeed(
  db: Readable,
  place: { after: number; limit: number; tail?: LedgerHash | undefined },
): Promise<FeedPage> {
  const { after, limit, tail } = place;
  const rows = await readFeed(db, after, limit);
  const { epoch, last } = await feedHead(db);
  const isKnown = after === 0 || tail === undefined || (await isOwnHistory(db, after, tail));
  const diverged = !isKnown || after > last;
  return { epoch, last, rows: diverged ? [] : rows, diverged };
}

export async function snapshotPage(
  core: HubCore,
  { after, limit }: { after: Id | null; limit: number },
): Promise<SnapshotPage> {
  const { db } = core.store;
  // Read before the claims: what happens meanwhile comes twice, by the page and by the feed, and never not at all.
  const head = await feedHead(db);
  const since = addDays(dayOf(core.clock().toISOString(), core.branch.timeZone), -workingSetDays);
  const claimIds = await workingSetAfter(db, { after, since, limit });
  const isFirst = after === null;
  return {
    ...head,
    histories: await readHistories(db, claimIds),
    next: claimIds.length === limit ? (claimIds.at(-1) ?? null) : null,
    caps: isFirst ? await capsSince(db, since) : [],
    counters: isFirst ? await closedCountersSince(db, since) : [],
    policies: isFirst ? await interviewPolicies(db) : [],
  };
}
