/** Calendar arithmetic on `YYYY-MM-DD`; no time zone is involved. */
import type { Day } from '../../../shared/domain/vocabulary.ts';

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Same calendar day some years earlier; 29 February becomes 28 February. */
export function yearsBefore(day: Day, years: number): Day {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${Number(year) - years}-${month}-${month === '02' && date === '29' ? '28' : date}`;
}

/** Sunday is 0, Friday is 5. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** `24-11-1968`, as identity cards write it. */
export function shortDate(day: Day): string {
  return day.split('-').reverse().join('-');
}

/** `24 November 1968`, as letters write it. */
export function longDate(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** `November 2026`. */
export function monthName(day: Day): string {
  return longDate(day).split(' ').slice(1).join(' ');
}
