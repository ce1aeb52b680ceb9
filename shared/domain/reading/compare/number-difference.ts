/** How a number on a paper differs from another, digit by digit, so that the eye finds the place at once. */
import { lookAlikeDigits } from '../../formats/look-alike.ts';
import { isWithinEdits } from '../../formats/name.ts';

export const numberWays = [
  'same',
  'swapped',
  'one-digit',
  'some-digits',
  'one-missing',
  'one-extra',
  'shifted',
  'different',
] as const;
export type NumberWay = (typeof numberWays)[number];

export interface NumberDifference {
  readonly way: NumberWay;
  /** Places counted from 1. `swapped`: `first`, `second`; one digit and `shifted`: `at`; some: `places` ("3, 7") and `many` of them. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Every digit that differs is one that a reader of pictures confounds with the other. */
  readonly alike: boolean;
}

/** Compares the digits on a paper (`here`) with those of the data or another paper; other signs do not count. */
export function compareNumbers(here: string, there: string): NumberDifference {
  const [a, b] = [here.replace(/\D/g, ''), there.replace(/\D/g, '')];
  if (a === b) return plain(a === '' ? 'different' : 'same');
  if (a === '' || b === '') return plain('different');
  const found = bySlips(a, b);
  if (found.way !== 'different' || Math.min(a.length, b.length) < shortestShifted) return found;
  if (!isWithinEdits(a, b, 2)) return found;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return plain('shifted', { at: (at < 0 ? a.length : at) + 1 });
}

/** A digit slipped in and another lost is a reader's slip; in short numbers it would be chance. */
const shortestShifted = 8;

function bySlips(a: string, b: string): NumberDifference {
  if (a.length === b.length) return digitByDigit(a, b);
  if (a.length + 1 === b.length) return dropped('one-missing', b, a);
  if (a.length === b.length + 1) return dropped('one-extra', a, b);
  return plain('different');
}

function plain(way: NumberWay, params: NumberDifference['params'] = {}, alike = false): NumberDifference {
  return { way, params, alike };
}

function digitByDigit(a: string, b: string): NumberDifference {
  const places = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = 0, second = 0] = places;
  const alike = places.every((index) => lookAlikeDigits(a[index] ?? '', b[index] ?? ''));
  if (places.length === 1)
    return plain('one-digit', { at: first + 1, digit: a[first] ?? '', otherDigit: b[first] ?? '' }, alike);
  const isSwap =
    places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  if (isSwap) return plain('swapped', { first: first + 1, second: second + 1 });
  if (places.length > Math.max(2, a.length / 4)) return plain('different');
  const params = { places: places.map((index) => index + 1).join(', '), many: places.length };
  return plain('some-digits', params, alike);
}

/** Whether the longer number is the shorter one with a digit more, and where that stands in the longer one. */
function dropped(way: 'one-missing' | 'one-extra', long: string, short: string): NumberDifference {
  const at = [...long].findIndex((digit, index) => digit !== short[index]);
  if (long.slice(0, at) + long.slice(at + 1) !== short) return plain('different');
  return plain(way, { at: at + 1, digit: long[at] ?? '' });
}
