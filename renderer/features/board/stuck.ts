/** Which claims lie still and need the kabid's eye (features S4, in its simple form). */
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import { minutesBetween } from '../../ui/format.ts';

export type StuckReason = 'overdue' | 'due' | 'held-long' | 'unsent';

/** An officer who holds a claim for longer than this without a call has probably left it. */
const longHeldMinutes = 90;

/** Why a claim is stuck, the gravest reason; null when it is on its way. */
export function stuckReason(row: ClaimRow, now: string): StuckReason | null {
  const left = row.sla.workingDaysLeft;
  if (row.sla.colour === 'red') return left !== null && left < 0 ? 'overdue' : 'due';
  if (row.status === 'at-desk' && !row.inCall && minutesBetween(row.since, now) > longHeldMinutes)
    return 'held-long';
  return row.pending > 0 ? 'unsent' : null;
}

const gravity: readonly StuckReason[] = ['overdue', 'due', 'held-long', 'unsent'];

/** The stuck ones of some rows, each once, gravest and oldest first. */
export function stuckRows(rows: readonly ClaimRow[], now: string): { row: ClaimRow; reason: StuckReason }[] {
  const once = [...new Map(rows.map((row) => [row.claimId, row])).values()];
  return once
    .flatMap((row) => {
      const reason = stuckReason(row, now);
      return reason === null ? [] : [{ row, reason }];
    })
    .sort(
      (a, b) =>
        gravity.indexOf(a.reason) - gravity.indexOf(b.reason) || a.row.since.localeCompare(b.row.since),
    );
}
