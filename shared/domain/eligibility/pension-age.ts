/** Ages and channel limits that change with the calendar, as tables with their first day (domain 4.1, 4.3, 7). */
import type { Day, Rupiah } from '../vocabulary.ts';
import { yearOf } from '../calendar/day.ts';

/** JHT is paid in full from this age, whatever the pension age is (Permenaker 4/2022). */
export const jhtAge = 56;

/** First years of each JP pension age (PP 45/2015 article 15). */
const jpAgeFrom: readonly (readonly [year: number, age: number])[] = [
  [2015, 56],
  [2019, 57],
  [2022, 58],
  [2025, 59],
  [2028, 60],
  [2031, 61],
  [2034, 62],
  [2037, 63],
  [2040, 64],
  [2043, 65],
];

/** The pension age of JP on a day; it moves, unlike that of JHT. */
export function jpPensionAge(day: Day): number {
  const year = yearOf(day);
  return jpAgeFrom.findLast(([from]) => from <= year)?.[1] ?? 56;
}

/** The highest balance that the mobile application pays out itself, on a day. */
export function jmoMaxBalance(day: Day): Rupiah {
  return day < '2025-05-01' ? 10_000_000 : 15_000_000;
}
