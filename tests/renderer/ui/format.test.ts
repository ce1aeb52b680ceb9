import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  dayOfInstant,
  formatDay,
  formatRupiah,
  formatTime,
  formatTypedDay,
  groupDigits,
  groupFromRight,
  groupKpj,
  minutesBetween,
  parseRupiah,
  parseTypedDay,
  shortName,
} from '../../../renderer/ui/format.ts';

describe('how days, times and money are written', () => {
  it('writes a day the short way and names another year', () => {
    expect(formatDay('2026-11-24', 'id')).toBe('Sel 24 Nov');
    expect(formatDay('2025-11-24', 'id', '2026-11-24')).toBe('Sen 24 Nov 2025');
    expect(formatDay('2026-11-24', 'en')).toBe('Tue 24 Nov');
  });

  it('shows the time of the branch, not of the machine', () => {
    expect(formatTime('2026-11-24T02:42:00.000Z', 'Asia/Jakarta')).toBe('09.42');
    expect(formatTime('2026-11-24T17:05:00.000Z', 'Asia/Jakarta')).toBe('00.05');
    expect(dayOfInstant('2026-11-24T17:05:00.000Z', 'Asia/Jakarta')).toBe('2026-11-25');
  });

  it('writes rupiah with dots and a space that does not break', () => {
    expect(formatRupiah(17_250_000)).toBe('Rp\u00a017.250.000');
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amount) => {
        expect(parseRupiah(formatRupiah(amount))).toBe(amount);
      }),
    );
    expect(parseRupiah('Rp ')).toBeNull();
  });

  it('groups an account number for reading aloud without losing a digit', () => {
    expect(groupDigits('9982239041')).toBe('9982 2390 41');
  });

  it('never counts waiting time backwards', () => {
    expect(minutesBetween('2026-11-24T03:00:00.000Z', '2026-11-24T02:00:00.000Z')).toBe(0);
  });

  it('shortens a name to the first word and an initial', () => {
    expect(shortName('Tongam Contoh Siregar')).toBe('Tongam S.');
    expect(shortName('Tongam')).toBe('Tongam');
  });
});

describe('numbers that are read aloud', () => {
  it('keep the last four digits of an account together', () => {
    expect(groupFromRight('111122223333444')).toBe('111 1222 2333 3444');
    expect(groupFromRight('1234567890')).toBe('12 3456 7890');
    expect(groupFromRight('12345678')).toBe('1234 5678');
    expect(groupFromRight('•••••••••••3444')).toBe('••• •••• •••• 3444');
  });

  it('stand as on the membership card', () => {
    expect(groupKpj('99641288599')).toBe('996 412 885 99');
  });
});

describe('a day typed by an officer', () => {
  it('is read day before month', () => {
    expect(parseTypedDay('03/04/1990')).toBe('1990-04-03');
    expect(parseTypedDay('3-4-1990')).toBe('1990-04-03');
    expect(parseTypedDay('03041990')).toBe('1990-04-03');
  });

  it('is refused when the calendar has no such day', () => {
    for (const text of ['31/02/2026', '24/13/2026', '11/24/2026', 'kemarin', ''])
      expect(parseTypedDay(text)).toBeNull();
  });

  it('survives being written and read again', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseTypedDay(formatTypedDay(iso))).toBe(iso);
      }),
    );
  });
});
