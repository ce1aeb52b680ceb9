/** What the hub tidies up at its start and each night. */
import { dayOf } from '../shared/domain/calendar/office-calendar.ts';
import type { Day } from '../shared/domain/vocabulary.ts';
import type { HubCore } from './hub-core.ts';
import { forgetCommands, keptSince } from './store/retention.ts';

/** How often the night is looked for. */
export const sweepPause = 3_600_000;

export class NightSweep {
  readonly #core: HubCore;
  #swept: Day | null = null;

  constructor(core: HubCore) {
    this.#core = core;
  }

  /** Tidies up unless that was done on this day; call it at the start and every hour. */
  async look(): Promise<void> {
    const now = this.#core.clock();
    const today = dayOf(now.toISOString(), this.#core.branch.timeZone);
    if (today === this.#swept) return;
    await forgetCommands(this.#core.store.db, keptSince(now));
    this.#swept = today;
  }
}
