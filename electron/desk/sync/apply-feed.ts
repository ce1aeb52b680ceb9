/** Applies one page of the hub's feed: rows and cursor in one transaction, and a gap is an error. */
import type { FeedPage, FeedRow } from '../../../shared/contract/hub.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { clearCache, findClaim, type StoredClaim } from '../database/queries/claims.ts';
import { addEvents } from '../database/queries/events.ts';
import { askAgain, findPendingClaimIds, removeFromOutbox } from '../database/queries/outbox.ts';
import { putCounter } from '../database/queries/counters.ts';
import { putCap } from '../database/queries/quota.ts';
import { readSyncState, writeSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import { rebase } from './rebase.ts';

export interface AppliedPage {
  readonly claimIds: readonly Id[];
  readonly quota: boolean;
  /** The feed has another history: the cache was emptied and has to be pulled from the beginning. */
  readonly renewed: boolean;
  /** More rows are waiting at the hub. */
  readonly more: boolean;
}

/** A feed whose numbers or versions do not fit; nothing of the page was applied. */
export class FeedGapError extends Error {}

/** Applies a page that was asked for with the stored cursor. */
export function applyPage(world: DeskWorld, page: FeedPage): AppliedPage {
  return inTransaction(world.database, () => {
    const { epoch, cursor } = readSyncState(world.database);
    if ((epoch !== null && epoch !== page.epoch) || page.last < cursor) return renew(world, page.epoch);
    return applyRows(world, page, cursor);
  });
}

/** Empties the cache so that everything is pulled again; what waits to be sent stays, and is asked again. */
export function renew(world: DeskWorld, epoch: string): AppliedPage {
  const { database } = world;
  return inTransaction(database, () => {
    clearCache(database);
    askAgain(database);
    writeSyncState(database, { epoch, cursor: 0 });
    const claimIds = findPendingClaimIds(database);
    for (const claimId of claimIds) rebase(world, claimId, null, null);
    return { claimIds, quota: true, renewed: true, more: true };
  });
}

function applyRows(world: DeskWorld, page: FeedPage, cursor: number): AppliedPage {
  const { database } = world;
  const touched = new Map<Id, { stored: StoredClaim | null; base: ClaimState | null }>();
  let expected = cursor;
  let quota = false;
  for (const row of page.rows) {
    expected += 1;
    if (row.seq !== expected) throw new FeedGapError(`feed row ${row.seq} where ${expected} was due`);
    if (row.kind === 'quota') {
      putCap(database, row.quota);
      quota = true;
    } else if (row.kind === 'counter') {
      putCounter(database, row.counter);
      quota = true;
    } else applyClaimRow(world, row, touched);
    removeFromOutbox(database, row.commandId);
  }
  for (const [claimId, { base, stored }] of touched) rebase(world, claimId, base, stored);
  writeSyncState(database, { epoch: page.epoch, cursor: expected });
  return { claimIds: [...touched.keys()], quota, renewed: false, more: expected < page.last };
}

function applyClaimRow(
  world: DeskWorld,
  row: Extract<FeedRow, { kind: 'claim' }>,
  touched: Map<Id, { stored: StoredClaim | null; base: ClaimState | null }>,
): void {
  let entry = touched.get(row.claimId);
  if (!entry) {
    const stored = findClaim(world.database, row.claimId);
    touched.set(row.claimId, (entry = { stored, base: stored?.base ?? null }));
  }
  entry.base = evolveAll(row.claimId, entry.base, row.events);
  if (entry.base?.version !== row.version) throw new FeedGapError(`feed row ${row.seq} has another version`);
  addEvents(world.database, row.seq, row.claimId, row.events);
}
