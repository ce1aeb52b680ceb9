/** Which claims lie still and need the kabid's eye, each with its one gravest reason (features S4). */
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import type { Presence } from '../../../shared/contract/hub.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import { dayOf, timeOf } from '../../../shared/domain/calendar/office-calendar.ts';
import { minutesBetween } from '../../ui/format.ts';

export type StuckReason =
  'overdue' | 'due' | 'holder-away' | 'missed' | 'call-back-late' | 'no-show' | 'held-long' | 'unsent';

/** An officer who holds a claim for longer than this without a call has probably left it. */
const longHeldMinutes = 90;

/** A participant with an appointment who was not called for longer than this has been forgotten. */
const missedMinutes = 30;

/** A promised call-back that is later than this has been forgotten. */
const lateCallBackMinutes = 15;

/** A holder who is away for longer than this is not just restarting his computer; his lease runs out. */
const awayMinutes = 10;

/** Called in vain so often, the participant needs another way. */
const manyNoShows = 2;

/** What the branch is at a moment. */
export interface StuckScene {
  readonly now: Instant;
  readonly timeZone: string;
  readonly people: readonly Presence[];
}

/** Why a claim is stuck, the gravest reason; null when it is on its way. */
export function stuckReason(row: ClaimRow, scene: StuckScene): StuckReason | null {
  const left = row.sla.workingDaysLeft;
  if (row.sla.colour === 'red') return left !== null && left < 0 ? 'overdue' : 'due';
  if (awaySince(row, scene) !== null) return 'holder-away';
  if (isMissed(row, scene)) return 'missed';
  if (isCallBackLate(row, scene)) return 'call-back-late';
  if (noShowsOf(row) >= manyNoShows) return 'no-show';
  if (row.status === 'at-desk' && !row.inCall && minutesBetween(row.since, scene.now) > longHeldMinutes)
    return 'held-long';
  return row.pending > 0 ? 'unsent' : null;
}

/** Since when the holder of a claim at a desk has not been heard of; null while he is there. */
export function awaySince({ status, holder }: ClaimRow, { now, people }: StuckScene): Instant | null {
  if (status !== 'at-desk' || holder === null) return null;
  const seen = people.find(({ staffId }) => staffId === holder);
  if (seen === undefined || seen.connected || minutesBetween(seen.seenAt, now) <= awayMinutes) return null;
  return seen.seenAt;
}

/** How often the participant was called in vain; the queue's reason counts it on the day of the call. */
export function noShowsOf({ standing }: ClaimRow): number {
  return standing.key === 'queueReasons.no-show' ? Number(standing.params['times'] ?? 0) : 0;
}

function isCallBackLate({ status, callBackAt }: ClaimRow, { now }: StuckScene): boolean {
  return status === 'queued' && callBackAt !== null && minutesBetween(callBackAt, now) > lateCallBackMinutes;
}

/** Today's appointment has long passed and nobody has called; a promised call-back takes its place. */
function isMissed({ status, day, appointment, standing }: ClaimRow, { now, timeZone }: StuckScene): boolean {
  if (status !== 'queued' || appointment === null || day !== dayOf(now, timeZone)) return false;
  if (standing.key !== 'queueReasons.appointment-due') return false;
  return minuteOfDay(timeOf(now, timeZone)) - minuteOfDay(appointment) > missedMinutes;
}

function minuteOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

const gravity: readonly StuckReason[] = [
  'overdue',
  'due',
  'holder-away',
  'missed',
  'call-back-late',
  'no-show',
  'held-long',
  'unsent',
];

/** The stuck ones of some rows, each once, gravest and oldest first. */
export function stuckRows(
  rows: readonly ClaimRow[],
  scene: StuckScene,
): { row: ClaimRow; reason: StuckReason }[] {
  const once = [...new Map(rows.map((row) => [row.claimId, row])).values()];
  return once
    .flatMap((row) => {
      const reason = stuckReason(row, scene);
      return reason === null ? [] : [{ row, reason }];
    })
    .sort(
      (a, b) =>
        gravity.indexOf(a.reason) - gravity.indexOf(b.reason) || a.row.since.localeCompare(b.row.since),
    );
}
