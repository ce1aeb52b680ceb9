/**
 * The way into an interview that a participant's secret opens: the interview's own link, the link under which he sent
 * his missing papers (features P1) as long as it is the claim's newest, or the link from before his interview (features
 * Q8), which is one for all of them. Every way asks the same code.
 */
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import type { HubCore } from '../hub-core.ts';
import { readyRound } from '../ready/ready-round.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findClaim } from '../store/claims.ts';
import { findInviteByToken, findOpenInviteOf, lockInvite, type Invite } from '../store/invites.ts';
import { findReturnLink } from '../store/return-links.ts';
import type { InTransaction, Readable } from '../store/tables.ts';

export type FoundInvite =
  | { readonly invite: Invite; readonly codeHash: string | null }
  /** A link of the claim that has no interview that waits. */
  | 'none-waits'
  | 'unknown';

export async function findInviteFor(core: HubCore, db: Readable, token: string): Promise<FoundInvite> {
  const invite = await findInviteByToken(db, hashSecret(token));
  if (invite) return { invite, codeHash: invite.code_hash };
  const link = await findReturnLink(db, hashSecret(token));
  if (!link || link.expires_at <= core.clock().toISOString()) return 'unknown';
  const claim = await findClaim(db, link.claim_id);
  if (!claim || claim.returns.length < link.round) return 'unknown';
  const isReadyLink = link.round === readyRound;
  if (!isReadyLink && claim.returns.length !== link.round) return 'none-waits';
  const open = await findWaitingInvite(db, claim);
  if (!open) return 'none-waits';
  return { invite: open, codeHash: (isReadyLink ? open.ready_code_hash : open.link_code_hash) ?? null };
}

/** The way into the claim's open interview, if one was made and not closed; its time may be over. */
export async function findWaitingInvite(db: Readable, claim: ClaimState): Promise<Invite | undefined> {
  const interview = claim.interviews.find(({ endedAt }) => endedAt === null);
  return interview && findOpenInviteOf(db, interview.id);
}

/** The same under lock, so that tries made at once are counted one by one. */
export async function lockInviteFor(
  core: HubCore,
  transaction: InTransaction,
  token: string,
): Promise<FoundInvite> {
  const found = await findInviteFor(core, transaction, token);
  if (typeof found === 'string') return found;
  const invite = await lockInvite(transaction, found.invite.id);
  return invite ? { ...found, invite } : 'unknown';
}
