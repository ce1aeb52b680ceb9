/** The branch's interview policies, as the feed told, in the order they were made. */
import { InterviewPolicy } from '../../../../shared/domain/interview/policy.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

/** Adds a version; one that is there already stays as it is. */
export function putInterviewPolicy(connection: Connection, policy: InterviewPolicy): void {
  prepared(connection, 'INSERT OR IGNORE INTO interview_policies (version, body) VALUES (?, ?)').run(
    policy.version,
    JSON.stringify(policy),
  );
}

export function findInterviewPolicies(connection: Connection): InterviewPolicy[] {
  const rows = prepared(connection, 'SELECT body FROM interview_policies ORDER BY position').all();
  return (rows as { body: string }[]).map(({ body }) => InterviewPolicy.parse(JSON.parse(body)));
}
