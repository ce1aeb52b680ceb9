/** The branch's interview policies, in the order they were made. */
import { InterviewPolicy } from '../../shared/domain/interview/policy.ts';
import type { Instant, StaffId } from '../../shared/domain/vocabulary.ts';
import { canonicalJson } from './canonical-json.ts';
import type { InTransaction, Readable } from './tables.ts';

export async function interviewPolicies(db: Readable): Promise<InterviewPolicy[]> {
  const rows = await db.selectFrom('interview_policies').select('body').orderBy('position').execute();
  return rows.map(({ body }) => InterviewPolicy.parse(JSON.parse(body)));
}

/** Adds the next version. Two at once meet at the primary key, and one of them is done again. */
export async function addInterviewPolicyInTransaction(
  transaction: InTransaction,
  given: { position: number; policy: InterviewPolicy; staffId: StaffId; at: Instant; reason: string },
): Promise<void> {
  const { position, policy, staffId, at, reason } = given;
  const row = { position, body: canonicalJson(policy), staff_id: staffId, at, reason };
  await transaction.insertInto('interview_policies').values(row).execute();
}
