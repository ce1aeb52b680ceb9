/** The sentence of a row that I cannot call: whom it is meant for, who has it, or what it waits for. */
import type { ClaimRow } from '../../shared/contract/desk.ts';
import type { ClaimStatus } from '../../shared/domain/vocabulary.ts';

/** Keys under `queue.row`. */
export type RowReasonKey =
  'forOther' | 'parkedFor' | 'atMine' | 'atOther' | Exclude<ClaimStatus, 'queued' | 'at-desk'>;

/** Whether the row waits for a moment that its officer set. */
export function isParked({ standing }: Pick<ClaimRow, 'standing'>): boolean {
  return standing.key === 'queueReasons.parked-until';
}

/**
 * @param me staff number of the person at the seat
 * @returns the key, or null where the queue's own reason says why the row stands here
 */
export function rowReasonKey(
  row: Pick<ClaimRow, 'status' | 'holder' | 'assignedTo' | 'standing'>,
  me: string | undefined,
): RowReasonKey | null {
  if (row.status === 'queued') {
    if (row.assignedTo === null || row.assignedTo === me) return null;
    return isParked(row) ? 'parkedFor' : 'forOther';
  }
  if (row.status !== 'at-desk') return row.status;
  return row.holder === me ? 'atMine' : 'atOther';
}
