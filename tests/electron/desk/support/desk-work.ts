/** Work of an officer in tests: claims he holds, items he checks. */
import type { WalkIn } from '../../../../shared/contract/desk.ts';
import { checklistOf } from '../../../../shared/domain/claim/gate.ts';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import type { SeatAtBranch } from './branch.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;
export const walkIn: WalkIn = { ...person, program: 'JP', reason: 'JP-HT' };
export const everything = { filter: { day: null }, offset: 0, limit: 500 };

/** A new claim on the desk of whoever is signed in. */
export async function heldClaim(seat: SeatAtBranch): Promise<string> {
  await seat.client.claims.registerWalkIn(walkIn);
  const result = await seat.client.claims.takeNext({});
  if (result.status !== 'done' || !result.claimId) throw new Error('nothing was taken');
  return result.claimId;
}

export async function shown(seat: SeatAtBranch, claimId: string) {
  const view = await seat.client.claims.open({ claimId });
  if (!view) throw new Error('the claim is not in the cache');
  return view;
}

export async function itemsOf(seat: SeatAtBranch, claimId: string): Promise<string[]> {
  return checklistOf((await shown(seat, claimId)).state).map((item) => item.id);
}

export function review(itemId: string): ClaimCommand {
  return { type: 'review-item', itemId, verdict: 'tidak-sesuai', defects: ['tidak-ada'] };
}
