/** The participant's page before his interview (features V3, V12, Q8): one link per claim, the same whenever it is asked for. */
import { randomUUID } from 'node:crypto';
import type { StaffMember } from '../../shared/contract/hub.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { Id, Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { linkToken } from '../returns/link-token.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findClaim } from '../store/claims.ts';
import { insertReturnLink } from '../store/return-links.ts';
import { readyPage } from '../../shared/contract/ready-page.ts';
import { codeWordOf } from './code-word.ts';
import { readyRound } from './ready-round.ts';

const linkMilliseconds = 14 * 24 * 3_600_000;

export interface ReadyLink {
  readonly url: string;
  readonly codeWord: string;
  readonly expiresAt: Instant;
}

/** For officers and the kabid, while the claim waits for its interview. That somebody asked is written down. */
export async function openReadyLink(
  core: HubCore,
  staff: StaffMember,
  { claimId, publicUrl }: { claimId: Id; publicUrl: string },
): Promise<Outcome<ReadyLink>> {
  const { db } = core.store;
  const claim = await findClaim(db, claimId);
  if (!claim) return refuse('unknown-claim', 'nobody');
  if (!staff.roles.some((role) => role === 'cso' || role === 'kabid'))
    return refuse('role-not-allowed', 'nobody');
  if (claim.data.channel !== 'online') return refuse('not-online', 'nobody');
  if (claim.identity || (claim.status !== 'queued' && claim.status !== 'at-desk'))
    return refuse('wrong-status', 'nobody', { status: claim.status });
  const token = linkToken(core.linkKey, claimId, readyRound);
  const now = core.clock();
  const expiresAt = new Date(now.getTime() + linkMilliseconds).toISOString();
  await insertReturnLink(db, {
    id: randomUUID(),
    claim_id: claimId,
    round: readyRound,
    token_hash: hashSecret(token),
    staff_id: staff.staffId,
    at: now.toISOString(),
    expires_at: expiresAt,
  });
  return accept({
    url: `${publicUrl}${readyPage.pagePrefix}${token}`,
    codeWord: codeWordOf(core.linkKey, claimId),
    expiresAt,
  });
}
