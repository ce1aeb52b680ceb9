/** Numbers with letters that look like digits, and with what people put between digits. */
import { runOf, tokensBetween } from './runs.ts';
import type { FoundValue } from './runs.ts';
import type { Token } from './rows.ts';

const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  L: '1',
  '|': '1',
  '!': '1',
  ']': '1',
  Z: '2',
  z: '2',
  '?': '7',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  T: '7',
  B: '8',
  g: '9',
  q: '9',
};
const between = /[\s.\-–—:_,~'’"“”]/;

/** A digit for a character, itself or its look-alike; null when it is neither. */
export function digitOf(character: string): { digit: string; changed: boolean } | null {
  if (character >= '0' && character <= '9') return { digit: character, changed: false };
  const digit = lookAlikes[character];
  return digit === undefined ? null : { digit, changed: true };
}

/**
 * The first number of one of the given lengths in the tokens. Letters become digits only inside a number whose length
 * fits and that is mostly true digits; each change lowers the certainty.
 */
export function readDigits(tokens: readonly Token[], lengths: readonly number[]): FoundValue | null {
  const run = runOf(tokens);
  const longest = Math.max(...lengths);
  let best: FoundValue | null = null;
  for (const from of beginnings(run.text)) {
    const found = readFrom(run.text, from, longest, lengths);
    if (found === null || (best !== null && !isBetter(found, best))) continue;
    const { to, ...rest } = found;
    best = { ...rest, text: run.text.slice(from, to).trim(), tokens: tokensBetween(run, from, to) };
  }
  return best;
}

/** Where a number may begin: with a word, and behind a sign inside one ("No.1271..."). */
function beginnings(text: string): number[] {
  return [...text.matchAll(/(?<![^\s])\S|(?<=\p{L}[.:,;]+)\d/gu)].map((match) => match.index);
}

/** Longer is better: a part of a number is not the number. */
function isBetter(
  one: { value: string; certainty: number },
  other: { value: string; certainty: number },
): boolean {
  return (
    one.value.length > other.value.length ||
    (one.value.length === other.value.length && one.certainty > other.certainty)
  );
}

/** All numbers of one of the given lengths in the tokens, left to right. */
export function readAllDigits(tokens: readonly Token[], lengths: readonly number[]): FoundValue[] {
  const all: FoundValue[] = [];
  let left = tokens;
  for (
    let found = readDigits(left, lengths);
    found !== null && all.length < 20;
    found = readDigits(left, lengths)
  ) {
    all.push(found);
    left = left.slice(left.indexOf(found.tokens.at(-1) as Token) + 1);
  }
  return all;
}

interface Ending {
  readonly value: string;
  readonly certainty: number;
  /** The character after its last. */
  readonly to: number;
}

function readFrom(text: string, from: number, longest: number, lengths: readonly number[]): Ending | null {
  let value = '';
  let changed = 0;
  let spaces = 0;
  let best: Ending | null = null;
  let kept = '';
  for (let at = from; at <= text.length; at += 1) {
    const character = text[at] ?? ' ';
    if (between.test(character)) {
      if (value === '') return null;
      const whole = lengths.includes(value.length) && changed * 3 <= value.length;
      // Numbers grow over spaces: the longest that is a length wins.
      if (whole && kept !== value) {
        kept = value;
        best = { value, certainty: Math.max(0.3, 1 - 0.12 * changed - 0.01 * spaces), to: at };
      }
      spaces += 1;
      continue;
    }
    const digit = digitOf(character);
    if (digit === null || value.length === longest) return endedInside(text, at) ? null : best;
    value += digit.digit;
    if (digit.changed) changed += 1;
  }
  return best;
}

/** Whether a character stands inside a word that began with a number: "12345ABC" is no number. */
function endedInside(text: string, at: number): boolean {
  return at > 0 && !between.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
}
