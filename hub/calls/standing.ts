/** Where an invite stands now. It ends with its interview, whatever ended that. */
import type { ConsentStanding } from '../../shared/contract/participant.ts';
import type { ClaimState, Interview } from '../../shared/domain/claim/state.ts';
import { findClaim } from '../store/claims.ts';
import type { Invite } from '../store/invites.ts';
import type { Readable } from '../store/tables.ts';

export interface OpenInterview {
  readonly claim: ClaimState;
  readonly interview: Interview;
}

/** The interview behind the invite, or null when the invite or the interview is over. */
export async function openInterviewOf(db: Readable, invite: Invite): Promise<OpenInterview | null> {
  if (invite.closed_at !== null) return null;
  const claim = await findClaim(db, invite.claim_id);
  const interview = claim?.interviews.find((one) => one.id === invite.interview_id);
  if (!claim || !interview || interview.endedAt !== null || claim.status !== 'at-desk') return null;
  return { claim, interview };
}

export function consentStanding(interview: Interview): ConsentStanding {
  if (interview.consent === null) return 'open';
  return interview.consent.given ? 'given' : 'refused';
}
