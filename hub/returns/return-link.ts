/** The participant's link for the papers that his claim went back for (features P1). */
import { randomUUID } from 'node:crypto';
import type { StaffMember } from '../../shared/contract/hub.ts';
import { uploadPage } from '../../shared/contract/upload-page.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { Id, Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findClaim } from '../store/claims.ts';
import { insertReturnLink } from '../store/return-links.ts';
import { linkToken } from './link-token.ts';

const linkMilliseconds = 30 * 24 * 3_600_000;

export interface ReturnLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

/**
 * The same link for the same round of a claim, good for thirty days from now. The message is composed before the return
 * is committed, so its holder gets it while the claim is still on his desk; until then it opens nothing. That somebody
 * asked is written down.
 * @param input.publicUrl where phones reach this hub, without a trailing slash
 */
export async function openReturnLink(
  core: HubCore,
  staff: StaffMember,
  { claimId, publicUrl }: { claimId: Id; publicUrl: string },
): Promise<Outcome<ReturnLink>> {
  const { db } = core.store;
  const claim = await findClaim(db, claimId);
  if (!claim) return refuse('unknown-claim', 'nobody');
  const round = roundFor(claim, staff);
  if (!round.ok) return round;
  const token = linkToken(core.linkKey, claimId, round.value);
  const now = core.clock();
  const expiresAt = new Date(now.getTime() + linkMilliseconds).toISOString();
  await insertReturnLink(db, {
    id: randomUUID(),
    claim_id: claimId,
    round: round.value,
    token_hash: hashSecret(token),
    staff_id: staff.staffId,
    at: now.toISOString(),
    expires_at: expiresAt,
  });
  return accept({ url: `${publicUrl}${uploadPage.pagePrefix}${token}`, expiresAt });
}

/** Which return the link is for: the running one, or the one that the holder is about to make. */
function roundFor(claim: ClaimState, staff: StaffMember): Outcome<number> {
  const { status, holder, returns } = claim;
  if (status === 'returned') {
    const may =
      returns.at(-1)?.by === staff.staffId || staff.roles.some((one) => one === 'cso' || one === 'kabid');
    return may ? accept(returns.length) : refuse('role-not-allowed', 'nobody');
  }
  if (status !== 'at-desk') return refuse('wrong-status', 'nobody', { status });
  if (holder?.staffId !== staff.staffId)
    return refuse('not-holder', 'holder', holder ? { holder: holder.staffId } : {});
  return accept(returns.length + 1);
}
