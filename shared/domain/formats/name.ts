/** Names of people as cards, letters and banks write them, and how two of them differ (domain 2.3). */
import { foldLetters, lettersForDigits } from './look-alike.ts';
import { childOf, degrees, newSpelling, titles, wholeName, withoutDoubles } from './name-words.ts';

/** Upper case, A to Z and single spaces; without accents, punctuation, forms of address and academic degrees. */
export function normaliseName(name: string): string {
  const words = wordsOf(name);
  while (words.length > 1 && titles.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && degrees.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** The words of a name in upper case, A to Z alone, titles and degrees among them. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return plain
    .split(/[\s,]+/)
    .flatMap((word) => {
      const together = word.replaceAll('.', '');
      return degrees.has(together) ? [together] : word.split('.');
    })
    .flatMap((word) =>
      word
        .replace(/['’‘`ʼ"]/g, '')
        .replace(/[^A-Z]+/g, ' ')
        .trim()
        .split(' '),
    )
    .filter((word) => word !== '');
}

/**
 * How two names differ, so that a person can be told and need not trust a score. The earlier ones mean less:
 * `patronym` is "bin", "binti", "br." with or without the name behind it; `several` are harmless ones at once.
 */
export const nameDifferences = [
  'none',
  'titles',
  'spacing',
  'order',
  'patronym',
  'abbreviation',
  'initial',
  'spelling',
  'doubled',
  'look-alike',
  'several',
  'letters',
  'shortened',
  'missing-word',
  'different',
] as const;
export type NameDifference = (typeof nameDifferences)[number];

export interface NameComparison {
  verdict: 'same' | 'similar' | 'different';
  difference: NameDifference;
}

/** Compares two written names; which stands first does not matter. */
export function compareNames(a: string, b: string): NameComparison {
  const difference = differenceOf(a, b);
  const verdict =
    difference === 'none' || difference === 'titles'
      ? 'same'
      : difference === 'different'
        ? 'different'
        : 'similar';
  return { verdict, difference };
}

function differenceOf(a: string, b: string): NameDifference {
  const [first, second] = [normaliseName(a), normaliseName(b)];
  if (first === '' || second === '') return a.trim() !== '' && a.trim() === b.trim() ? 'none' : 'different';
  if (first === second) return wordsOf(a).join(' ') === wordsOf(b).join(' ') ? 'none' : 'titles';
  return harmless(first, second) ?? readWrongly(a, b) ?? serious(first, second);
}

/** Habits of writing: the same person beyond doubt for a reader who knows them. */
function harmless(a: string, b: string): NameDifference | null {
  if (withoutSpaces(a) === withoutSpaces(b)) return 'spacing';
  const [first, second] = [a.split(' '), b.split(' ')];
  if (sameSet(first, second)) return 'order';
  if (isPatronym(first, second) || isPatronym(second, first)) return 'patronym';
  if (pairwise(first, second, isShortForm)) return 'abbreviation';
  if (pairwise(first, second, isInitial)) return 'initial';
  if (newSpelling(a) === newSpelling(b)) return 'spelling';
  return withoutDoubles(a) === withoutDoubles(b) ? 'doubled' : null;
}

/** Differences that a reader of pictures makes, and several habits at once. */
function readWrongly(a: string, b: string): NameDifference | null {
  const [first, second] = [normaliseName(lettersForDigits(a)), normaliseName(lettersForDigits(b))];
  if (withoutSpaces(foldLetters(first)) === withoutSpaces(foldLetters(second))) return 'look-alike';
  return folded(first) === folded(second) ? 'several' : null;
}

function serious(a: string, b: string): NameDifference {
  const length = Math.min(a.length, b.length);
  if (isCutShort(a, b) || isCutShort(b, a)) return 'shortened';
  if (isWithinEdits(a, b, length >= 12 ? 2 : length >= 4 ? 1 : 0)) return 'letters';
  const [short, long] = [a.split(' '), b.split(' ')].sort((left, right) => left.length - right.length) as [
    string[],
    string[],
  ];
  if (short.length >= 2 && isSubsequence(short, long)) return 'missing-word';
  return 'different';
}

const withoutSpaces = (text: string): string => text.replaceAll(' ', '');

/** Equal when only habits of writing differ, whichever and however many. */
function folded(name: string): string {
  return name
    .split(' ')
    .filter((word) => !childOf.has(word))
    .map((word) => withoutDoubles(newSpelling(wholeName(word))))
    .toSorted()
    .join('');
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');
}

/** Whether `a` is `b` without its "child of" alone, or without all that stands from there on. */
function isPatronym(a: readonly string[], b: readonly string[]): boolean {
  const at = b.findIndex((word, index) => index > 0 && childOf.has(word));
  if (at < 0) return false;
  const name = a.join(' ');
  return name === b.slice(0, at).join(' ') || name === b.filter((_, index) => index !== at).join(' ');
}

function pairwise(
  a: readonly string[],
  b: readonly string[],
  fits: (one: string, other: string) => boolean,
): boolean {
  return a.length === b.length && a.every((word, index) => fits(word, b[index] ?? ''));
}

function isShortForm(a: string, b: string): boolean {
  return a === b || wholeName(a) === wholeName(b);
}

function isInitial(a: string, b: string): boolean {
  return isShortForm(a, b) || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Banks cut long names off: the beginning is equal and long enough to mean something. */
function isCutShort(part: string, whole: string): boolean {
  return part.length >= 10 && part.length < whole.length && whole.startsWith(part);
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  for (const word of long) if (next < short.length && isInitial(short[next] ?? '', word)) next += 1;
  return next === short.length;
}

/** Whether `a` becomes `b` by at most `most` letters changed, added, dropped, or two neighbours swapped. */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return (last[b.length] ?? Infinity) <= most;
}
