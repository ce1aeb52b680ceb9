import { describe, expect, it } from 'vitest';
import { ownParkMoment, parkChoices, parseTypedTime } from '../../../../renderer/ui/moves/park-choices.ts';
import { instantAt, timeOf } from '../../../../shared/domain/calendar/office-calendar.ts';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';

const zone = medanCalendar.timeZone;
const at = (day: string, time: string) => instantAt(day, time, zone);
const shown = (now: string) =>
  parkChoices(now, medanCalendar).map(
    ({ key, until }) => `${key} ${until.slice(0, 10)} ${timeOf(until, zone)}`,
  );

describe('the moments until which a claim is parked', () => {
  it('in the morning are half an hour, an hour, after the break, and tomorrow morning', () => {
    expect(shown(at('2026-11-24', '09:42'))).toEqual([
      'halfHour 2026-11-24 10:12',
      'hour 2026-11-24 10:42',
      'noon 2026-11-24 13:00',
      'nextDay 2026-11-25 08:00',
    ]);
  });

  it('are only those before the doors close', () => {
    expect(shown(at('2026-11-24', '16:20'))).toEqual([
      'halfHour 2026-11-24 16:50',
      'nextDay 2026-11-25 08:00',
    ]);
    expect(shown(at('2026-11-24', '18:00'))).toEqual(['nextDay 2026-11-25 08:00']);
  });

  it('on a Friday end the break later, and tomorrow is the next working day', () => {
    expect(shown(at('2026-11-27', '11:30'))).toContain('noon 2026-11-27 13:30');
    expect(shown(at('2026-11-27', '11:30')).at(-1)).toBe('nextDay 2026-11-30 08:00');
  });

  it('before Christmas skip the holiday and the collective leave of the decree', () => {
    const [last] = parkChoices(at('2026-12-23', '16:50'), medanCalendar).slice(-1);
    expect(last?.until).toBe(at('2026-12-28', '08:00'));
  });
});

describe('a moment of one’s own', () => {
  const now = at('2026-11-24', '09:42');
  const own = (day: string | null, time: string) =>
    ownParkMoment(day, parseTypedTime(time), now, medanCalendar);

  it('is read as people write it', () => {
    expect(['9.30', '09:30', '0930', '9', '14'].map(parseTypedTime)).toEqual([
      '09:30',
      '09:30',
      '09:30',
      '09:00',
      '14:00',
    ]);
    expect(['', '24.00', '9.75', 'siang'].map(parseTypedTime)).toEqual([null, null, null, null]);
  });

  it('is a moment ahead on a day when the office works', () => {
    expect(own('2026-11-26', '10.15')).toEqual({ until: at('2026-11-26', '10:15') });
  });

  it('says what is wrong with any other', () => {
    expect(own(null, '10.00')).toEqual({ fault: 'wrongDay' });
    expect(own('2026-11-24', 'nanti')).toEqual({ fault: 'wrongTime' });
    expect(own('2026-11-24', '09.42')).toEqual({ fault: 'past' });
    expect(own('2026-11-28', '10.00')).toEqual({ fault: 'closed' });
    expect(own('2026-12-30', '10.00')).toEqual({ fault: 'tooLate' });
  });
});
