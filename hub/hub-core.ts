/** What every use case of the hub is given: the store, the clock, the branch, and the place where news is told. */
import type { BranchInfo } from '../shared/contract/hub.ts';
import type { OfficeCalendar } from '../shared/domain/calendar/office-calendar.ts';
import type { BranchNews } from './branch-news.ts';
import type { Store } from './store/sqlite-store.ts';

export interface HubCore {
  readonly store: Store;
  readonly clock: () => Date;
  readonly branch: BranchInfo;
  readonly calendar: OfficeCalendar;
  readonly news: BranchNews;
}
