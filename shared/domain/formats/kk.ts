/** KK, the family card number: 6 digits area, 6 recording date DDMMYY, 4 serial. It can change (domain 3.2). */
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { dayFromParts } from '../calendar/day.ts';

const source = 'Dukcapil: susunan nomor KK';

/** Checks a family card number as read from the paper; the recording date is only ever a warning. */
export function checkKk(kk: string): Finding[] {
  if (!/^\d{16}$/.test(kk)) return [finding('kk-length', { severity: 'warn', source, mark: 'V-B' })];
  const [day, month, year] = [kk.slice(6, 8), kk.slice(8, 10), kk.slice(10, 12)].map(Number) as [
    number,
    number,
    number,
  ];
  const possible = dayFromParts(2000 + year, month, day) ?? dayFromParts(1900 + year, month, day);
  return possible ? [] : [finding('kk-date', { severity: 'warn', source, mark: 'V-B' })];
}
