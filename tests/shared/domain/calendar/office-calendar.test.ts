import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, ageOn } from '../../../../shared/domain/calendar/day.ts';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';
import {
  addWorkingDays,
  dayOf,
  HolidayTable,
  hoursOn,
  instantAt,
  isWorkingDay,
  OfficeCalendar,
  timeOf,
  workingDaysBetween,
} from '../../../../shared/domain/calendar/office-calendar.ts';
import { skb2026 } from '../../../../shared/domain/calendar/skb-2026.ts';

const nationalOnly = { ...medanCalendar, closedOnCollectiveLeave: false };

/** Days of 2025 to 2027; only 2026 has a table. */
const anyDay = fc.integer({ min: 0, max: 1094 }).map((offset) => addDays('2025-01-01', offset));

/** The same question asked the slow and plain way. */
function isOpenSlowly(day: string, closedOnLeave: boolean): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (skb2026.national.map((one) => one.day).includes(day)) return false;
  return !(closedOnLeave && skb2026.collectiveLeave.map((one) => one.day).includes(day));
}

describe('working days', () => {
  test.each([
    ['2026-03-17', 3, '2026-03-27', '2026-03-23'],
    ['2026-03-17', 5, '2026-03-31', '2026-03-25'],
    ['2026-05-13', 5, '2026-05-22', '2026-05-21'],
    ['2026-12-22', 5, '2026-12-31', '2026-12-30'],
    ['2026-02-13', 1, '2026-02-18', '2026-02-16'],
  ])(
    '%s and %i working days is %s with cuti bersama off, %s with national days only',
    (start, count, closed, open) => {
      expect(addWorkingDays(start, count, medanCalendar)).toEqual({ day: closed, missingTable: null });
      expect(addWorkingDays(start, count, nationalOnly)).toEqual({ day: open, missingTable: null });
    },
  );

  test('the office works on exactly the days that the plain reading of the decree leaves', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, closedOnCollectiveLeave) => {
        expect(isWorkingDay(day, { ...medanCalendar, closedOnCollectiveLeave })).toBe(
          isOpenSlowly(day, closedOnCollectiveLeave),
        );
      }),
    );
  });

  test('adding days agrees with counting them one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), (start, count) => {
        let day = start;
        for (let left = count; left > 0;) {
          day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
          if (isOpenSlowly(day, true)) left -= 1;
        }
        expect(addWorkingDays(start, count, medanCalendar).day).toBe(day);
      }),
    );
  });

  test('counting undoes adding, also backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), (start, count) => {
        const { day } = addWorkingDays(start, count, medanCalendar);
        expect(workingDaysBetween(start, day, medanCalendar)).toBe(count);
        expect(workingDaysBetween(day, start, medanCalendar)).toBe(count === 0 ? 0 : -count);
      }),
    );
  });

  test('a count that runs into a year without a decree says which year', () => {
    expect(addWorkingDays('2026-12-29', 3, medanCalendar)).toEqual({ day: '2027-01-01', missingTable: 2027 });
    expect(addWorkingDays('2025-12-31', 1, medanCalendar).missingTable).toBeNull();
    expect(addWorkingDays('2025-12-30', 1, medanCalendar).missingTable).toBe(2025);
  });
});

describe('the decree of 2026', () => {
  test('has 17 national days and 8 of cuti bersama, of number and date', () => {
    expect([skb2026.national.length, skb2026.collectiveLeave.length, skb2026.signedOn]).toEqual([
      17,
      8,
      '2025-09-19',
    ]);
    expect(skb2026.decree).toContain('1497');
    expect(HolidayTable.parse(skb2026)).toEqual(skb2026);
  });

  test('a table with a day of another year, or the same day twice, is refused', () => {
    const strange = { ...skb2026, collectiveLeave: [{ day: '2027-01-02', name: 'Contoh' }] };
    const twice = { ...skb2026, collectiveLeave: [{ day: '2026-01-01', name: 'Contoh' }] };
    expect([HolidayTable.safeParse(strange).success, HolidayTable.safeParse(twice).success]).toEqual([
      false,
      false,
    ]);
  });
});

describe('the branch’s calendar', () => {
  test('is closed on cuti bersama unless the branch says otherwise', () => {
    const { closedOnCollectiveLeave: _left, ...unsaid } = medanCalendar;
    expect(OfficeCalendar.parse(unsaid)).toEqual(medanCalendar);
  });

  test('knows the longer Friday break and the closed weekend', () => {
    expect(hoursOn('2026-11-27', medanCalendar)?.breaks).toEqual([{ from: '12:00', to: '13:30' }]);
    expect(hoursOn('2026-11-26', medanCalendar)?.breaks).toEqual([{ from: '12:00', to: '13:00' }]);
    expect(hoursOn('2026-11-28', medanCalendar)).toBeNull();
    expect(hoursOn('2026-12-25', medanCalendar)).toBeNull();
  });

  test('refuses a week without an open day, a break outside the hours, and an unknown time zone', () => {
    const shut = {
      monday: null,
      tuesday: null,
      wednesday: null,
      thursday: null,
      friday: null,
      saturday: null,
      sunday: null,
    };
    const long = { open: '08:00', close: '12:00', breaks: [{ from: '11:30', to: '12:30' }] };
    expect(OfficeCalendar.safeParse({ ...medanCalendar, hours: shut }).success).toBe(false);
    expect(OfficeCalendar.safeParse({ ...medanCalendar, hours: { ...shut, monday: long } }).success).toBe(
      false,
    );
    expect(OfficeCalendar.safeParse({ ...medanCalendar, timeZone: 'Asia/Contoh' }).success).toBe(false);
    expect(OfficeCalendar.safeParse({ ...medanCalendar, tables: [skb2026, skb2026] }).success).toBe(false);
  });
});

describe('clock and day', () => {
  test('the day begins at midnight of the branch, not of Greenwich', () => {
    expect(dayOf('2026-11-24T16:59:59.000Z', 'Asia/Jakarta')).toBe('2026-11-24');
    expect(dayOf('2026-11-24T17:00:00.000Z', 'Asia/Jakarta')).toBe('2026-11-25');
    expect(timeOf('2026-11-24T02:42:59.000Z', 'Asia/Jakarta')).toBe('09:42');
    expect(timeOf('2026-11-24T02:42:59.000Z', 'Asia/Jayapura')).toBe('11:42');
  });

  test('a clock time on a day and back is the same', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        anyDay,
        time,
        fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
        (day, clock, zone) => {
          const instant = instantAt(day, clock, zone);
          expect(instant).toMatch(/\.000Z$/);
          expect([dayOf(instant, zone), timeOf(instant, zone)]).toEqual([day, clock]);
        },
      ),
    );
  });

  test('one month later is the same day of the month, or its end', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2026-10-15', 1), addMonths('2026-12-31', 2)]).toEqual([
      '2026-02-28',
      '2026-11-15',
      '2027-02-28',
    ]);
  });

  test('age is full years', () => {
    expect([ageOn('1970-11-24', '2026-11-23'), ageOn('1970-11-24', '2026-11-24')]).toEqual([55, 56]);
  });
});
