/** Whether a row may be taken out of order, and if not, the sentence why: F3 always answers. */
import type { ClaimRow } from '../../../shared/contract/desk.ts';

/** Keys under `queue.pick.why`. */
export type WhyNotPicked = 'nothing' | 'notOfficer' | 'forOther' | 'mine' | 'held' | 'beyond';

/**
 * @param me staff number of the person at the seat
 * @param atCounter whether he is an officer who takes claims
 * @returns null when the claim waits for anybody or for him
 */
export function whyNotPicked(
  row: Pick<ClaimRow, 'status' | 'holder' | 'assignedTo'> | null,
  me: string | undefined,
  atCounter: boolean,
): WhyNotPicked | null {
  if (row === null) return 'nothing';
  if (row.status === 'at-desk') return row.holder === me ? 'mine' : 'held';
  if (row.status !== 'queued') return 'beyond';
  if (!atCounter) return 'notOfficer';
  return row.assignedTo === null || row.assignedTo === me ? null : 'forOther';
}
