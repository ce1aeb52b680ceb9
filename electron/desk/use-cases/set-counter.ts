/** The kabid closes an officer's counter for a day, or opens it again (features S3). */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { SetCounter } from '../../../shared/domain/branch/counter.ts';
import type { Seat } from '../seat.ts';
import { actAtHub, refusedFor } from './act.ts';

export async function setCounter(seat: Seat, input: Omit<SetCounter, 'type'>): Promise<ActResult> {
  if (!seat.person) return refusedFor('not-signed-in');
  return actAtHub(seat, seat.person, { type: 'set-counter', ...input });
}
