/** What every database of the hub is to the use cases; `sqlite-store.ts` and `postgres-store.ts` fulfil it. */
import type { Kysely } from 'kysely';
import type { InTransaction, Tables } from './tables.ts';

export interface Store {
  readonly db: Kysely<Tables>;
  /** How many commands may share a transaction: every commit waits for the disk, so several together are faster. */
  readonly commandsPerTransaction: number;
  /**
   * Runs the work in a transaction. Where writers work side by side it is done anew when the database asks for that
   * (deadlock, conflict), so everything it does must be in the database or be returned.
   */
  transaction<T>(work: (transaction: InTransaction) => Promise<T>): Promise<T>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/**
 * What the transaction wrote met something that was written meanwhile. Nothing is wrong: done again, it sees what it
 * met, and decides by that.
 */
export class Collision extends Error {}
