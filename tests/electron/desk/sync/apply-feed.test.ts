import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findClaim } from '../../../../electron/desk/database/queries/claims.ts';
import { readSyncState } from '../../../../electron/desk/database/queries/sync-state.ts';
import { applyPage, findMissing } from '../../../../electron/desk/sync/apply-feed.ts';
import { FeedGapError } from '../../../../electron/desk/sync/errors.ts';
import { writeHistory } from '../../../../electron/desk/sync/snapshot.ts';
import type { ClaimFeedRow, FeedPage } from '../../../../shared/contract/hub.ts';
import type { ClaimEvent } from '../../../../shared/domain/claim/events.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { now, openCache, registered, stamped, type Cache } from '../support/cache.ts';

const hashOf = (seq: number) => seq.toString(16).padStart(64, '0');

function row(seq: number, claimId: string, version: number, events: ClaimEvent[]): ClaimFeedRow {
  return { kind: 'claim', seq, at: now, commandId: uuidv7(), hash: hashOf(seq), claimId, version, events };
}

function page(...rows: ClaimFeedRow[]): FeedPage {
  return { epoch: 'one', last: rows.at(-1)?.seq ?? 0, rows, diverged: false };
}

const taken = stamped({ type: 'taken', staffId: 'CSO1', mode: 'next', quotaDay: '2026-11-24' }, 'CSO1');
const cancelled = stamped({ type: 'cancelled', reason: 'mengundurkan diri' }, 'CSO1');

describe('a page of the feed', () => {
  let cache: Cache;
  const claimId = uuidv7();
  beforeEach(() => {
    cache = openCache();
  });
  afterEach(() => cache.close());

  const begin = () => row(1, claimId, 1, [registered(resignedData)]);
  const version = () => findClaim(cache.seat.database, claimId)?.base?.version;

  it('moves the place in the feed together with the claims, and remembers the hash there', () => {
    applyPage(cache.seat.world, page(begin(), row(2, claimId, 2, [taken])));
    expect(version()).toBe(2);
    expect(readSyncState(cache.seat.database)).toMatchObject({ cursor: 2, tail: hashOf(2) });
  });

  it.each([
    ['a number is missing', () => page(begin(), row(3, claimId, 2, [taken]))],
    ['a number comes twice', () => page(begin(), row(1, claimId, 2, [taken]))],
    ['a version is missing', () => page(begin(), row(2, claimId, 3, [cancelled]))],
    ['a claim has no beginning', () => page(row(1, claimId, 2, [taken]))],
  ])('changes nothing at all when %s', (_what, broken) => {
    expect(() => applyPage(cache.seat.world, broken())).toThrow(FeedGapError);
    expect(version()).toBeUndefined();
    expect(readSyncState(cache.seat.database).cursor).toBe(0);
  });

  it('names the claims whose beginning is not here, and takes them with their whole history', () => {
    const late = page(row(1, claimId, 3, [cancelled]));
    expect(findMissing(cache.seat.world, late)).toEqual([claimId]);
    const rows = [
      row(1001, claimId, 1, [registered(resignedData)]),
      row(1002, claimId, 2, [taken]),
      ...(late.rows as ClaimFeedRow[]),
    ];
    applyPage(cache.seat.world, late, [{ claimId, rows }]);
    expect(version()).toBe(3);
  });

  it('skips rows that a fresh cache has read already, by their own numbers, and no others', () => {
    const rows = [begin(), row(2, claimId, 2, [taken])];
    writeHistory(cache.seat.world, { claimId, rows });
    applyPage(cache.seat.world, page(...rows, row(3, claimId, 3, [cancelled])));
    expect(version()).toBe(3);
    const other = page(row(4, claimId, 3, [cancelled]));
    expect(() => applyPage(cache.seat.world, other)).toThrow(FeedGapError);
  });

  it('a history with a hole is refused whole', () => {
    const rows = [begin(), row(3, claimId, 3, [cancelled])];
    expect(() => writeHistory(cache.seat.world, { claimId, rows })).toThrow(FeedGapError);
  });
});
