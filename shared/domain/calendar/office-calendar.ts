/**
 * The calendar of a branch: when its doors are open, which days count as working days, and its time zone.
 * Holidays are the yearly SKB 3 Menteri as data, never computed (domain 3.3).
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Day } from '../vocabulary.ts';
import type { Instant } from '../vocabulary.ts';
import { addDays, weekdayOf, yearOf } from './day.ts';

/** `HH:MM`, 24 hours, in the branch's time zone. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;

const NamedDay = z.object({ day: Day, name: z.string().trim().min(1).max(120) });

/** One year's holidays by one decree; a change during the year is a new table under its own number. */
export const HolidayTable = z
  .object({
    year: z.int().min(2000).max(2100),
    /** Number of the decree, as it is quoted. */
    decree: z.string().trim().min(1).max(200),
    signedOn: Day,
    national: z.array(NamedDay),
    collectiveLeave: z.array(NamedDay),
  })
  .refine(
    (table) => [...table.national, ...table.collectiveLeave].every(({ day }) => yearOf(day) === table.year),
    {
      error: 'day-of-another-year',
    },
  )
  .refine(
    (table) => {
      const days = [...table.national, ...table.collectiveLeave].map(({ day }) => day);
      return new Set(days).size === days.length;
    },
    { error: 'day-twice' },
  );
export type HolidayTable = z.infer<typeof HolidayTable>;

/** Opening hours of one weekday with its breaks; null = closed. */
export const DayHours = z
  .object({
    open: ClockTime,
    close: ClockTime,
    breaks: z.array(z.object({ from: ClockTime, to: ClockTime })),
  })
  .refine((hours) => hours.open < hours.close, { error: 'closes-before-opening' })
  .refine(
    (hours) => hours.breaks.every(({ from, to }) => hours.open <= from && from < to && to <= hours.close),
    {
      error: 'break-outside-hours',
    },
  );
export type DayHours = z.infer<typeof DayHours>;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const OfficeCalendar = z.object({
  /** IANA name, for example `Asia/Jakarta`. */
  timeZone: z.string().refine(isTimeZone, { error: 'unknown-time-zone' }),
  /** Whether the branch is closed on cuti bersama; not settled anywhere, so the branch says (domain 3.3). */
  closedOnCollectiveLeave: z.boolean().default(true),
  tables: z
    .array(HolidayTable)
    .refine((tables) => new Set(tables.map(({ year }) => year)).size === tables.length, {
      error: 'year-twice',
    }),
  hours: z
    .object({
      monday: DayHours.nullable(),
      tuesday: DayHours.nullable(),
      wednesday: DayHours.nullable(),
      thursday: DayHours.nullable(),
      friday: DayHours.nullable(),
      saturday: DayHours.nullable(),
      sunday: DayHours.nullable(),
    })
    .refine((hours) => Object.values(hours).some((day) => day !== null), { error: 'always-closed' }),
});
export type OfficeCalendar = z.infer<typeof OfficeCalendar>;

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The office's hours on a day; null when it is closed, also for a holiday. */
export function hoursOn(day: Day, calendar: OfficeCalendar): DayHours | null {
  const weekday = weekdays[weekdayOf(day) - 1];
  const hours = weekday ? calendar.hours[weekday] : null;
  return hours && !isHoliday(day, calendar) ? hours : null;
}

/** Whether the office works on a day. A year without a table knows only its weekends; see `missingTable`. */
export function isWorkingDay(day: Day, calendar: OfficeCalendar): boolean {
  return hoursOn(day, calendar) !== null;
}

function isHoliday(day: Day, calendar: OfficeCalendar): boolean {
  const table = tableOf(yearOf(day), calendar);
  if (!table) return false;
  const isOn = (entry: { day: Day }): boolean => entry.day === day;
  return table.national.some(isOn) || (calendar.closedOnCollectiveLeave && table.collectiveLeave.some(isOn));
}

function tableOf(year: number, calendar: OfficeCalendar): HolidayTable | undefined {
  return calendar.tables.find((table) => table.year === year);
}

/** The first year from `from` to `to` for which no holiday table was entered: a count over it is a guess. */
export function missingTable(from: Day, to: Day, calendar: OfficeCalendar): number | null {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!tableOf(year, calendar)) return year;
  return null;
}

/** The day `count` (0 or more) working days later; the start day is not counted. 0 gives the start day itself. */
export function addWorkingDays(
  startDay: Day,
  count: number,
  calendar: OfficeCalendar,
): { day: Day; missingTable: number | null } {
  let day = startDay;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  const firstCounted = count > 0 ? addDays(startDay, 1) : startDay;
  return { day, missingTable: missingTable(firstCounted, day, calendar) };
}

/** Working days after `from` up to and including `to`; negative when `to` is the earlier one. */
export function workingDaysBetween(from: Day, to: Day, calendar: OfficeCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

function zoned(instant: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}

/** The calendar day of an instant in a time zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The clock of an instant in a time zone, `HH:MM`. */
export function timeOf(instant: Instant, timeZone: string): ClockTime {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The instant of a clock time on a day in a time zone, with milliseconds so that instants compare as text. */
export function instantAt(day: Day, time: ClockTime, timeZone: string): Instant {
  return Temporal.PlainDateTime.from(`${day}T${time}:00`)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
