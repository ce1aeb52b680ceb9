/** What the person at a seat is given. */
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { ContractRouterClient } from '@orpc/contract';
import type { OpenSeat } from '../../../electron/desk/open-seat.ts';
import type { deskContract } from '../../../shared/contract/desk.ts';
import type { Chance } from '../../simulation/chance.ts';
import type { PacedClock } from '../clock/paced-clock.ts';
import type { Journal } from './journal.ts';
import type { SeatPlace } from './messages.ts';

export type DeskClient = ContractRouterClient<typeof deskContract>;

export interface PersonParts {
  readonly place: SeatPlace;
  readonly client: DeskClient;
  readonly opened: OpenSeat;
  readonly journal: Journal;
  readonly made: AsyncLocalStorage<string[]>;
  readonly clock: PacedClock;
  readonly chance: Chance;
}
