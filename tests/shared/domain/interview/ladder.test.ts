import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';
import { dayOf, hoursOn, timeOf } from '../../../../shared/domain/calendar/office-calendar.ts';
import { isLadderAtEnd, proposedTry, triesOf } from '../../../../shared/domain/interview/ladder.ts';

const zone = medanCalendar.timeZone;
/** Any minute of two years, nights and holidays too. */
const anyMoment = fc
  .integer({ min: 0, max: 2 * 366 * 24 * 60 })
  .map((minute) => new Date(Date.parse('2026-01-01T00:00:00.000Z') + minute * 60_000).toISOString());

describe('the next try', () => {
  test('is never in the past, never outside the office’s hours and never in its break', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 12 }), (now, tries) => {
        const next = proposedTry(tries, now, medanCalendar);
        expect(Date.parse(next)).toBeGreaterThan(Date.parse(now));
        const hours = hoursOn(dayOf(next, zone), medanCalendar);
        expect(hours).not.toBeNull();
        const time = timeOf(next, zone);
        expect(time >= hours!.open && time < hours!.close).toBe(true);
        for (const { from, to } of hours!.breaks) expect(time >= from && time < to).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['the first time after half an hour', 1, '2026-11-24T02:00:00.000Z', '2026-11-24T02:30:00.000Z'],
    ['later after two hours', 2, '2026-11-24T02:00:00.000Z', '2026-11-24T04:00:00.000Z'],
    ['the same for every further one', 7, '2026-11-24T02:00:00.000Z', '2026-11-24T04:00:00.000Z'],
    ['after the break when it would be in it', 1, '2026-11-24T04:45:00.000Z', '2026-11-24T06:00:00.000Z'],
    ['at the opening when it is early', 1, '2026-11-24T00:00:00.000Z', '2026-11-24T01:45:00.000Z'],
    ['the next morning near closing', 1, '2026-11-24T09:30:00.000Z', '2026-11-25T01:45:00.000Z'],
    ['on Monday when it is Friday evening', 2, '2026-11-27T09:00:00.000Z', '2026-11-30T01:45:00.000Z'],
  ])('%s', (_when, tries, now, next) => {
    expect(proposedTry(tries, now, medanCalendar)).toBe(next);
  });
});

test('the ladder ends with the branch’s number of tries', () => {
  const after = (tries: number) => ({ ladder: { tries } });
  expect(triesOf(after(2))).toBe(2);
  expect([0, 1, 2, 3, 4].map((tries) => isLadderAtEnd(after(tries), 3))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
