/** What every use case of the hub is given: the store, the clock, the branch, and the place where news is told. */
import type { BranchInfo } from '../shared/contract/hub.ts';
import type { OfficeCalendar } from '../shared/domain/calendar/office-calendar.ts';
import type { BranchNews } from './branch-news.ts';
import type { RelayAccess } from './calls/relay.ts';
import type { CommandLane } from './commands/command-lane.ts';
import type { StaffPresence } from './sessions/staff-presence.ts';
import type { Store } from './store/store.ts';

export interface HubCore {
  readonly store: Store;
  readonly clock: () => Date;
  readonly branch: BranchInfo;
  readonly calendar: OfficeCalendar;
  readonly news: BranchNews;
  readonly presence: StaffPresence;
  /** 32 bytes: what the participants' links are made from (returns/link-token.ts). */
  readonly linkKey: Buffer;
  /** Makes time-limited credentials for the branch's relay; null when it has none (calls/relay.ts). */
  readonly relay: RelayAccess | null;
  /** Where commands wait for the next transaction. */
  readonly lane: CommandLane;
}
