/**
 * Fills the cache from the branch's present state, page by page. Each page is one transaction with the place where the
 * next one begins, so that a crash costs one page at most.
 */
import type { ClaimHistory, SnapshotPage } from '../../../shared/contract/hub.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { inTransaction } from '../database/connection.ts';
import { appendAudit } from '../database/queries/audit.ts';
import { clearCache, findClaim } from '../database/queries/claims.ts';
import { putCounter } from '../database/queries/counters.ts';
import { putInterviewPolicy } from '../database/queries/interview-policies.ts';
import { queueAllAgain } from '../database/queries/document-lane.ts';
import { addEvents, deleteEvents } from '../database/queries/events.ts';
import { askAgain, confirm, findPendingClaimIds } from '../database/queries/outbox.ts';
import { putCap } from '../database/queries/quota.ts';
import { readSyncState, writeSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import { FeedGapError } from './errors.ts';
import { rebase } from './rebase.ts';

/** Why the cache is filled anew. After `diverged` the hub is asked again for everything that it once accepted. */
export type RenewalCause = 'new' | 'far-behind' | 'diverged';

/** Empties the cache and writes the first page of a fresh one; what waits to be sent stays. */
export function beginFilling(world: DeskWorld, page: SnapshotPage, cause: RenewalCause): void {
  const { database } = world;
  inTransaction(database, () => {
    clearCache(database);
    if (cause === 'diverged') {
      askAgain(database);
      queueAllAgain(database);
    }
    for (const cap of page.caps) putCap(database, cap);
    for (const counter of page.counters) putCounter(database, counter);
    for (const policy of page.policies) putInterviewPolicy(database, policy);
    for (const claimId of findPendingClaimIds(database)) rebase(world, claimId, null, null);
    appendAudit(database, { at: world.now(), actor: 'seat', act: `cache-renewed:${cause}`, subjects: [] });
    writePage(world, page, { epoch: page.epoch, cursor: page.last, tail: page.tail }, 0);
  });
}

/** Writes the next page; false when the hub has another history by now, and all must begin anew. */
export function goOnFilling(world: DeskWorld, page: SnapshotPage): boolean {
  return inTransaction(world.database, () => {
    const { filling } = readSyncState(world.database);
    if (!filling) throw new Error('no cache is being filled');
    if (filling.epoch !== page.epoch || page.last < filling.cursor) return false;
    writePage(world, page, filling, filling.claims);
    return true;
  });
}

function writePage(
  world: DeskWorld,
  page: SnapshotPage,
  { epoch, cursor, tail }: { epoch: string; cursor: number; tail: string },
  before: number,
): void {
  for (const history of page.histories) writeHistory(world, history);
  const claims = before + page.histories.length;
  const filling = page.next === null ? null : { epoch, cursor, tail, after: page.next, claims };
  writeSyncState(world.database, { epoch, cursor, tail, filling });
}

/** Writes one claim as the hub has it, with its part of the ledger, in the place of what was here. */
export function writeHistory(world: DeskWorld, { claimId, rows }: ClaimHistory): void {
  const { database } = world;
  deleteEvents(database, claimId);
  let base: ClaimState | null = null;
  for (const row of rows) {
    base = evolveAll(claimId, base, row.events);
    if (base?.version !== row.version) throw new FeedGapError('a history has a hole');
    addEvents(database, row.seq, claimId, row.events);
    confirm(database, row);
  }
  rebase(world, claimId, base, findClaim(database, claimId));
}
