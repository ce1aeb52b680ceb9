/**
 * The way into an interview that a participant's secret opens: the interview's own link, or the link under which he sent
 * his missing papers (features P1), as long as it is the claim's newest. Either way the code is asked.
 */
import type { HubCore } from '../hub-core.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findClaim } from '../store/claims.ts';
import { findInviteByToken, findOpenInviteOf, lockInvite, type Invite } from '../store/invites.ts';
import { findReturnLink } from '../store/return-links.ts';
import type { InTransaction, Readable } from '../store/tables.ts';

export type FoundInvite =
  | { readonly invite: Invite; readonly codeHash: string | null }
  /** A link for papers whose claim has no interview that waits. */
  | 'none-waits'
  | 'unknown';

export async function findInviteFor(core: HubCore, db: Readable, token: string): Promise<FoundInvite> {
  const invite = await findInviteByToken(db, hashSecret(token));
  if (invite) return { invite, codeHash: invite.code_hash };
  const link = await findReturnLink(db, hashSecret(token));
  if (!link || link.expires_at <= core.clock().toISOString()) return 'unknown';
  const claim = await findClaim(db, link.claim_id);
  if (!claim || claim.returns.length < link.round) return 'unknown';
  const interview = claim.interviews.find(({ endedAt }) => endedAt === null);
  const open = interview && claim.returns.length === link.round && (await findOpenInviteOf(db, interview.id));
  return open ? { invite: open, codeHash: open.link_code_hash ?? null } : 'none-waits';
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
