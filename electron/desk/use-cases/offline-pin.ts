/**
 * What lets somebody work at this seat while the hub is away: the hash of the PIN with which the hub let him in here
 * (argon2id as at the hub, inside the encrypted database), for seven days after the last time it did.
 */
import type { StaffMember } from '../../../shared/contract/hub.ts';
import { accept, refuse, type Outcome } from '../../../shared/domain/refusal.ts';
import type { StaffId } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findKnownPin, putKnownPin, putPinTries, type KnownPin } from '../database/queries/known-pins.ts';
import type { DeskWorld } from '../desk-world.ts';
import { lockMilliseconds, triesInARow } from '../../../shared/domain/pin-guard.ts';

const knownDays = 7;

/** Remembers the PIN with which the hub has just let this person in. */
export async function rememberPin(world: DeskWorld, member: StaffMember, pin: string): Promise<void> {
  const pinHash = await world.pins.hash(pin);
  putKnownPin(world.database, { member, pinHash, confirmedAt: world.now() });
}

/** The hub let him in again with the PIN that is remembered. */
export function confirmPin(world: DeskWorld, member: StaffMember): void {
  const known = findKnownPin(world.database, member.staffId);
  if (known) putKnownPin(world.database, { ...known, member, confirmedAt: world.now() });
}

/**
 * Who this is, as far as the seat knows. Refuses with `offline-sign-in-unknown`, `offline-sign-in-expired` {days},
 * `wrong-pin`, or `too-many-tries` {seconds}; wrong tries are counted across restarts.
 */
export async function checkPin(
  world: DeskWorld,
  staffId: StaffId,
  pin: string,
): Promise<Outcome<StaffMember>> {
  const known = countTry(world, staffId);
  if (!known.ok) return known;
  if (!(await world.pins.verify(known.value.pinHash, pin))) return refuse('wrong-pin');
  putPinTries(world.database, staffId, { failedTries: 0, lockedUntil: null });
  return accept(known.value.member);
}

/** Counts the try before the PIN is looked at, so that tries made at once cannot slip past the limit together. */
function countTry(world: DeskWorld, staffId: StaffId): Outcome<KnownPin> {
  const { database } = world;
  return inTransaction(database, () => {
    const known = findKnownPin(database, staffId);
    if (!known) return refuse('offline-sign-in-unknown', 'network');
    const now = Date.parse(world.now());
    if (now - Date.parse(known.confirmedAt) > knownDays * 24 * 3_600_000)
      return refuse('offline-sign-in-expired', 'network', { days: knownDays });
    const lockedFor = known.lockedUntil === null ? 0 : Date.parse(known.lockedUntil) - now;
    if (lockedFor > 0) return refuse('too-many-tries', 'you', { seconds: Math.ceil(lockedFor / 1000) });
    const failedTries = known.lockedUntil === null ? known.failedTries + 1 : 1;
    const lockedUntil = failedTries >= triesInARow ? new Date(now + lockMilliseconds).toISOString() : null;
    putPinTries(database, staffId, { failedTries, lockedUntil });
    return accept(known);
  });
}
