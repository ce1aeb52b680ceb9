/** One round of reading: pages of the hub's feed until nothing more is waiting there, or a fresh cache where that fails. */
import type { ClaimHistory, FeedPage } from '../../../shared/contract/hub.ts';
import { highestOwedSeq } from '../database/queries/outbox.ts';
import { readSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import { applyPage, findMissing, type AppliedPage } from './apply-feed.ts';
import type { Contact } from './contact.ts';
import { FeedGapError } from './errors.ts';
import type { HubClient, HubLink } from './hub-link.ts';
import type { Pace } from './pace.ts';
import { beginFilling, goOnFilling, type RenewalCause } from './snapshot.ts';
import type { SyncTiming } from './timing.ts';

const pageLimit = 1000;
const claimsPerPage = 100;
/** Reading so many rows would take longer than reading the claims as they are. */
const farBehind = 20_000;
const gapsBeforeRenewal = 3;

export interface PullParts {
  readonly world: DeskWorld;
  readonly hub: HubLink;
  readonly changes: ChangeFeed;
  readonly pace: Pace;
  readonly contact: Contact;
  readonly timing: SyncTiming;
}

export class Puller {
  readonly #parts: PullParts;
  #gaps = 0;

  constructor(parts: PullParts) {
    this.#parts = parts;
  }

  async round(): Promise<void> {
    const { world, pace } = this.#parts;
    while (!pace.stopped) {
      const state = readSyncState(world.database);
      if (state.epoch === null) await this.#fill('new');
      else if (state.filling) await this.#goOn();
      else if (!(await this.#readFeed(state))) return;
    }
  }

  /** Reads one page; false when there is nothing more to read now. */
  async #readFeed(place: { epoch: string | null; cursor: number; tail: string | null }): Promise<boolean> {
    const { world, contact } = this.#parts;
    const { epoch, cursor, tail } = place;
    // Read before the hub is asked: what it accepted before that must be in its feed when it answers.
    const owed = highestOwedSeq(world.database);
    const page = await this.#ask((hub, signal) =>
      hub.pull({ after: cursor, limit: pageLimit, tail: tail ?? undefined }, { signal }),
    );
    if (page.diverged || page.epoch !== epoch || page.last < Math.max(cursor, owed))
      return this.#fill('diverged');
    if (page.last - cursor > farBehind) return this.#fill('far-behind');
    const applied = await this.#apply(page);
    if (applied === 'gap') {
      this.#gaps += 1;
      if (this.#gaps >= gapsBeforeRenewal) return this.#fill('diverged');
      contact.retrySoon();
      return false;
    }
    this.#gaps = 0;
    this.#tell(applied);
    return applied.more;
  }

  async #apply(page: FeedPage): Promise<AppliedPage | 'gap'> {
    const { world } = this.#parts;
    const missing = findMissing(world, page);
    const histories: ClaimHistory[] = [];
    for (let from = 0; from < missing.length; from += claimsPerPage) {
      const claimIds = missing.slice(from, from + claimsPerPage);
      histories.push(...(await this.#ask((hub, signal) => hub.histories({ claimIds }, { signal }))));
    }
    try {
      return applyPage(world, page, histories);
    } catch (error) {
      if (!(error instanceof FeedGapError)) throw error;
      world.log(`sync: ${error.message}`);
      return 'gap';
    }
  }

  async #fill(cause: RenewalCause): Promise<true> {
    const { world, contact } = this.#parts;
    const page = await this.#ask((hub, signal) =>
      hub.snapshot({ after: null, limit: claimsPerPage }, { signal }),
    );
    this.#gaps = 0;
    beginFilling(world, page, cause);
    this.#tellFilled();
    this.#parts.changes.say('quota');
    if (cause === 'diverged') contact.retrySoon(); // what the hub once accepted is to be asked again
    return true;
  }

  async #goOn(): Promise<void> {
    const { world } = this.#parts;
    const after = readSyncState(world.database).filling?.after ?? null;
    const page = await this.#ask((hub, signal) => hub.snapshot({ after, limit: claimsPerPage }, { signal }));
    if (goOnFilling(world, page)) this.#tellFilled();
    else await this.#fill('diverged');
  }

  async #ask<T>(question: (hub: HubClient, signal: AbortSignal) => Promise<T>): Promise<T> {
    const { hub, pace, contact, timing } = this.#parts;
    const answer = await pace.within(timing.callLimit, (signal) => question(hub(null), signal));
    contact.note(true);
    return answer;
  }

  #tell({ claimIds, quota }: AppliedPage): void {
    const { changes } = this.#parts;
    if (claimIds.length > 0) {
      changes.claims(claimIds);
      changes.say('status');
    }
    if (quota) changes.say('quota');
  }

  #tellFilled(): void {
    this.#parts.changes.claims([]);
    this.#parts.changes.say('status');
  }
}
