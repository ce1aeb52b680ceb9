/** A command on one claim: look under lock, decide, put back. */
import type { CommandBody } from '../../shared/contract/hub.ts';
import { decide } from '../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../shared/domain/claim/evolve.ts';
import { quotaKeyOf } from '../../shared/domain/claim/quota-key.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { FeedEntry } from '../store/feed.ts';
import { branchFactsFor } from './branch-facts.ts';
import { interviewPolicyFor } from './interview-policy.ts';
import type { CommandScene } from './scene.ts';

type ClaimBody = Extract<CommandBody, { type: 'claim' }>;

/** Decides a command on a claim; what follows is written with the whole group. */
export async function actOnClaimInTransaction(
  scene: CommandScene,
  body: ClaimBody,
): Promise<Outcome<FeedEntry>> {
  const { work, actor, now, today } = scene;
  const { claimId, command, expectedVersion } = body;
  const before = await work.claim(claimId);
  if (before && expectedVersion !== undefined && before.version !== expectedVersion)
    return refuse('version-moved', 'you', { expected: expectedVersion, version: before.version });
  const quotaKey = before && quotaKeyOf(before, command, { actor, today });
  const quota = quotaKey && (await work.quota(quotaKey));
  const branch = await branchFactsFor(scene, before, command);
  const interviewPolicy = await interviewPolicyFor(scene, command);
  const context = { actor, now, today, quota, branch, interviewPolicy };
  const decision = decide(claimId, before, command, context);
  if (!decision.ok) return decision;
  if (command.type === 'register') {
    const { day, queueNumber } = command.data;
    if (await work.isQueueNumberTaken(day, queueNumber)) return refuse('queue-number-taken', 'you');
  }
  const after = evolveAll(claimId, before, decision.value);
  if (!after) throw new Error('an accepted command has at least one event');
  await work.put(after);
  return accept<FeedEntry>({ kind: 'claim', claimId, version: after.version, events: decision.value });
}
