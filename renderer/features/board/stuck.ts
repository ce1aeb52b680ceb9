/** Which claims lie still and need the kabid's eye (features S4, in its simple form). */
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import { dayOf, timeOf } from '../../../shared/domain/calendar/office-calendar.ts';
import { minutesBetween } from '../../ui/format.ts';

export type StuckReason = 'overdue' | 'due' | 'missed' | 'held-long' | 'unsent';

/** An officer who holds a claim for longer than this without a call has probably left it. */
const longHeldMinutes = 90;

/** A participant with an appointment who was not called for longer than this has been forgotten. */
const missedMinutes = 30;

/** What the clock of the branch says. */
export interface BranchNow {
  readonly now: Instant;
  readonly timeZone: string;
}

/** Why a claim is stuck, the gravest reason; null when it is on its way. */
export function stuckReason(row: ClaimRow, clock: BranchNow): StuckReason | null {
  const left = row.sla.workingDaysLeft;
  if (row.sla.colour === 'red') return left !== null && left < 0 ? 'overdue' : 'due';
  if (row.status === 'at-desk' && !row.inCall && minutesBetween(row.since, clock.now) > longHeldMinutes)
    return 'held-long';
  if (isMissed(row, clock)) return 'missed';
  return row.pending > 0 ? 'unsent' : null;
}

/** Today's appointment has long passed and nobody has called; a promised call-back takes its place. */
function isMissed({ status, day, appointment, standing }: ClaimRow, { now, timeZone }: BranchNow): boolean {
  if (status !== 'queued' || appointment === null || day !== dayOf(now, timeZone)) return false;
  if (standing.key !== 'queueReasons.appointment-due') return false;
  return minuteOfDay(timeOf(now, timeZone)) - minuteOfDay(appointment) > missedMinutes;
}

function minuteOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

const gravity: readonly StuckReason[] = ['overdue', 'due', 'missed', 'held-long', 'unsent'];

/** The stuck ones of some rows, each once, gravest and oldest first. */
export function stuckRows(
  rows: readonly ClaimRow[],
  clock: BranchNow,
): { row: ClaimRow; reason: StuckReason }[] {
  const once = [...new Map(rows.map((row) => [row.claimId, row])).values()];
  return once
    .flatMap((row) => {
      const reason = stuckReason(row, clock);
      return reason === null ? [] : [{ row, reason }];
    })
    .sort(
      (a, b) =>
        gravity.indexOf(a.reason) - gravity.indexOf(b.reason) || a.row.since.localeCompare(b.row.since),
    );
}
