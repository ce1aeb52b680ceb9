/** Tells the hub that somebody works here, so that his claims are kept for him, and hears who else is there. */
import { z } from 'zod';
import type { Presence } from '../../../shared/contract/hub.ts';
import type { Instant, StaffId } from '../../../shared/domain/vocabulary.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import type { HubLink } from './hub-link.ts';

/** Who is signed in, with the hub's session. */
export interface SignedIn {
  readonly staffId: StaffId;
  readonly token: string;
}

const Leases = z.record(z.string(), z.iso.datetime());
/** A lease is written down so exactly; it is renewed every few seconds. */
const writtenMilliseconds = 5 * 60_000;

export class SignOfLife {
  readonly #parts: { world: DeskWorld; hub: HubLink; changes: ChangeFeed };
  readonly #leases = new Map<StaffId, Instant>();
  #people: readonly Presence[] = [];
  #clockOffset: number | null = null;

  constructor(parts: { world: DeskWorld; hub: HubLink; changes: ChangeFeed }) {
    this.#parts = parts;
    const stored = findSetting(parts.world.database, 'leases', Leases) ?? {};
    for (const [staffId, until] of Object.entries(stored)) this.#leases.set(staffId, until);
  }

  get people(): readonly Presence[] {
    return this.#people;
  }

  /** The hub's clock minus this computer's, in milliseconds. */
  get clockOffset(): number | null {
    return this.#clockOffset;
  }

  /** Until when this person's claims are kept for him, as the hub last said; also after a restart. */
  leaseOf(staffId: StaffId): Instant | null {
    return this.#leases.get(staffId) ?? null;
  }

  noteTime(hubNow: Instant): void {
    this.#clockOffset = Date.parse(hubNow) - Date.parse(this.#parts.world.now());
  }

  /** One sign of life; an error of the network is thrown. */
  async beat({ staffId, token }: SignedIn, signal: AbortSignal): Promise<void> {
    const { hub, changes } = this.#parts;
    const { now, leaseUntil, people } = await hub(token).presence.beat(undefined, { signal });
    this.noteTime(now);
    const wasConnected = connectedOf(this.#people);
    this.#people = people;
    const before = this.#leases.get(staffId);
    this.#leases.set(staffId, leaseUntil);
    this.#writeDown(staffId, leaseUntil);
    if (before === undefined || connectedOf(people) !== wasConnected) changes.say('status');
  }

  #writeDown(staffId: StaffId, until: Instant): void {
    const { database } = this.#parts.world;
    const written = findSetting(database, 'leases', Leases)?.[staffId];
    const moved = written === undefined ? Infinity : Math.abs(Date.parse(until) - Date.parse(written));
    if (moved >= writtenMilliseconds) putSetting(database, 'leases', Object.fromEntries(this.#leases));
  }
}

function connectedOf(people: readonly Presence[]): string {
  return people
    .filter(({ connected }) => connected)
    .map(({ staffId }) => staffId)
    .join(' ');
}
