/** What a seat may do with a call that it opened: hear it, speak into it, close it. */
import type { StaffMember } from '../../shared/contract/hub.ts';
import type { HubCore } from '../hub-core.ts';
import { findInvite, updateInvite, type Invite } from '../store/invites.ts';
import type { CallRooms, RoomPlan } from './call-rooms.ts';
import { openInterviewOf } from './standing.ts';

/** The invite when this person opened it, else null. */
export async function ownInvite(core: HubCore, staff: StaffMember, callId: string): Promise<Invite | null> {
  const invite = await findInvite(core.store.db, callId);
  return invite && invite.opened_by === staff.staffId ? invite : null;
}

/** The room of a call that is still going on, else null. */
export async function roomPlanOf(core: HubCore, invite: Invite): Promise<RoomPlan | null> {
  const open = await openInterviewOf(core.store.db, invite);
  if (!open) return null;
  return {
    callId: invite.id,
    claimId: invite.claim_id,
    interviewId: invite.interview_id,
    consent: open.interview.consent?.given ?? null,
  };
}

/** Tells the room what was committed between reading its plan and listening in it. */
export async function catchUp(core: HubCore, rooms: CallRooms, invite: Invite): Promise<void> {
  const current = await findInvite(core.store.db, invite.id);
  const plan = current && (await roomPlanOf(core, current));
  if (!plan) rooms.end(invite.id, 'finished');
  else if (plan.consent !== null) rooms.learnConsent(invite.id, plan.consent);
}

/** Closes the participant's way in; the interview itself stays as it is. */
export async function closeCall(core: HubCore, rooms: CallRooms, invite: Invite): Promise<void> {
  if (invite.closed_at === null)
    await updateInvite(core.store.db, invite.id, { closed_at: core.clock().toISOString() });
  rooms.end(invite.id, 'finished');
}
