/** A person who was let in without the hub: his PIN waits in memory alone until the hub has answered. */
import { refuse } from '../../../shared/domain/refusal.ts';
import type { HubSession } from '../../../shared/contract/hub.ts';
import { addSession } from '../database/queries/sessions.ts';
import { deleteKnownPin } from '../database/queries/known-pins.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat, type Unconfirmed } from '../seat.ts';
import { confirmPin } from './offline-pin.ts';

export class OfflineSignIn implements Unconfirmed {
  #waiting: { readonly person: Person; readonly pin: string } | null = null;
  #asking: Promise<void> | null = null;

  begin(person: Person, pin: string): void {
    this.#waiting = { person, pin };
  }

  /** Nobody is to be confirmed any more. */
  forget(): void {
    this.#waiting = null;
  }

  /** The hub can be reached: signs the person in there. He notices it only when he is refused. */
  confirm(seat: Seat): void {
    if (this.#waiting && !this.#asking)
      this.#asking = this.#ask(seat).finally(() => {
        this.#asking = null;
      });
  }

  /** Resolves when nothing is being asked. */
  async done(): Promise<void> {
    await this.#asking;
  }

  async #ask(seat: Seat): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    const { sync } = seat;
    const { staffId } = waiting.person.staff;
    const result = await sync
      .ask(8000, (signal) => sync.client(null).signIn({ staffId, pin: waiting.pin }, { signal }))
      .catch(() => null);
    // Without an answer, or locked for a moment by tries elsewhere: the next contact asks again.
    if (!result || (result.status === 'refused' && result.refusal.code === 'too-many-tries')) return;
    const isHere = seat.person === waiting.person;
    if (this.#waiting === waiting) this.#waiting = null;
    if (result.status === 'signed-in') welcome(seat, result.session, isHere);
    else if (isHere) turnAway(seat, waiting.person);
    seat.changes.say('status');
  }
}

function welcome(seat: Seat, { token, staff, expiresAt }: HubSession, isHere: boolean): void {
  const { world, sync } = seat;
  const sessionId = addSession(world.database, { staffId: staff.staffId, token, expiresAt });
  confirmPin(world, staff);
  if (isHere) seat.person = { sessionId, token, staff };
  audit(seat, 'sign-in-confirmed', [staff.staffId]);
  sync.unblock(staff.staffId);
}

/** The hub does not know him with this PIN: he works here no longer, and what he did waits for his next sign-in. */
function turnAway(seat: Seat, { staff }: Person): void {
  audit(seat, 'sign-in-refused:offline-sign-in-refused', [staff.staffId]);
  deleteKnownPin(seat.world.database, staff.staffId);
  seat.person = null;
  seat.signedOut = refuse('offline-sign-in-refused').refusal;
}
