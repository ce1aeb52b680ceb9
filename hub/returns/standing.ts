/** Where a participant's link stands now: what it opens follows from the claim alone. */
import { checklistOf } from '../../shared/domain/claim/gate.ts';
import { wantedPapers } from '../../shared/domain/claim/decide-mending.ts';
import type { ClaimDocument } from '../../shared/domain/claim/data.ts';
import type { ClaimState, ParticipantReturn } from '../../shared/domain/claim/state.ts';
import { attachedFor } from '../../shared/domain/documents/checklist.ts';
import type { HubCore } from '../hub-core.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findClaim } from '../store/claims.ts';
import { findReturnLink } from '../store/return-links.ts';

/** The round of a claim that a link opens. */
export interface Round {
  /** Names the link without opening it. */
  readonly linkHash: string;
  readonly claim: ClaimState;
  readonly number: number;
  readonly back: ParticipantReturn;
  /** Whether papers are still taken. */
  readonly isOpen: boolean;
}

export type LinkStanding = { readonly status: 'unknown' | 'expired' } | ({ readonly status: 'ok' } & Round);

/** A link of a return that was not made (yet) is as unknown as one that never was. */
export async function standingOf(core: HubCore, token: string): Promise<LinkStanding> {
  const { db } = core.store;
  const linkHash = hashSecret(token);
  const link = await findReturnLink(db, linkHash);
  if (!link) return { status: 'unknown' };
  const claim = await findClaim(db, link.claim_id);
  const back = claim?.returns[link.round - 1];
  if (!claim || !back) return { status: 'unknown' };
  if (link.expires_at <= core.clock().toISOString()) return { status: 'expired' };
  const isOpen = claim.status === 'returned' && back.resumedAt === null;
  return { status: 'ok', linkHash, claim, number: link.round, back, isOpen };
}

/** What was asked for in this round, as the claim stood then. */
export function wantedIn({ claim, number }: Round): ReturnType<typeof wantedPapers> {
  return wantedPapers({ ...claim, returns: claim.returns.slice(0, number) });
}

/** What the participant himself brought in this round; for one item, or for any. */
export function broughtIn({ claim, back }: Round, itemId?: string): ClaimDocument[] {
  const item = itemId === undefined ? null : checklistOf(claim).find(({ id }) => id === itemId);
  if (item === undefined) return [];
  return (item ? attachedFor(item, claim.documents) : claim.documents).filter(
    ({ origin, addedAt }) =>
      origin === 'participant' &&
      addedAt >= back.at &&
      (back.resumedAt === null || addedAt <= back.resumedAt),
  );
}
