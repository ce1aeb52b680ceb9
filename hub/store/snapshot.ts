/** The branch's working set by claims, for a seat that would read the feed too long. */
import type { ClaimFeedRow, ClaimHistory } from '../../shared/contract/hub.ts';
import type { SetCounter } from '../../shared/domain/branch/counter.ts';
import { QuotaKey, type SetQuota } from '../../shared/domain/branch/quota.ts';
import { finalStatuses, type Day, type Id } from '../../shared/domain/vocabulary.ts';
import { feedRowsOf } from './feed.ts';
import type { Readable } from './tables.ts';

/** So many days back a finished claim still belongs to the working set. */
export const workingSetDays = 31;

/** The next claims of the working set after an id, in the order of ids: not finished, or of a day since `since`. */
export async function workingSetAfter(
  db: Readable,
  { after, since, limit }: { after: Id | null; since: Day; limit: number },
): Promise<Id[]> {
  let query = db
    .selectFrom('claims')
    .select('id')
    .where((where) => where.or([where('status', 'not in', finalStatuses), where('day', '>=', since)]));
  if (after !== null) query = query.where('id', '>', after);
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map((row) => row.id);
}

/** All feed rows of each of these claims; unknown claims are left out. */
export async function readHistories(db: Readable, claimIds: readonly Id[]): Promise<ClaimHistory[]> {
  if (claimIds.length === 0) return [];
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('claim_id', 'in', claimIds)
    .where('seq', '>', 0)
    .orderBy('claim_id')
    .orderBy('version')
    .execute();
  const histories = new Map<Id, ClaimFeedRow[]>();
  for (const row of feedRowsOf(rows)) {
    if (row.kind !== 'claim') continue;
    const history = histories.get(row.claimId);
    if (history) history.push(row);
    else histories.set(row.claimId, [row]);
  }
  return [...histories].map(([claimId, list]) => ({ claimId, rows: list }));
}

/** The caps of the days since `since`, as commands would set them. */
export async function capsSince(db: Readable, since: Day): Promise<SetQuota[]> {
  const rows = await db.selectFrom('quota_usage').selectAll().where('day', '>=', since).execute();
  return rows.map(({ staff_id: staffId, day, program, channel, cap }) => ({
    type: 'set-quota',
    ...QuotaKey.parse({ staffId, day, program, channel }),
    cap,
  }));
}

/** The counters closed on days since `since`, as commands would close them. */
export async function closedCountersSince(db: Readable, since: Day): Promise<SetCounter[]> {
  const rows = await db.selectFrom('closed_counters').selectAll().where('day', '>=', since).execute();
  return rows.map(({ staff_id: staffId, day, reason }) => ({
    type: 'set-counter',
    staffId,
    day,
    open: false,
    reason,
  }));
}
