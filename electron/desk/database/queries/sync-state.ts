/** Where this seat stands in the hub's feed. */
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

export interface SyncState {
  /** Name of the feed; another name means another history and a fresh snapshot. Null before the first pull. */
  readonly epoch: string | null;
  /** The last feed number that is applied here. */
  readonly cursor: number;
}

export function readSyncState(connection: Connection): SyncState {
  return prepared(connection, 'SELECT epoch, cursor FROM sync_state').get() as SyncState;
}

export function writeSyncState(connection: Connection, state: SyncState): void {
  prepared(connection, 'UPDATE sync_state SET epoch = ?, cursor = ?').run(state.epoch, state.cursor);
}
