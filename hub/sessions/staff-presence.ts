/**
 * Who of the staff is there, by the hub's clock. The claims of a holder who is away are kept for him until his lease
 * runs out; after that a colleague may take them over with a reason (design 5.7).
 */
import type { Presence } from '../../shared/contract/hub.ts';
import { leaseMilliseconds } from '../../shared/domain/branch/lease.ts';
import type { Instant, StaffId } from '../../shared/domain/vocabulary.ts';
import { everybodySeen, lastSeen, saveSeen } from '../store/leases.ts';
import type { Readable } from '../store/tables.ts';

/** A hub that was away itself gives everybody time to come back before it calls a lease over. */
const graceMilliseconds = 10 * 60_000;
/** Heard of within three signs of life (each 20 s). */
const connectedMilliseconds = 60_000;
/** So exact is what is written; every contact would be a write otherwise. */
const writtenMilliseconds = 10_000;

export class StaffPresence {
  readonly #clock: () => Date;
  readonly #startedAt: number;
  /** Last contact of those who have not signed out since. */
  readonly #contacts = new Map<StaffId, number>();
  readonly #written = new Map<StaffId, number>();

  constructor(clock: () => Date) {
    this.#clock = clock;
    this.#startedAt = clock().getTime();
  }

  /** The person was heard of now. */
  async renew(db: Readable, staffId: StaffId): Promise<void> {
    const now = this.#clock().getTime();
    this.#contacts.set(staffId, now);
    const written = this.#written.get(staffId);
    if (written !== undefined && now - written < writtenMilliseconds) return;
    await saveSeen(db, staffId, instant(now));
    this.#written.set(staffId, now);
  }

  /** The person signed out: his lease runs on, but he is not there. */
  leave(staffId: StaffId): void {
    this.#contacts.delete(staffId);
  }

  /** Until when this person's claims are kept for him; null for somebody who was never heard of. */
  async leaseOf(db: Readable, staffId: StaffId): Promise<Instant | null> {
    const stored = await lastSeen(db, staffId);
    const contact = this.#contacts.get(staffId);
    if (stored === null && contact === undefined) return null;
    const seen = Math.max(stored === null ? 0 : Date.parse(stored), contact ?? 0);
    return instant(Math.max(seen + leaseMilliseconds, this.#startedAt + graceMilliseconds));
  }

  /** Everybody who was ever heard of. */
  async people(db: Readable): Promise<Presence[]> {
    const now = this.#clock().getTime();
    return (await everybodySeen(db)).map(({ staffId, seenAt }) => {
      const contact = this.#contacts.get(staffId) ?? 0;
      return {
        staffId,
        seenAt: instant(Math.max(Date.parse(seenAt), contact)),
        connected: now - contact < connectedMilliseconds,
      };
    });
  }
}

function instant(millisecond: number): Instant {
  return new Date(millisecond).toISOString();
}
