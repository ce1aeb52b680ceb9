/** Where labels stand on a paper and which words are theirs. */
import { labelWords, weakLabels } from './label-words.ts';
import type { Label } from './label-words.ts';
import { allowedErrors, findNear, fold } from './near-letters.ts';
import { cutFront } from './rows.ts';
import type { Row, Token } from './rows.ts';

/** A label in a row, and the words of the row that may be its value. */
export interface LabelHit {
  readonly label: Label;
  /** Index of its row. */
  readonly row: number;
  readonly tokens: readonly Token[];
  /** 0 to 1: how well its letters were known. */
  readonly certainty: number;
  /** To the right of the label, up to the next label or a wide gap. */
  readonly beside: readonly Token[];
  /** In the rows below, under the label and left of the next label of its row; nearest row first. */
  readonly below: readonly (readonly Token[])[];
}

interface Phrase {
  readonly label: Label;
  readonly letters: string;
  readonly weak: boolean;
}

const phrases: readonly Phrase[] = Object.entries(labelWords).flatMap(([label, words]) =>
  words.flatMap((word) => {
    const phrase = { label: label as Label, letters: fold(word), weak: weakLabels.has(word) };
    // "m" is often read as "rn", which is too much for the few letters of a short label.
    const mistaken = phrase.letters.replaceAll('M', 'RN');
    return phrase.letters.length <= 8 && mistaken !== phrase.letters
      ? [phrase, { ...phrase, letters: mistaken }]
      : [phrase];
  }),
);

interface Found extends Phrase {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** All labels of all rows, in reading order. */
export function findLabels(rows: readonly Row[]): LabelHit[] {
  const found = rows.map(labelsOf);
  return rows.flatMap((row, index) => {
    const labels = found[index] ?? [];
    return labels.map((label, at): LabelHit => {
      const next = labels[at + 1];
      const tokens = row.tokens.slice(row.owners[label.start], (row.owners[label.end - 1] ?? 0) + 1);
      const beside = besideOf(row, label, next);
      return {
        label: label.label,
        row: index,
        tokens,
        certainty: 1 - (0.5 * label.cost) / label.letters.length,
        beside,
        below: belowOf(
          rows,
          found,
          index,
          tokens,
          next === undefined ? undefined : row.tokens[row.owners[next.start] ?? 0],
        ),
      };
    });
  });
}

function labelsOf(row: Row): Found[] {
  const candidates = phrases.flatMap((phrase) =>
    findNear(row.letters, phrase.letters, allowedErrors(phrase.letters.length), row.starts)
      .map((match) => ({ ...phrase, ...match }))
      .filter((match) => stands(row, match)),
  );
  // The label that covers most letters rightly wins where several overlap.
  candidates.sort(
    (one, other) =>
      other.end - other.start - 2 * other.cost - (one.end - one.start - 2 * one.cost) ||
      one.cost - other.cost,
  );
  const kept: Found[] = [];
  for (const candidate of candidates)
    if (!kept.some((label) => candidate.start < label.end && label.start < candidate.end))
      kept.push(candidate);
  return inOneLanguage(
    row,
    kept.sort((one, other) => one.start - other.start),
  );
}

/** "No. Rekening / Account Number" is one label. */
function inOneLanguage(row: Row, labels: readonly Found[]): Found[] {
  const merged: Found[] = [];
  for (const label of labels) {
    const last = merged.at(-1);
    const between =
      last === undefined
        ? []
        : row.tokens.slice((row.owners[last.end - 1] ?? 0) + 1, row.owners[label.start]);
    const beside =
      last?.label === label.label && between.length > 0 && between.every((token) => token.text === '/');
    if (last !== undefined && beside) merged[merged.length - 1] = { ...last, end: label.end };
    else merged.push(label);
  }
  return merged;
}

/** Whether a match is a label and not a piece of a word or of a sentence. */
function stands(row: Row, match: Found): boolean {
  const owner = row.owners[match.end - 1] ?? 0;
  const rest = restOf(row, match);
  const colon = /^[:=]/.test(row.tokens[owner + 1]?.text ?? '') || rest.startsWith(':');
  const inside = row.tokens.slice(row.owners[match.start], owner);
  if (inside.some((token) => /^[:=]/.test(token.text))) return false;
  if (rest !== '' && !colon && /[\p{L}\p{N}]/u.test(rest) && !glued(row, match, rest)) return false;
  if (colon) return true;
  const first = row.owners[match.start] ?? 0;
  const atStart = startsColumn(row, first);
  if (match.cost > 0 && match.letters.length <= 5) return false;
  return !match.weak || atStart;
}

/** A value that runs into its label ("KeluargaMANGGIS"), or one letter too many at a label's end. */
function glued(row: Row, match: Found, rest: string): boolean {
  if (rest.length <= 1 && match.letters.length >= 5) return true;
  const capital = /^[\p{Lu}\p{N}]/u.test(rest);
  return (
    capital && (/\p{Ll}$/u.test(matchedText(row, match)) || (match.letters.length >= 8 && match.cost === 0))
  );
}

function matchedText(row: Row, match: Found): string {
  const owner = row.owners[match.end - 1] ?? 0;
  const text = row.tokens[owner]?.text ?? '';
  return text.slice(0, text.length - restOf(row, match).length);
}

/** What is left of the match's last token after the match. */
function restOf(row: Row, match: { readonly end: number }): string {
  const owner = row.owners[match.end - 1] ?? 0;
  const first = row.owners.indexOf(owner);
  const text = row.tokens[owner]?.text ?? '';
  let wanted = match.end - first;
  let at = 0;
  for (const character of text) {
    if (wanted <= 0) break;
    wanted -= fold(character).length;
    at += character.length;
  }
  return text.slice(at).replace(/^[.,)\]]+/, '');
}

/** The first word of its row or column; dirt and numbering ("1.", "a.") before it do not count. */
function startsColumn(row: Row, index: number): boolean {
  const token = row.tokens[index];
  const before = row.tokens[index - 1];
  if (token === undefined || before === undefined || before.text === '/') return true;
  if (token.left - before.right > 1.6 * row.height) return true;
  return /^[^\p{L}]{1,3}$|^[a-z0-9][.)]$/iu.test(before.text) && startsColumn(row, index - 1);
}

function besideOf(row: Row, label: Found, next: Found | undefined): Token[] {
  const owner = row.owners[label.end - 1] ?? 0;
  const rest = restOf(row, label);
  const last = row.tokens[owner];
  const until = next === undefined ? row.tokens.length : (row.owners[next.start] ?? row.tokens.length);
  const after = row.tokens.slice(owner + 1, until);
  if (last !== undefined && rest.replace(/[^\p{L}\p{N}]/gu, '').length > 1)
    after.unshift(cutFront(last, last.text.length - rest.length));
  while (after[0] !== undefined && !/[\p{L}\p{N}]/u.test(after[0].text)) after.shift();
  return untilGap(after, row.height);
}

/** Words that belong together: up to the first gap of some letters' width. */
export function untilGap(tokens: readonly Token[], height: number, gap = 2.6): Token[] {
  const end = tokens.findIndex((token, index) => {
    const before = tokens[index - 1];
    return before !== undefined && token.left - before.right > gap * height;
  });
  return end === -1 ? [...tokens] : tokens.slice(0, end);
}

function belowOf(
  rows: readonly Row[],
  found: readonly (readonly Found[])[],
  index: number,
  tokens: readonly Token[],
  next: Token | undefined,
): Token[][] {
  const row = rows[index];
  const left = tokens[0]?.left;
  if (row === undefined || left === undefined) return [];
  const result: Token[][] = [];
  for (let at = index + 1; at < rows.length && result.length < 2; at += 1) {
    const under = rows[at];
    if (under === undefined || under.page !== row.page) break;
    if (under.top - row.bottom > 3.2 * Math.max(row.height, under.height)) break;
    const inColumn = under.tokens.filter(
      (token) =>
        token.left >= left - 1.5 * row.height && (next === undefined || token.left < next.left - row.height),
    );
    const starts = inColumn.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text));
    if (starts === -1) continue;
    // A label of its own begins there: the column's value has ended.
    const first = under.tokens.indexOf(inColumn[starts] as Token);
    if ((found[at] ?? []).some((label) => under.owners[label.start] === first)) break;
    result.push(untilGap(inColumn.slice(starts), under.height));
  }
  return result;
}
