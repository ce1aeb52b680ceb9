/** Who sits here. The hub proves it; the session's token stays in the encrypted database for what waits to be sent. */
import { z } from 'zod';
import { StaffMember } from '../../../shared/contract/hub.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { StaffId } from '../../../shared/domain/vocabulary.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';
import { addSession, endSession } from '../database/queries/sessions.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';

const Staff = z.array(StaffMember);

/** The branch's staff as known at this seat, at once; only a seat that knows nobody yet waits for the hub. */
export async function listStaff(seat: Seat): Promise<StaffMember[]> {
  const known = knownStaff(seat);
  return known.length > 0 ? known : readStaff(seat);
}

/** The branch's staff from the hub, or as it was known last when the hub is away. */
export async function readStaff(seat: Seat): Promise<StaffMember[]> {
  const { world, sync } = seat;
  try {
    const staff = await sync.ask(() =>
      sync.client(null).staff(undefined, { signal: AbortSignal.timeout(3000) }),
    );
    putSetting(world.database, 'staff', staff);
    return staff;
  } catch {
    return knownStaff(seat);
  }
}

export function knownStaff({ world }: Seat): StaffMember[] {
  return findSetting(world.database, 'staff', Staff) ?? [];
}

/** Signs a person in with his PIN. Needs the hub: it alone knows PINs and counts wrong tries. */
export async function signIn(
  seat: Seat,
  input: { staffId: StaffId; pin: string },
): Promise<{ status: 'done' } | { status: 'refused'; refusal: Refusal }> {
  const { world, sync } = seat;
  const result = await sync
    .ask(() => sync.client(null).signIn(input, { signal: AbortSignal.timeout(8000) }))
    .catch(() => null);
  if (!result) return { status: 'refused', refusal: refuse('hub-unreachable', 'network').refusal };
  if (result.status === 'refused') {
    audit(seat, `sign-in-refused:${result.refusal.code}`, [input.staffId]);
    return result;
  }
  if (seat.person) await signOut(seat);
  const { token, staff, expiresAt } = result.session;
  const sessionId = addSession(world.database, { staffId: staff.staffId, token, expiresAt });
  seat.person = { sessionId, token, staff };
  audit(seat, 'sign-in', [staff.staffId]);
  seat.changes.say('status');
  sync.unblock();
  return { status: 'done' };
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
  endSession(seat.world.database, person.sessionId, seat.world.now());
  if (seat.person === person) seat.person = null;
  seat.changes.say('status');
}
