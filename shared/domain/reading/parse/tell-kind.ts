/** What a paper is by its words. */
import type { DocumentKind } from '../../vocabulary.ts';
import { formCodes, kindPhrases } from './kind-phrases.ts';
import type { KindPhrase } from './kind-phrases.ts';
import { allowedErrors, distance, findNear, fold } from './near-letters.ts';
import type { Row } from './rows.ts';

export interface KindScore {
  readonly kind: DocumentKind;
  readonly score: number;
}

/** A paper tells its kind on its first pages; the rest of a long one is not searched. */
const mostRows = 160;
/** Less than this says nothing. */
const leastScore = 3;

const phrases: readonly (KindPhrase & { readonly kind: DocumentKind; readonly letters: string })[] =
  Object.entries(kindPhrases).flatMap(([kind, list]) =>
    list.map((phrase) => ({ ...phrase, kind: kind as DocumentKind, letters: fold(phrase.text) })),
  );

/** The kind with its confidence (0 to 1), or null when the words say too little or too many things. */
export function tellKind(rows: readonly Row[]): { kind: DocumentKind; confidence: number } | null {
  const [first, second] = scoreKinds(rows);
  if (first === undefined || first.score < leastScore) return null;
  const margin = (first.score - (second?.score ?? 0)) / first.score;
  const confidence =
    (0.45 + 0.55 * Math.min(1, first.score / 7)) * (0.55 + 0.45 * Math.min(1, margin / 0.35));
  return confidence < 0.45 ? null : { kind: first.kind, confidence: Math.min(0.99, confidence) };
}

/** All kinds that have anything for them, best first. */
export function scoreKinds(rows: readonly Row[]): KindScore[] {
  const scores = new Map<DocumentKind, number>();
  const add = (kind: DocumentKind, weight: number): void =>
    void scores.set(kind, (scores.get(kind) ?? 0) + weight);
  const text = textOf(rows.slice(0, mostRows));
  for (const phrase of phrases) add(phrase.kind, scorePhrase(phrase, text));
  const head = rows
    .slice(0, mostRows)
    .filter((_, index, all) => isHead(all, index))
    .map((row) => row.tokens.map((token) => token.text).join(' '))
    .join('\n');
  for (const code of formCodes)
    if (code.pattern.test(code.kind === 'paspor' ? text.plain : head)) add(code.kind, code.weight);
  return [...scores]
    .map(([kind, score]) => ({ kind, score }))
    .filter((entry) => entry.score > 0)
    .sort((one, other) => other.score - one.score);
}

/** Among the first rows of its page: forms repeat their title and code on each. */
function isHead(rows: readonly Row[], index: number): boolean {
  const page = rows[index]?.page;
  return index < 8 || rows[index - 8]?.page !== page;
}

interface PageText {
  readonly letters: string;
  readonly plain: string;
  /** Row of each letter. */
  readonly rows: readonly Row[];
  readonly rowAt: readonly number[];
  /** 1 where a word begins; one longer than the letters. */
  readonly begins: Uint8Array;
  readonly starts: readonly number[];
}

/** The rows as one string without spaces, so that a phrase may run over the end of a row. */
function textOf(rows: readonly Row[]): PageText {
  const letters = rows.map((row) => row.letters).join('');
  const begins = new Uint8Array(letters.length + 1);
  begins[letters.length] = 1;
  const starts: number[] = [];
  const rowAt: number[] = [];
  rows.forEach((row, index) => {
    row.owners.forEach((owner, at) => {
      if (at === 0 || row.owners[at - 1] !== owner) {
        begins[rowAt.length] = 1;
        starts.push(rowAt.length);
      }
      rowAt.push(index);
    });
  });
  const plain = rows.map((row) => row.tokens.map((token) => token.text).join(' ')).join('\n');
  return { letters, plain, rows, rowAt, begins, starts };
}

function scorePhrase(phrase: KindPhrase & { readonly letters: string }, text: PageText): number {
  const most = Math.min(3, allowedErrors(phrase.letters.length));
  const lastWord = fold(
    phrase.text
      .trim()
      .split(/[\s/]+/)
      .at(-1) ?? '',
  );
  let best = 0;
  for (const match of findNear(text.letters, phrase.letters, most, text.starts)) {
    const wholeWords = text.begins[match.end] === 1;
    if (!wholeWords && phrase.letters.length < 8) continue;
    // Titles differ in their last word only: KETERANGAN KERJA, KETERANGAN DOKTER.
    const tail = text.letters.slice(Math.max(match.start, match.end - lastWord.length), match.end);
    const slips = lastWord.length <= 4 ? Math.min(1, match.cost) : allowedErrors(lastWord.length);
    if (match.cost > 0 && distance(tail, lastWord, slips) > slips) continue;
    const right = 1 - (0.6 * match.cost) / Math.max(1, most + 1);
    best = Math.max(
      best,
      phrase.weight * right * (phrase.title === true ? standing(match, phrase, text) : 1),
    );
  }
  return best;
}

/** 1 for a title in a row of its own, less in a longer row, least in the middle of a sentence. */
function standing(
  match: { start: number; end: number },
  phrase: { letters: string },
  text: PageText,
): number {
  const index = text.rowAt[match.start] ?? 0;
  const row = text.rows[index];
  if (row === undefined) return 0.3;
  const share = phrase.letters.length / Math.max(1, row.letters.length);
  const capitals = row.tokens.every((token) => token.text === token.text.toUpperCase());
  const top = isHead(text.rows, index) || index < text.rows.length * 0.4;
  return (share > 0.7 ? 1 : share > 0.45 ? 0.8 : capitals ? 0.6 : 0.35) * (top ? 1 : 0.6);
}
