/** How many things of this seat a person must look at before everything can be sent. */
import type { SeatStatus } from '../../shared/contract/desk.ts';

/** Refused commands with what is held behind them, files that failed, and a program that is not understood. */
export function problemsOf({
  refused,
  parked,
  documents,
  blockedBy,
}: Pick<SeatStatus, 'refused' | 'parked' | 'documents' | 'blockedBy'>): number {
  return refused + parked + documents.failed + (blockedBy === null ? 0 : 1);
}
