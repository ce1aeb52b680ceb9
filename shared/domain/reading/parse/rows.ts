/** The words of a paper laid in rows as an eye sees them, also when the photo is a little turned. */
import type { PaperPlace, ReadWord } from '../reading.ts';
import { foldCharacter } from './near-letters.ts';

/** A word or a part of one, in units of the page's longer side times `scale`; `top` and `bottom` are as if not turned. */
export interface Token {
  readonly text: string;
  readonly confidence: number;
  readonly place: PaperPlace;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What stands on one height of a page, left to right. */
export interface Row {
  readonly page: number;
  readonly tokens: readonly Token[];
  readonly top: number;
  readonly bottom: number;
  /** Usual height of its letters. */
  readonly height: number;
  /** All tokens folded (near-letters.ts) without spaces; `owners[i]` is the token of letter i. */
  readonly letters: string;
  readonly owners: readonly number[];
  /** Letters that begin a token. */
  readonly starts: readonly number[];
}

/** More words than a paper of a claim ever has; the rest is left unread. */
const mostWords = 6000;

/** Lays words in rows, page after page, top to bottom. `size` is the first page's; only its proportion counts. */
export function layRows(
  words: readonly ReadWord[],
  size: { readonly width: number; readonly height: number },
): Row[] {
  const ratio = size.width > 0 && size.height > 0 ? size.height / size.width : 1;
  const usual = Number.isFinite(ratio) && ratio > 0.01 && ratio < 100 ? ratio : 1;
  const pages = Map.groupBy(words.slice(0, mostWords), (word) => word.place.page);
  return [...pages.entries()]
    .sort(([one], [other]) => one - other)
    .flatMap(([, list]) => layPage(list, usual));
}

function layPage(words: readonly ReadWord[], ratio: number): Row[] {
  const lines = [...Map.groupBy(words, (word) => word.line).values()].map((line) =>
    line.flatMap((word) => split(word, ratio)),
  );
  const slope = slopeOf(lines);
  const level = lines
    .map((line) => line.map((token) => turned(token, slope)).sort((one, other) => one.left - other.left))
    .filter((line) => line.length > 0);
  return joined(level)
    .map(rowOf)
    .sort((one, other) => one.top + one.bottom - other.top - other.bottom);
}

/** A word at its colons, and at the stroke between two languages ("Lengkap/Full"); borders of tables and dirt in front of a word fall off. */
function split(word: ReadWord, ratio: number): Token[] {
  const clean = word.text.slice(0, 200);
  const pieces = [
    ...clean.matchAll(/[:=]+|(?<=\p{L}{3})\/(?=\p{L}{3})|(?:(?!(?<=\p{L}{3})\/(?=\p{L}{3}))[^:=\s])+/gu),
  ];
  return pieces.flatMap((piece) => {
    const lead = /^[|[\]{}"'“”„‘’«»~_*•·]+(?=[\p{L}\p{N}])/u.exec(piece[0])?.[0].length ?? 0;
    return [part(word, piece.index + lead, piece.index + piece[0].length, ratio)];
  });
}

function part(word: ReadWord, from: number, to: number, ratio: number): Token {
  const { place } = word;
  const length = Math.max(1, word.text.length);
  const x = place.x + (place.width * from) / length;
  const width = (place.width * (to - from)) / length;
  return {
    text: word.text.slice(from, to),
    confidence: word.confidence,
    place: { ...place, x, width },
    left: x,
    right: x + width,
    top: place.y * ratio,
    bottom: (place.y + place.height) * ratio,
  };
}

/** The token without its first `characters`; its place shrinks with it. */
export function cutFront(token: Token, characters: number): Token {
  const share = characters / Math.max(1, token.text.length);
  const width = token.place.width * (1 - share);
  const x = token.place.x + token.place.width * share;
  return {
    ...token,
    text: token.text.slice(characters),
    left: x,
    right: x + width,
    place: { ...token.place, x, width },
  };
}

/** How far the lines of a page fall (positive) or climb per unit to the right. */
function slopeOf(lines: readonly (readonly Token[])[]): number {
  const slopes = lines
    .filter((line) => line.length >= 2)
    .map((line) => {
      const solid = line.filter((token) => token.text.length > 1 && token.confidence >= 0.5);
      const [first, last] = [solid[0], solid.at(-1)];
      if (first === undefined || last === undefined || last.left - first.left < 0.15) return null;
      return {
        slope:
          ((last.bottom + last.top - first.bottom - first.top) /
            2 /
            (last.left + last.right - first.left - first.right)) *
          2,
        weight: last.left - first.left,
      };
    })
    .filter((entry) => entry !== null)
    .sort((one, other) => one.slope - other.slope);
  const half = slopes.reduce((sum, entry) => sum + entry.weight, 0) / 2;
  let sum = 0;
  for (const entry of slopes)
    if ((sum += entry.weight) >= half) return Math.abs(entry.slope) < 0.2 ? entry.slope : 0;
  return 0;
}

function turned(token: Token, slope: number): Token {
  const rise = slope * ((token.left + token.right) / 2);
  return { ...token, top: token.top - rise, bottom: token.bottom - rise };
}

/** Lines of different columns that stand at one height become one row. */
function joined(lines: readonly Token[][]): Token[][] {
  const rows: { tokens: Token[]; middle: number; height: number }[] = [];
  for (const tokens of lines) {
    const height = usualHeight(tokens);
    const middle = middleOf(tokens);
    const beside = rows.find(
      (row) =>
        Math.abs(row.middle - middle) < 0.45 * Math.min(row.height, height) &&
        Math.max(row.height, height) < 2.2 * Math.min(row.height, height) &&
        !tokens.some((token) =>
          row.tokens.some((other) => token.left < other.right && other.left < token.right),
        ),
    );
    if (beside === undefined) rows.push({ tokens: [...tokens], middle, height });
    else beside.tokens.push(...tokens);
  }
  return rows.map((row) => row.tokens.sort((one, other) => one.left - other.left));
}

function rowOf(tokens: readonly Token[]): Row {
  let letters = '';
  const owners: number[] = [];
  const starts: number[] = [];
  tokens.forEach((token, index) => {
    const before = letters.length;
    for (const character of token.text) {
      const folded = foldCharacter(character);
      letters += folded;
      for (let count = 0; count < folded.length; count += 1) owners.push(index);
    }
    if (letters.length > before) starts.push(before);
  });
  const height = usualHeight(tokens);
  const middle = middleOf(tokens);
  const page = tokens[0]?.place.page ?? 0;
  return {
    page,
    tokens,
    top: middle - height / 2,
    bottom: middle + height / 2,
    height,
    letters,
    owners,
    starts,
  };
}

function usualHeight(tokens: readonly Token[]): number {
  return median(solid(tokens).map((token) => token.bottom - token.top));
}

function middleOf(tokens: readonly Token[]): number {
  return median(solid(tokens).map((token) => (token.top + token.bottom) / 2));
}

/** Dots and dashes say little about the height of a row. */
function solid(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter((token) => /[\p{L}\p{N}]{2}/u.test(token.text));
  return words.length > 0 ? words : tokens;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The smallest place that holds all tokens; they stand on one page. */
export function placeOf(tokens: readonly Token[]): PaperPlace {
  const places = tokens.map((token) => token.place);
  const clamp = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);
  const x = clamp(Math.min(...places.map((place) => place.x)));
  const y = clamp(Math.min(...places.map((place) => place.y)));
  const right = clamp(Math.max(...places.map((place) => place.x + place.width)));
  const bottom = clamp(Math.max(...places.map((place) => place.y + place.height)));
  const page = places[0]?.page ?? 0;
  return { page, x, y, width: clamp(right - x), height: clamp(bottom - y) };
}
