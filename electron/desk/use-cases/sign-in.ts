/** Who sits here. The hub proves it; while it is away, what this seat remembers of him does (features O1). */
import { z } from 'zod';
import { StaffMember } from '../../../shared/contract/hub.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { StaffId } from '../../../shared/domain/vocabulary.ts';
import { keepKnownPins } from '../database/queries/known-pins.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';
import { addSession, endSession, findExpiry } from '../database/queries/sessions.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';
import type { HubClient } from '../sync/hub-link.ts';
import { checkPin, rememberPin } from './offline-pin.ts';

const Staff = z.array(StaffMember);

/** How long a person waits for the hub before the seat looks for itself, in milliseconds. */
const patience = { connected: 8000, away: 3000, look: 1500 };

export type SignInResult = { status: 'done' } | { status: 'refused'; refusal: Refusal };

/** The branch's staff as known at this seat, at once; only a seat that knows nobody yet waits for the hub. */
export async function listStaff(seat: Seat): Promise<StaffMember[]> {
  const known = knownStaff(seat);
  return known.length > 0 ? known : readStaff(seat);
}

/** The branch's staff from the hub, or as it was known last when the hub is away. */
export async function readStaff(seat: Seat): Promise<StaffMember[]> {
  const { world, sync } = seat;
  try {
    const staff = await sync.ask(3000, (signal) => sync.client(null).staff(undefined, { signal }));
    putSetting(world.database, 'staff', staff);
    keepKnownPins(
      world.database,
      staff.map(({ staffId }) => staffId),
    );
    return staff;
  } catch {
    return knownStaff(seat);
  }
}

export function knownStaff({ world }: Seat): StaffMember[] {
  return findSetting(world.database, 'staff', Staff) ?? [];
}

/** Signs a person in with his PIN: at the hub, or at this seat alone when the hub does not answer. */
export async function signIn(seat: Seat, input: { staffId: StaffId; pin: string }): Promise<SignInResult> {
  const { world, sync } = seat;
  const result = await askHub(seat, input);
  if (!result) return signInOffline(seat, input);
  if (result.status === 'refused') {
    audit(seat, `sign-in-refused:${result.refusal.code}`, [input.staffId]);
    return result;
  }
  const { token, staff, expiresAt } = result.session;
  await rememberPin(world, staff, input.pin);
  if (seat.person) await signOut(seat);
  const sessionId = addSession(world.database, { staffId: staff.staffId, token, expiresAt });
  seatPerson(seat, { sessionId, token, staff });
  audit(seat, 'sign-in', [staff.staffId]);
  sync.unblock(staff.staffId);
  return { status: 'done' };
}

/** The hub's answer; null when it is away. A line that broke unnoticed fails once, so the hub is looked for again. */
async function askHub(
  { sync }: Seat,
  input: { staffId: StaffId; pin: string },
): Promise<Awaited<ReturnType<HubClient['signIn']>> | null> {
  const ask = (limit: number) =>
    sync.ask(limit, (signal) => sync.client(null).signIn(input, { signal })).catch(() => null);
  const answer = await ask(sync.connected ? patience.connected : patience.away);
  if (answer || sync.blockedBy) return answer;
  const isThere = await sync
    .ask(patience.look, (signal) => sync.client(null).info(undefined, { signal }))
    .catch(() => null);
  return isThere && ask(patience.away);
}

async function signInOffline(
  seat: Seat,
  { staffId, pin }: { staffId: StaffId; pin: string },
): Promise<SignInResult> {
  const known = await checkPin(seat.world, staffId, pin);
  if (!known.ok) {
    audit(seat, `sign-in-refused:${known.refusal.code}`, [staffId]);
    return { status: 'refused', refusal: known.refusal };
  }
  if (seat.person) await signOut(seat);
  const person: Person = { sessionId: null, token: null, staff: known.value };
  seatPerson(seat, person);
  seat.offline.begin(person, pin);
  audit(seat, 'sign-in-offline', [staffId]);
  return { status: 'done' };
}

function seatPerson(seat: Seat, person: Person): void {
  seat.offline.forget();
  seat.person = person;
  seat.signedOut = null;
  seat.changes.say('status');
}

/** Signs out here at once, and at the hub when it can be reached; what waits is still sent under the old session. */
export async function signOut(seat: Seat): Promise<void> {
  const { person, sync } = seat;
  if (!person) return;
  audit(seat, 'sign-out', [person.staff.staffId]);
  forgetPerson(seat, person);
  await sync.exchange();
}

/** Nobody sits here any more: signed out, or the hub no longer takes the session. */
export function forgetPerson(seat: Seat, person: Person): void {
  if (person.sessionId !== null) endSession(seat.world.database, person.sessionId, seat.world.now());
  if (seat.person === person) {
    seat.person = null;
    seat.offline.forget();
  }
  seat.changes.say('status');
}

/**
 * The hub no longer takes the session. When it ended it before its time (the account was closed, or has another PIN),
 * nobody reads on under it; what waits is still sent. One that ran out by itself shows when something is to be done.
 */
export function sessionOver(seat: Seat, token: string): void {
  const { person, world, sync } = seat;
  if (person?.token !== token || person.sessionId === null) return;
  const expiry = findExpiry(world.database, person.sessionId);
  const hubNow = Date.parse(world.now()) + (sync.clockOffset ?? 0);
  if (expiry !== null && hubNow >= Date.parse(expiry)) return;
  audit(seat, 'sign-in-refused:session-expired', [person.staff.staffId]);
  seat.signedOut = refuse('session-expired').refusal;
  forgetPerson(seat, person);
}
