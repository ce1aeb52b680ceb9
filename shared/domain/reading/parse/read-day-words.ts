/** Days written out in words, as certificates of the civil registry have them: "EMPAT BELAS OKTOBER TAHUN DUA RIBU ENAM". */
import { dayFromParts } from '../../calendar/day.ts';
import type { Day } from '../../vocabulary.ts';
import { monthOf } from './months.ts';
import { distance, fold } from './near-letters.ts';

const units = ['SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN'];
const numberWords: readonly (readonly [string, string])[] = [
  ...units.map((word): [string, string] => [fold(word), word]),
  ...['SEPULUH', 'SEBELAS', 'BELAS', 'PULUH', 'SERATUS', 'RATUS', 'SERIBU', 'RIBU'].map(
    (word): [string, string] => [fold(word), word],
  ),
];

/** The number of Indonesian number words (1 to 9999), or null when they are none. */
export function numberOfWords(words: readonly string[]): number | null {
  if (words.length === 0) return null;
  let total = 0;
  let part = 0;
  for (const word of words) {
    const unit = units.indexOf(word) + 1;
    if (unit > 0) part += unit;
    else if (word === 'SEPULUH') part += 10;
    else if (word === 'SEBELAS') part += 11;
    else if (word === 'SERATUS') part += 100;
    else if (word === 'SERIBU') total += 1000;
    else if (word === 'BELAS') part += 10;
    else if (word === 'PULUH') part += (part % 10) * 9;
    else if (word === 'RATUS') part *= 100;
    else {
      total += part * 1000;
      part = 0;
    }
  }
  const number = total + part;
  return number >= 1 && number <= 9999 ? number : null;
}

/** A word as one or more number words ("DUAPULUH"), a letter may be wrong; null when it is none. */
function split(word: string): string[] | null {
  const letters = fold(word);
  if (letters.length < 3) return null;
  const near = numberWords.find(([folded]) => folded === letters);
  if (near !== undefined) return [near[1]];
  const slip = numberWords.find(([folded]) => folded.length >= 4 && distance(letters, folded, 1) <= 1);
  if (slip !== undefined) return [slip[1]];
  for (const [folded, name] of numberWords) {
    if (!letters.startsWith(folded) || letters.length === folded.length) continue;
    const rest = split(letters.slice(folded.length));
    if (rest !== null) return [name, ...rest];
  }
  return null;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[] | null;
  readonly month: number | null;
  readonly year: boolean;
  readonly digits: number | null;
}

/** All days in words in a text, left to right. */
export function daysInWords(text: string): { from: number; to: number; day: Day; certainty: number }[] {
  const pieces = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match): Piece => {
    const word = match[0];
    const words = /^\p{L}+$/u.test(word) ? split(word) : null;
    return {
      from: match.index,
      to: match.index + word.length,
      words,
      month: words === null ? (monthOf(word)?.month ?? null) : null,
      year: /^tahun$/i.test(word),
      digits: /^\d{4}$/.test(word) ? Number(word) : null,
    };
  });
  return pieces.flatMap((piece, at) => (piece.month === null ? [] : around(pieces, at, piece.month)));
}

function around(
  pieces: readonly Piece[],
  at: number,
  month: number,
): { from: number; to: number; day: Day; certainty: number }[] {
  let first = at;
  while (first > 0 && (pieces[first - 1]?.words ?? null) !== null) first -= 1;
  const day = numberOfWords(pieces.slice(first, at).flatMap((piece) => piece.words ?? []));
  let next = at + 1;
  if (pieces[next]?.year === true) next += 1;
  let last = next;
  while (last < pieces.length && (pieces[last]?.words ?? null) !== null) last += 1;
  const spoken = numberOfWords(pieces.slice(next, last).flatMap((piece) => piece.words ?? []));
  const year = spoken ?? pieces[next]?.digits ?? null;
  const end = spoken === null ? pieces[next] : pieces[last - 1];
  const start = pieces[first];
  if (day === null || year === null || year < 1900 || year > 2100 || start === undefined || end === undefined)
    return [];
  const found = dayFromParts(year, month, day);
  return found === null ? [] : [{ from: start.from, to: end.to, day: found, certainty: 0.95 }];
}
