/** A fault planted on purpose: an injected part of the hub or of a seat is replaced by a wrong one. */
import type Database from 'better-sqlite3';
import type { HubClient } from '../../../electron/desk/sync/hub-link.ts';
import type { Way } from '../stepped-dialect.ts';
import type { VirtualTime } from '../virtual-time.ts';

/** Where a client stands: the name of its seat, and what a planted fault keeps of that seat from call to call. */
export interface SeatEnd {
  readonly name: string;
  readonly memory: Map<number, number>;
  /** Milliseconds since 1970 by the seat's own clock. */
  readonly clock: () => number;
}

export interface Sabotage {
  /** As `--sabotage` takes it. */
  readonly name: string;
  /** What is wrong, in one sentence. */
  readonly says: string;
  /** Changes the hub's database before the run: a constraint less, for example. */
  readonly prepareHub?: (database: Database.Database) => void;
  readonly prepareSeat?: (database: Database.Database) => void;
  /** Another way of the hub's statements to its database, for one life of the hub. */
  readonly way?: (time: VirtualTime) => Partial<Way>;
  /** Stands between one seat and the network. */
  readonly client?: (client: HubClient, seat: SeatEnd, time: VirtualTime) => HubClient;
}

export const none: Sabotage = { name: 'none', says: 'nothing is wrong' };
