/** The sentence of a row that is no longer in the queue: who has the claim, or what it waits for. */
import type { ClaimRow } from '../../shared/contract/desk.ts';
import type { ClaimStatus } from '../../shared/domain/vocabulary.ts';

/** Keys under `queue.row`. */
export type RowReasonKey = 'atMine' | 'atOther' | Exclude<ClaimStatus, 'queued' | 'at-desk'>;

/**
 * @param me staff number of the person at the seat
 * @returns the key, or null where the queue's own reason says why the row stands here
 */
export function rowReasonKey(
  row: Pick<ClaimRow, 'status' | 'holder'>,
  me: string | undefined,
): RowReasonKey | null {
  if (row.status === 'queued') return null;
  if (row.status !== 'at-desk') return row.status;
  return row.holder === me ? 'atMine' : 'atOther';
}
