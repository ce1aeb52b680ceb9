/**
 * The ladder of tries to reach a participant (features Q7): when to try again, and after the branch's number of tries
 * reschedule or invite him to the branch. No official rule is known (domain 2.4), so the number is the branch's.
 */
import type { ClaimState } from '../claim/state.ts';
import {
  addWorkingDays,
  dayOf,
  hoursOn,
  instantAt,
  type OfficeCalendar,
} from '../calendar/office-calendar.ts';
import type { Instant } from '../vocabulary.ts';

/** Minutes until the next try, by how often it was tried; the last one repeats. */
const waits = [30, 120] as const;

/** How often he was tried since the ladder began anew (an interview, a new day by agreement, an invitation). */
export function triesOf(state: Pick<ClaimState, 'ladder'>): number {
  return state.ladder.tries;
}

/** Whether the ladder is at its end, so that another try needs a new appointment first. */
export function isLadderAtEnd(state: Pick<ClaimState, 'ladder'>, attempts: number): boolean {
  return state.ladder.tries >= attempts;
}

/**
 * When to try again after `tries` tries: within the office's hours and not in a break, else at the opening of its next
 * working day. The last quarter of an hour before closing is left free, so that a call that comes about can end.
 */
export function proposedTry(tries: number, now: Instant, calendar: OfficeCalendar): Instant {
  const minutes = waits[Math.min(Math.max(tries, 1), waits.length) - 1] ?? waits[0];
  const wished = Date.parse(now) + minutes * 60_000;
  const today = dayOf(now, calendar.timeZone);
  const hours = hoursOn(today, calendar);
  const at = (time: string): number => Date.parse(instantAt(today, time, calendar.timeZone));
  if (hours) {
    const inHours = Math.max(wished, at(hours.open));
    const pause = hours.breaks.find(({ from, to }) => at(from) <= inHours && inHours < at(to));
    const moment = pause ? at(pause.to) : inHours;
    if (moment <= at(hours.close) - 15 * 60_000) return new Date(moment).toISOString();
  }
  const { day } = addWorkingDays(today, 1, calendar);
  const opening = hoursOn(day, calendar)?.open ?? '09:00';
  return instantAt(day, opening, calendar.timeZone);
}
