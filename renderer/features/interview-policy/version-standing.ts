/** How a version of the branch's interviews stands today. */
import { policyOn, type InterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';

/** `overtaken`: a version made later begins before it or with it, so that its day never comes. */
export type VersionStanding = 'current' | 'ahead' | 'overtaken' | 'past';

/** @param versions all of the branch in the order they were made */
export function versionStanding(
  version: InterviewPolicy,
  versions: readonly InterviewPolicy[],
  today: Day,
): VersionStanding {
  if (policyOn(versions, today).version === version.version) return 'current';
  const made = versions.findIndex((one) => one.version === version.version);
  if (made < 0 || version.effectiveFrom <= today) return 'past';
  const later = versions.slice(made + 1);
  return later.some(({ effectiveFrom }) => effectiveFrom <= version.effectiveFrom) ? 'overtaken' : 'ahead';
}
