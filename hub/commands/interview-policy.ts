/** The branch's interview policy: which one holds today, and the kabid's next version of it. */
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import {
  decideInterviewPolicy,
  defaultInterviewPolicy,
  policyOn,
  type InterviewPolicy,
  type SetInterviewPolicy,
} from '../../shared/domain/interview/policy.ts';
import { accept, type Outcome } from '../../shared/domain/refusal.ts';
import type { FeedEntry } from '../store/feed.ts';
import { addInterviewPolicyInTransaction, interviewPolicies } from '../store/interview-policies.ts';
import type { CommandScene } from './scene.ts';

/** Commands whose decision asks for the policy; for all others nobody looks it up. */
const asking: ReadonlySet<ClaimCommand['type']> = new Set([
  'start-interview',
  'record-attempt',
  'invite-to-branch',
]);

/** The policy that holds today, read only for the commands that ask for it. */
export async function interviewPolicyFor(
  { transaction, today }: CommandScene,
  command: ClaimCommand,
): Promise<InterviewPolicy> {
  return asking.has(command.type)
    ? policyOn(await interviewPolicies(transaction), today)
    : defaultInterviewPolicy;
}

export async function setInterviewPolicyInTransaction(
  { transaction, actor, now, today }: CommandScene,
  command: SetInterviewPolicy,
): Promise<Outcome<FeedEntry>> {
  const versions = (await interviewPolicies(transaction)).length;
  const decision = decideInterviewPolicy(command, actor, { today, now, versions });
  if (!decision.ok) return decision;
  if (actor.kind !== 'staff') throw new Error('only a person decides a policy');
  const policy = decision.value;
  const { reason } = command;
  const given = { position: versions + 1, policy, staffId: actor.staffId, at: now, reason };
  await addInterviewPolicyInTransaction(transaction, given);
  return accept<FeedEntry>({ kind: 'policy', policy });
}
