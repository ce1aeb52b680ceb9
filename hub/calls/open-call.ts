/** Opens the participant's way into an interview that has begun; an earlier way into the same interview closes. */
import { uuidv7 } from 'uuidv7';
import type { CallInvite } from '../../shared/contract/call.ts';
import type { StaffMember } from '../../shared/contract/hub.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { HubCore } from '../hub-core.ts';
import { linkToken } from '../returns/link-token.ts';
import { hashSecret, randomCode, randomSecret } from '../sessions/secrets.ts';
import { ask } from '../store/ask-together.ts';
import { lockClaims } from '../store/claims.ts';
import { replaceInviteInTransaction } from '../store/invites.ts';
import { codeWordOf } from '../ready/code-word.ts';
import { readyRound } from '../ready/ready-round.ts';
import type { CallRooms } from './call-rooms.ts';

const inviteMilliseconds = 30 * 60_000;

/** How the code is stored: bound to the token, which is stored nowhere. */
export function codeHash(token: string, code: string): string {
  return hashSecret(`${token} ${code}`);
}

/** Only the claim's holder, and only while the interview is open. The link is `publicUrl/j/<token>`. */
export async function openCall(
  core: HubCore,
  rooms: CallRooms,
  staff: StaffMember,
  wish: { claimId: string; interviewId: string; publicUrl: string },
): Promise<Outcome<CallInvite>> {
  const { claimId, interviewId, publicUrl } = wish;
  const now = core.clock();
  const callId = uuidv7();
  const token = randomSecret(16);
  const code = randomCode();
  const expiresAt = new Date(now.getTime() + inviteMilliseconds).toISOString();
  const outcome = await core.store.db
    .transaction()
    .execute(async (transaction): Promise<Outcome<string[]>> => {
      const [claim] = await ask(transaction, lockClaims(transaction, [claimId]));
      if (!claim) return refuse('unknown-claim', 'nobody');
      if (!claim.holder) return refuse('not-held');
      if (claim.holder.staffId !== staff.staffId)
        return refuse('not-holder', 'holder', { holder: claim.holder.staffId });
      const interview = claim.interviews.find((one) => one.id === interviewId);
      if (!interview) return refuse('unknown-interview', 'nobody');
      if (interview.endedAt !== null) return refuse('interview-closed', 'nobody');
      const round = claim.returns.length;
      const link = round > 0 ? linkToken(core.linkKey, claimId, round) : null;
      const readyLink = linkToken(core.linkKey, claimId, readyRound);
      const closed = await replaceInviteInTransaction(transaction, {
        id: callId,
        claim_id: claimId,
        interview_id: interviewId,
        opened_by: staff.staffId,
        token_hash: hashSecret(token),
        code_hash: codeHash(token, code),
        link_code_hash: link && codeHash(link, code),
        ready_code_hash: codeHash(readyLink, code),
        created_at: now.toISOString(),
        expires_at: expiresAt,
        wrong_codes: 0,
        session_hash: null,
        closed_at: null,
      });
      return accept(closed);
    });
  if (!outcome.ok) return outcome;
  for (const closedCall of outcome.value) rooms.end(closedCall, 'new-link');
  return accept({
    ...{ callId, url: `${publicUrl}/j/${token}`, code, expiresAt },
    relay: core.relay?.credentialsFor(callId, now) ?? null,
    codeWord: codeWordOf(core.linkKey, claimId),
  });
}
