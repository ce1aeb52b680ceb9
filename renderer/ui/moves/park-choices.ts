/** Until when a claim may be parked: the moments people mean most often, and any other that the office can keep. */
import {
  addWorkingDays,
  dayOf,
  hoursOn,
  instantAt,
  timeOf,
  type ClockTime,
  type OfficeCalendar,
} from '../../../shared/domain/calendar/office-calendar.ts';
import { longestParkMs } from '../../../shared/domain/claim/decide-moves.ts';
import type { Day, Instant } from '../../../shared/domain/vocabulary.ts';

export type ParkChoiceKey = 'halfHour' | 'hour' | 'noon' | 'nextDay';

export interface ParkChoice {
  readonly key: ParkChoiceKey;
  readonly until: Instant;
}

/** Before the doors open the officer sits at his desk already. */
const nextMorning: ClockTime = '08:00';
const minute = 60_000;

/** The quick choices that lie in the office's hours still, the nearest first; tomorrow is the next working day. */
export function parkChoices(now: Instant, calendar: OfficeCalendar): ParkChoice[] {
  const { timeZone } = calendar;
  const today = dayOf(now, timeZone);
  const hours = hoursOn(today, calendar);
  const later = (minutes: number): Instant =>
    new Date(Math.ceil((Date.parse(now) + minutes * minute) / minute) * minute).toISOString();
  const isOpenAt = (until: Instant): boolean =>
    hours !== null && dayOf(until, timeZone) === today && timeOf(until, timeZone) < hours.close;
  const noonBreak = hours?.breaks.at(0);
  const noon = noonBreak ? instantAt(today, noonBreak.to, timeZone) : null;
  const nextDay = addWorkingDays(today, 1, calendar).day;
  const soon: ParkChoice[] = [
    { key: 'halfHour', until: later(30) },
    { key: 'hour', until: later(60) },
    ...(noon !== null && Date.parse(noon) > Date.parse(now) ? [{ key: 'noon' as const, until: noon }] : []),
  ];
  const tomorrow: ParkChoice = { key: 'nextDay', until: instantAt(nextDay, nextMorning, timeZone) };
  return [...soon.filter(({ until }) => isOpenAt(until)), tomorrow];
}

/** Reads `9.30`, `09:30`, `0930` or `9` as a clock time; null when it is none. */
export function parseTypedTime(text: string): ClockTime | null {
  const parts = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/u.exec(text.trim());
  if (parts === null) return null;
  const [, hours = '', minutes = '00'] = parts;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

export type ParkFault = 'wrongDay' | 'wrongTime' | 'past' | 'tooLate' | 'closed';

/** A day and time of one's own, or why it cannot be. */
export function ownParkMoment(
  day: Day | null,
  time: ClockTime | null,
  now: Instant,
  calendar: OfficeCalendar,
): { until: Instant } | { fault: ParkFault } {
  if (day === null) return { fault: 'wrongDay' };
  if (time === null) return { fault: 'wrongTime' };
  const until = instantAt(day, time, calendar.timeZone);
  if (Date.parse(until) <= Date.parse(now)) return { fault: 'past' };
  if (Date.parse(until) > Date.parse(now) + longestParkMs) return { fault: 'tooLate' };
  return hoursOn(day, calendar) === null ? { fault: 'closed' } : { until };
}
