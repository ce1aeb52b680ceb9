/** The interview by video: the decider draws the script from the claim, the way in comes from the hub (features V1, V2, V7). */
import type { CallInvite } from '../../../shared/contract/call.ts';
import { openInterviewOf } from '../../../shared/domain/claim/interview-standing.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';
import { act } from './act.ts';

export type CallStart =
  | { status: 'open'; interviewId: Id; invite: CallInvite; qr: string }
  | { status: 'refused'; refusal: Refusal };

/** Begins the interview, or goes on with the one that runs, and opens the participant's way in. */
export async function startCall(seat: Seat, person: Person, claimId: Id): Promise<CallStart> {
  const { world, sync } = seat;
  const state = findClaim(world.database, claimId)?.shown;
  if (!state) return { status: 'refused', refusal: refuse('unknown-claim', 'nobody').refusal };
  const running = openInterviewOf(state);
  const interviewId = running?.id ?? world.newId();
  if (!running) {
    const started = await act(seat, { claimId, command: { type: 'start-interview', interviewId } });
    if (started.status === 'refused') return started;
  }
  const { token } = person;
  if (token === null) return { status: 'refused', refusal: refuse('hub-unreachable', 'network').refusal };
  const opened = await sync
    .ask(5000, (signal) => sync.client(token).calls.open({ claimId, interviewId }, { signal }))
    .catch(() => null);
  if (!opened) return { status: 'refused', refusal: refuse('hub-unreachable', 'network').refusal };
  if (opened.status === 'refused') return opened;
  audit(seat, 'open-call', [claimId, interviewId]);
  seat.openCall = { claimId, invite: opened.invite };
  const { drawQr } = await import('./draw-qr.ts');
  const qr = await drawQr(opened.invite.url);
  return { status: 'open', interviewId, invite: opened.invite, qr };
}
