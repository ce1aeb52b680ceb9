/** The kabid sets another cap for an officer's day. */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { SetQuota } from '../../../shared/domain/branch/quota.ts';
import type { Seat } from '../seat.ts';
import { actAtHub, refusedFor } from './act.ts';

export async function setQuota(seat: Seat, input: Omit<SetQuota, 'type'>): Promise<ActResult> {
  if (!seat.person) return refusedFor('not-signed-in');
  return actAtHub(seat, seat.person, { type: 'set-quota', ...input });
}
