/** The branch's interview policy at this seat: which one holds, and the kabid's next version (features V7, M2). */
import type { InterviewPolicy, SetInterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { findInterviewPolicies } from '../database/queries/interview-policies.ts';
import { interviewPolicyOn, todayOf, type Person } from '../desk-world.ts';
import type { Seat } from '../seat.ts';
import { actAtHub } from './act.ts';

export function readInterviewPolicy({ world }: Seat): {
  current: InterviewPolicy;
  versions: InterviewPolicy[];
} {
  return {
    current: interviewPolicyOn(world, todayOf(world)),
    versions: findInterviewPolicies(world.database),
  };
}

/** Asks the hub, which numbers and keeps it; this seat has it with the feed. */
export async function setInterviewPolicy(
  seat: Seat,
  person: Person,
  input: Omit<SetInterviewPolicy, 'type'>,
): Promise<{ status: 'done' } | { status: 'refused'; refusal: Refusal }> {
  const answer = await actAtHub(seat, person, { type: 'set-interview-policy', ...input });
  return answer.status === 'done' ? { status: 'done' } : answer;
}
