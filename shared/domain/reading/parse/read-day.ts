/** Days as Indonesian papers write them: 17-08-1965, 17/8/65, 17 Agustus 1965, 17 AGUSTUSS 1965. */
import { dayFromParts } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary.ts';
import { monthOf } from './months.ts';
import { daysInWords } from './read-day-words.ts';
import { digitOf } from './read-digits.ts';
import { runOf, tokensBetween } from './runs.ts';
import type { FoundValue } from './runs.ts';
import type { Token } from './rows.ts';

const digit = '[0-9OoQDIl|!iLZSsGbTBgq]';
/** A day or month: at least one true digit, else words such as "so" would be numbers. */
const oneOrTwo = `(?:[0-9]${digit}?|${digit}[0-9])`;
const numeric = new RegExp(
  `(?<![0-9A-Za-z])(${oneOrTwo})\\s?[-–—/.,~]+\\s?(${oneOrTwo})\\s?[-–—/.,~]+\\s?(${digit}{4}|${digit}{2})(?![0-9])`,
  'g',
);
const spaced = new RegExp(`(?<![0-9A-Za-z])([0-9]{2}) ([0-9]{2}) ((?:19|20)[0-9]{2})(?![0-9])`, 'g');
const named = new RegExp(
  `(?<![0-9A-Za-z])(${oneOrTwo})(?:st|nd|rd|th)?\\s?[-–—/.,]?\\s?(?:bulan\\s)?([A-Za-z0-9|!]{3,11})\\.?\\s?[-–—/.,:;']?\\s?(?:tahun\\s)?((?:19|20|I9|l9|Z0|2O|2o)${digit}{2}|[0-9]{2})(?![0-9])`,
  'g',
);

/** A day in a text, its place in it, and how sure its form is. */
export interface DayInText {
  readonly from: number;
  readonly to: number;
  readonly day: Day;
  readonly certainty: number;
}

/**
 * All possible days in a text, left to right; impossible ones (31-02) are none. `short` tells the century of a year of
 * two digits: `past` for births (65 is 1965), `recent` for letters (24 is 2024).
 */
export function daysIn(text: string, short: 'past' | 'recent'): DayInText[] {
  const found: DayInText[] = [];
  const add = (match: RegExpMatchArray, month: { month: number; errors: number } | null, shift = 0): void => {
    const dayOfMonth = numberOf(match[1]);
    const year = numberOf(match[3]);
    if (dayOfMonth === null || year === null || month === null) return;
    const full = fullYear(year.number, match[3]?.length ?? 0, short);
    if (full < 1900 || full > 2100) return;
    const day = dayFromParts(full, month.month, dayOfMonth.number);
    const changed = dayOfMonth.changed + year.changed + month.errors + shift;
    const certainty = Math.max(0.3, 1 - 0.1 * changed - (match[3]?.length === 2 ? 0.2 : 0));
    if (day !== null && match.index !== undefined)
      found.push({ from: match.index, to: match.index + match[0].length, day, certainty });
  };
  for (const pattern of [numeric, spaced])
    for (const match of text.matchAll(pattern)) {
      const month = numberOf(match[2]);
      add(match, month === null ? null : { month: month.number, errors: month.changed });
    }
  for (const match of text.matchAll(named)) add(match, monthOf(match[2] ?? ''));
  found.push(...daysInWords(text));
  return found
    .sort((one, other) => one.from - other.from)
    .filter((one, index, all) => one.from >= (all[index - 1]?.to ?? 0));
}

function numberOf(text: string | undefined): { number: number; changed: number } | null {
  let digits = '';
  let changed = 0;
  for (const character of text ?? '') {
    const read = digitOf(character);
    if (read === null) return null;
    digits += read.digit;
    if (read.changed) changed += 1;
  }
  return digits === '' || changed > Math.ceil(digits.length / 2) ? null : { number: Number(digits), changed };
}

function fullYear(year: number, digits: number, short: 'past' | 'recent'): number {
  if (digits !== 2) return year;
  // People who claim are grown up; letters are of this century.
  return short === 'past' ? (year > 12 ? 1900 + year : 2000 + year) : year > 80 ? 1900 + year : 2000 + year;
}

/** The days in tokens, each with the tokens it stands in. */
export function readDays(tokens: readonly Token[], short: 'past' | 'recent'): FoundValue[] {
  const run = runOf(tokens);
  return daysIn(run.text, short).map((found) => ({
    text: run.text.slice(found.from, found.to),
    value: found.day,
    certainty: found.certainty,
    tokens: tokensBetween(run, found.from, found.to),
  }));
}
