/** A desk's database filled straight from a feed, without a hub: for what is only read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSeat, type OpenSeat } from '../../../../electron/desk/open-seat.ts';
import { applyPage } from '../../../../electron/desk/sync/apply-feed.ts';
import { readSyncState } from '../../../../electron/desk/database/queries/sync-state.ts';
import type { Person } from '../../../../electron/desk/desk-world.ts';
import type { FeedRow } from '../../../../shared/contract/hub.ts';
import type { ClaimData } from '../../../../shared/domain/claim/data.ts';
import type { ClaimEvent, ClaimEventBody } from '../../../../shared/domain/claim/events.ts';
import { currentRulesVersion } from '../../../../shared/domain/documents/rule-registry.ts';
import type { Role } from '../../../../shared/domain/vocabulary.ts';
import { uuidv7 } from 'uuidv7';

export const now = '2026-11-24T05:00:00.000Z';
export const key = Buffer.alloc(32, 7);

export interface Cache {
  readonly seat: OpenSeat;
  readonly directory: string;
  /** Appends one feed row with the events of one claim. */
  feed(claimId: string, version: number, events: ClaimEvent[]): void;
  close(): void;
}

export function openCache(): Cache {
  const directory = mkdtempSync(path.join(tmpdir(), 'loket-cache-'));
  const seat = openSeat({ dataDirectory: directory, databaseKey: key, clock: () => new Date(now) });
  return {
    seat,
    directory,
    feed(claimId, version, events) {
      const seq = readSyncState(seat.database).cursor + 1;
      const stamp = { seq, at: now, commandId: uuidv7(), hash: seq.toString(16).padStart(64, '0') };
      const row: FeedRow = { ...stamp, kind: 'claim', claimId, version, events };
      applyPage(seat.world, { epoch: 'one', last: seq, rows: [row], diverged: false });
    },
    close() {
      seat.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function person(staffId: string, ...roles: Role[]): Person {
  return { sessionId: 0, token: '', staff: { staffId, name: staffId, roles } };
}

export function stamped(body: ClaimEventBody, by: string | null = null, at = now): ClaimEvent {
  return {
    ...body,
    at,
    by: by === null ? { kind: 'system', name: 'intake' } : { kind: 'staff', staffId: by },
  };
}

export function registered(data: ClaimData): ClaimEvent {
  return stamped({
    type: 'registered',
    data,
    documents: [],
    membership: {},
    rulesVersion: currentRulesVersion,
  });
}
