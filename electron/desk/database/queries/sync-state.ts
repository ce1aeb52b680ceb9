/** Where this seat stands in the hub's feed. */
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

/** How far a fresh cache has come: the feed goes on from `cursor` when the pages after `after` are in. */
export interface Filling {
  readonly epoch: string;
  readonly cursor: number;
  readonly tail: string;
  readonly after: string;
  readonly claims: number;
}

export interface SyncState {
  /** Name of the feed; another name means another history and a fresh snapshot. Null before the first pull. */
  readonly epoch: string | null;
  /** The last feed number that is applied here. */
  readonly cursor: number;
  /** The ledger's hash at the cursor; null at the beginning, and until the first row after an update of the program. */
  readonly tail: string | null;
  /** Null when the cache is complete. */
  readonly filling: Filling | null;
}

export function readSyncState(connection: Connection): SyncState {
  const row = prepared(connection, 'SELECT epoch, cursor, tail, filling FROM sync_state').get() as Omit<
    SyncState,
    'filling'
  > & { filling: string | null };
  return { ...row, filling: row.filling === null ? null : (JSON.parse(row.filling) as Filling) };
}

export function writeSyncState(connection: Connection, state: SyncState): void {
  prepared(connection, 'UPDATE sync_state SET epoch = ?, cursor = ?, tail = ?, filling = ?').run(
    state.epoch,
    state.cursor,
    state.tail,
    state.filling === null ? null : JSON.stringify(state.filling),
  );
}
