/** "Panggil berikutnya": the hub chooses, so that two seats never get the same claim. */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { Channel, Program } from '../../../shared/domain/vocabulary.ts';
import type { Seat } from '../seat.ts';
import { actAtHub, refusedFor } from './act.ts';

export async function takeNext(
  seat: Seat,
  wish: { program?: Program; channel?: Channel },
): Promise<ActResult> {
  if (!seat.person) return refusedFor('not-signed-in');
  return actAtHub(seat, seat.person, { type: 'take-next', ...wish });
}
