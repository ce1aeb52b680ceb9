/** Calls the participant of the open call to a booth of the branch, by his queue number (features V14). */
import type { Booth } from '../../../shared/contract/call.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';

export type BoothCallAnswer = { status: 'done' } | { status: 'refused'; refusal: Refusal };

const away = (): BoothCallAnswer => ({
  status: 'refused',
  refusal: refuse('hub-unreachable', 'network').refusal,
});

/** The booths whose page is there; none while the hub is away. */
export async function listBooths(seat: Seat, { token }: Person): Promise<Booth[]> {
  if (token === null) return [];
  const { sync } = seat;
  return sync.ask(5000, (signal) => sync.client(token).booths.list({}, { signal })).catch(() => []);
}

/** The way in is the one that the desk keeps for the call it opened last; another call has none to give away. */
export async function callBooth(
  seat: Seat,
  { token }: Person,
  { callId, boothId }: { callId: Id; boothId: Id },
): Promise<BoothCallAnswer> {
  const { sync, world, openCall } = seat;
  if (!openCall || openCall.invite.callId !== callId)
    return { status: 'refused', refusal: refuse('interview-closed', 'nobody').refusal };
  const state = findClaim(world.database, openCall.claimId)?.shown;
  if (!state) return { status: 'refused', refusal: refuse('unknown-claim', 'nobody').refusal };
  if (token === null) return away();
  const { url, code } = openCall.invite;
  const call = { callId, boothId, queueNumber: state.data.queueNumber, url, code };
  const answer = await sync
    .ask(5000, (signal) => sync.client(token).booths.call(call, { signal }))
    .catch(() => null);
  if (!answer) return away();
  if (answer.status === 'refused') return answer;
  audit(seat, 'call-booth', [openCall.claimId, boothId]);
  return { status: 'done' };
}
