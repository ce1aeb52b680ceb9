/** A command on one claim: load, decide, write. */
import type { CommandBody } from '../../shared/contract/hub.ts';
import { decide } from '../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../shared/domain/claim/evolve.ts';
import { quotaKeyOf } from '../../shared/domain/claim/quota-key.ts';
import { currentRulesVersion } from '../../shared/domain/documents/rule-registry.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import { findClaim, isQueueNumberTaken, saveClaimInTransaction } from '../store/claims.ts';
import type { FeedEntry } from '../store/feed.ts';
import { moveQuotaInTransaction, quotaStanding } from '../store/quota-usage.ts';
import { branchFactsFor } from './branch-facts.ts';
import type { CommandScene } from './scene.ts';

type ClaimBody = Extract<CommandBody, { type: 'claim' }>;

/** Decides a command on a claim and writes what follows, all but the feed. */
export async function actOnClaimInTransaction(
  scene: CommandScene,
  body: ClaimBody,
): Promise<Outcome<FeedEntry>> {
  const { transaction, actor, now, today } = scene;
  const { claimId, command, expectedVersion } = body;
  const before = await findClaim(transaction, claimId);
  if (before && expectedVersion !== undefined && before.version !== expectedVersion)
    return refuse('version-moved', 'you', { expected: expectedVersion, version: before.version });
  const quotaKey = before && quotaKeyOf(before, command, { actor, today });
  const quota = quotaKey && (await quotaStanding(transaction, quotaKey));
  const branch = await branchFactsFor(scene, command);
  const context = { actor, now, today, rulesVersion: currentRulesVersion, quota, branch };
  const decision = decide(claimId, before, command, context);
  if (!decision.ok) return decision;
  if (command.type === 'register') {
    const { day, queueNumber } = command.data;
    if (await isQueueNumberTaken(transaction, day, queueNumber)) return refuse('queue-number-taken', 'you');
  }
  const after = evolveAll(claimId, before, decision.value);
  if (!after) throw new Error('an accepted command has at least one event');
  await saveClaimInTransaction(transaction, before, after);
  await moveQuotaInTransaction(transaction, before, after);
  return accept<FeedEntry>({ kind: 'claim', claimId, version: after.version, events: decision.value });
}
