/** Applies one page of the hub's feed: rows and cursor in one transaction, and a gap is an error. */
import type { ClaimFeedRow, ClaimHistory, FeedPage } from '../../../shared/contract/hub.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim, type StoredClaim } from '../database/queries/claims.ts';
import { putCounter } from '../database/queries/counters.ts';
import { putInterviewPolicy } from '../database/queries/interview-policies.ts';
import { addEvents, hasFeedRow } from '../database/queries/events.ts';
import { askAgainForLost, confirm } from '../database/queries/outbox.ts';
import { putCap } from '../database/queries/quota.ts';
import { readSyncState, writeSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import { FeedGapError } from './errors.ts';
import { rebase } from './rebase.ts';
import { writeHistory } from './snapshot.ts';

export interface AppliedPage {
  readonly claimIds: readonly Id[];
  readonly quota: boolean;
  /** More rows are waiting at the hub. */
  readonly more: boolean;
}

type Touched = Map<Id, { stored: StoredClaim | null; base: ClaimState | null }>;

/** Claims of a page that this seat lacks the beginning of: finished long ago, and touched again. */
export function findMissing(world: DeskWorld, page: FeedPage): Id[] {
  const missing = new Set<Id>();
  const begun = new Set<Id>();
  for (const row of page.rows) {
    if (row.kind !== 'claim' || begun.has(row.claimId) || missing.has(row.claimId)) continue;
    begun.add(row.claimId);
    const isBeginning = row.version === row.events.length;
    if (!isBeginning && !findClaim(world.database, row.claimId)?.base) missing.add(row.claimId);
  }
  return [...missing];
}

/**
 * Applies a page that was asked for with the stored cursor.
 * @param histories of the claims that `findMissing` named
 * @throws FeedGapError when a number or a version does not fit; nothing of the page was applied then
 */
export function applyPage(
  world: DeskWorld,
  page: FeedPage,
  histories: readonly ClaimHistory[] = [],
): AppliedPage {
  const { database } = world;
  return inTransaction(database, () => {
    const { cursor, tail } = readSyncState(database);
    for (const history of histories) writeHistory(world, history);
    const touched: Touched = new Map();
    const place = { seq: cursor, tail };
    let quota = false;
    for (const row of page.rows) {
      if (row.seq !== place.seq + 1) throw new FeedGapError(`feed row ${row.seq} after ${place.seq}`);
      place.seq = row.seq;
      place.tail = row.hash;
      quota ||= row.kind !== 'claim';
      if (row.kind === 'quota') putCap(database, row.quota);
      else if (row.kind === 'counter') putCounter(database, row.counter);
      else if (row.kind === 'policy') putInterviewPolicy(database, row.policy);
      else applyClaimRow(world, row, touched);
      confirm(database, { ...row, version: row.kind === 'claim' ? row.version : null });
    }
    const lost = askAgainForLost(database, place.seq);
    for (const claimId of lost) touch(world, claimId, touched);
    for (const [claimId, { base, stored }] of touched) rebase(world, claimId, base, stored);
    writeSyncState(database, { epoch: page.epoch, cursor: place.seq, tail: place.tail, filling: null });
    const claimIds = [...touched.keys(), ...histories.map((history) => history.claimId)];
    return { claimIds, quota, more: place.seq < page.last };
  });
}

function touch(
  world: DeskWorld,
  claimId: Id,
  touched: Touched,
): { stored: StoredClaim | null; base: ClaimState | null } {
  const known = touched.get(claimId);
  if (known) return known;
  const stored = findClaim(world.database, claimId);
  const entry = { stored, base: stored?.base ?? null };
  touched.set(claimId, entry);
  return entry;
}

function applyClaimRow(world: DeskWorld, row: ClaimFeedRow, touched: Touched): void {
  const entry = touch(world, row.claimId, touched);
  // A cache that was filled from the branch's present state has read some rows already, by their own numbers.
  if (hasFeedRow(world.database, row.seq)) return;
  if ((entry.base?.version ?? 0) + row.events.length !== row.version)
    throw new FeedGapError(`feed row ${row.seq} is of another version`);
  entry.base = evolveAll(row.claimId, entry.base, row.events);
  addEvents(world.database, row.seq, row.claimId, row.events);
}
