/** Tokens as one text in which a part can be traced back to its tokens. */
import type { Row, Token } from './rows.ts';

export interface Run {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where each token begins in the text. */
  readonly starts: readonly number[];
}

/** Tokens with one space between them. */
export function runOf(tokens: readonly Token[]): Run {
  let text = '';
  const starts = tokens.map((token) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += token.text;
    return start;
  });
  return { text, tokens, starts };
}

/** The tokens that have a letter in the given part of the text. */
export function tokensBetween(run: Run, from: number, to: number): Token[] {
  return run.tokens.filter((token, index) => {
    const start = run.starts[index] ?? 0;
    return start < to && start + token.text.length > from;
  });
}

/** A value found in tokens: as it stands, brought into form, and how sure its form is (0 to 1). */
export interface FoundValue {
  readonly text: string;
  readonly value: string;
  readonly certainty: number;
  readonly tokens: readonly Token[];
}

/** The mean confidence of the letters, longer words counting more. */
export function confidenceOf(tokens: readonly Token[]): number {
  let sum = 0;
  let letters = 0;
  for (const token of tokens) {
    const confidence = Number.isFinite(token.confidence) ? Math.min(1, Math.max(0, token.confidence)) : 0;
    sum += confidence * token.text.length;
    letters += token.text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** All rows as running text. */
export function flowOf(rows: readonly Row[]): Run {
  return runOf(rows.flatMap((row) => row.tokens));
}

/** A day of a run as a value; null when it stands on two pages. */
export function dayIn(
  run: Run,
  day: { readonly from: number; readonly to: number; readonly day: string; readonly certainty: number },
): FoundValue | null {
  const tokens = tokensBetween(run, day.from, day.to);
  const page = tokens[0]?.place.page;
  if (page === undefined || tokens.some((token) => token.place.page !== page)) return null;
  return { text: run.text.slice(day.from, day.to), value: day.day, certainty: day.certainty, tokens };
}
