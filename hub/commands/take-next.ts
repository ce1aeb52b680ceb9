/** "Panggil berikutnya": the hub chooses by rule and takes in the same transaction, so two seats never share a claim. */
import type { TakeNext } from '../../shared/contract/hub.ts';
import { hasQuotaPlace, quotaCells, type QuotaStanding } from '../../shared/domain/branch/quota.ts';
import { mayCommand } from '../../shared/domain/claim/rights.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import { chooseNext } from '../../shared/domain/queue/next.ts';
import { refuse, type Outcome } from '../../shared/domain/refusal.ts';
import { queuedClaims } from '../store/claims.ts';
import type { FeedEntry } from '../store/feed.ts';
import { quotaStanding } from '../store/quota-usage.ts';
import { actOnClaimInTransaction } from './act-on-claim.ts';
import type { CommandScene } from './scene.ts';

/** Takes the next claim whose quota still has a place; `queue-empty` or `quota-full` when there is none. */
export async function takeNextInTransaction(
  scene: CommandScene,
  wish: TakeNext,
): Promise<Outcome<FeedEntry>> {
  const { core, transaction, actor, now, today } = scene;
  if (actor.kind !== 'staff' || !mayCommand(actor, 'take'))
    return refuse('role-not-allowed', 'nobody', { command: 'take' });
  const { staffId } = actor;
  const { program, channel } = wish;
  const candidates = await queuedClaims(transaction, { staffId, upTo: today, program, channel });
  const standings = await standingsOf(scene, staffId);
  const standing = (state: ClaimState) => standings.get(cellName(state.data)) ?? { used: 0, cap: 0 };
  const hasPlace = (state: ClaimState) => hasQuotaPlace(state, { staffId, day: today }, standing(state));
  const choice = { staffId, now, calendar: core.calendar };
  const next = chooseNext(candidates, { ...choice, allowed: hasPlace });
  if (next)
    return actOnClaimInTransaction(scene, {
      type: 'claim',
      claimId: next.id,
      command: { type: 'take', mode: 'next' },
    });
  const barred = chooseNext(candidates, { ...choice, allowed: () => true });
  return barred ? refuse('quota-full', 'kabid', { ...standing(barred) }) : refuse('queue-empty', 'nobody');
}

function cellName({ program, channel }: { program: string; channel: string }): string {
  return `${program} ${channel}`;
}

async function standingsOf(
  { transaction, today }: CommandScene,
  staffId: string,
): Promise<Map<string, QuotaStanding>> {
  const standings = new Map<string, QuotaStanding>();
  for (const cell of quotaCells)
    standings.set(cellName(cell), await quotaStanding(transaction, { ...cell, staffId, day: today }));
  return standings;
}
