/** From labels to fields: which label announces which field, and how its value is read. */
import type { FieldName, ReadField } from '../reading.ts';
import { untilGap } from './find-labels.ts';
import type { LabelHit } from './find-labels.ts';
import type { Label } from './label-words.ts';
import { readDays } from './read-day.ts';
import { readAllDigits, readDigits } from './read-digits.ts';
import { readName, readText } from './read-name.ts';
import { confidenceOf, runOf } from './runs.ts';
import type { FoundValue } from './runs.ts';
import { placeOf } from './rows.ts';
import type { Row, Token } from './rows.ts';

/** What all field readers look at. */
export interface Paper {
  readonly rows: readonly Row[];
  readonly labels: readonly LabelHit[];
}

export type ValueReader = (tokens: readonly Token[]) => FoundValue | null;

/** The reader itself does not believe letters below this. */
const leastConfidence = 0.12;

/** A field of a value; null when its form is not that of the claim's data. */
export function fieldOf(name: FieldName, found: FoundValue | null, certainty = 1): ReadField | null {
  if (found === null || found.tokens.length === 0 || found.value === '') return null;
  const confidence = Math.min(1, Math.max(0, confidenceOf(found.tokens) * found.certainty * certainty));
  if (confidence < leastConfidence) return null;
  const text = found.text.slice(0, 400);
  return {
    name,
    text,
    value: found.value.slice(0, 400),
    confidence: Math.round(confidence * 1000) / 1000,
    place: placeOf(found.tokens),
  };
}

/** The value of one label: beside it, else below it. */
export function valueOf(hit: LabelHit, read: ValueReader): FoundValue | null {
  const beside = read(hit.beside);
  if (beside !== null) return weighed(beside, hit.certainty);
  const [first, second] = hit.below;
  // Something else stands beside it, so what is below belongs to another statement.
  const crowded = hit.beside.filter((token) => token.text.length > 2 && token.confidence > 0.6).length > 1;
  if (crowded) return null;
  const below = (first === undefined ? null : read(first)) ?? (second === undefined ? null : read(second));
  return below === null ? null : weighed(below, hit.certainty * 0.97);
}

function weighed(found: FoundValue, certainty: number): FoundValue {
  return { ...found, certainty: found.certainty * certainty };
}

/** The first label of the given ones, in the order given, whose value can be read. */
export function firstValue(
  paper: Paper,
  labels: readonly Label[],
  read: ValueReader,
  from = 0,
): FoundValue | null {
  for (const label of labels)
    for (const hit of paper.labels) {
      if (hit.label !== label || hit.row < from) continue;
      const found = valueOf(hit, read);
      if (found !== null) return found;
    }
  return null;
}

export const nikReader: ValueReader = (tokens) => readDigits(tokens, [16]);
export const kpjReader: ValueReader = (tokens) => readDigits(tokens, [11]);
export const npwpReader: ValueReader = (tokens) => readDigits(tokens, [16, 15]);
export const birthReader: ValueReader = (tokens) => readDays(tokens, 'past')[0] ?? null;
export const recentReader: ValueReader = (tokens) => readDays(tokens, 'recent')[0] ?? null;
export const nameReader: ValueReader = readName;
export const textReader: ValueReader = readText;

/** An address: the value of its label and the unlabelled rows that go on under it. */
export function addressOf(paper: Paper, from = 0): FoundValue | null {
  for (const hit of paper.labels) {
    if (hit.label !== 'address' || hit.row < from) continue;
    const found = valueOf(hit, readText);
    if (found === null) continue;
    const whole = continued(paper, hit, found, 2, readText);
    return { ...whole, value: whole.value.replace(/\bNO[,;:]/g, 'NO.') };
  }
  return null;
}

/** A value and the rows under it that begin where it begins and that no label begins. */
export function continued(
  paper: Paper,
  hit: LabelHit,
  found: FoundValue,
  most: number,
  read: ValueReader,
): FoundValue {
  const first = found.tokens[0];
  const tokens = [...found.tokens];
  let above = paper.rows.find(
    (row) => first !== undefined && row.tokens.some((token) => token.place === first.place),
  );
  for (let count = 0; above !== undefined && first !== undefined && count < most; count += 1) {
    const next = paper.rows[paper.rows.indexOf(above) + 1];
    if (next === undefined || next.page !== above.page || next.top - above.bottom > 1.2 * above.height) break;
    const words = next.tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
    const start = words[0];
    const aligned = start !== undefined && Math.abs(start.left - first.left) < 0.8 * next.height;
    const labelled = paper.labels.some((other) => other !== hit && paper.rows[other.row] === next);
    if (!aligned || labelled || first.left - (hit.tokens[0]?.left ?? first.left) < next.height) break;
    tokens.push(...untilGap(words, next.height));
    above = next;
  }
  return tokens.length === found.tokens.length ? found : (read(tokens) ?? found);
}

/** `L` or `P` from the words for it. */
export const sexReader: ValueReader = (tokens) => {
  for (const [at, token] of tokens.entries()) {
    const word = token.text.toUpperCase().replace(/[^A-Z]/g, '');
    const male = /^(LAKI|LAK|IAKI|PRIA)/.test(word) || word === 'L';
    const female = /^(PEREM|PEREN|WANITA|PERENP)/.test(word) || word === 'P';
    if (!male && !female) continue;
    const next = tokens[at + 1];
    const whole =
      male && next !== undefined && /^LAKI/i.test(next.text.replace(/[^A-Za-z]/g, ''))
        ? [token, next]
        : [token];
    return {
      text: runOf(whole).text,
      value: male ? 'L' : 'P',
      certainty: word.length > 1 ? 1 : 0.8,
      tokens: whole,
    };
  }
  return null;
};

/** The place before a birth date: "MEDAN, 17-08-1965". */
export const birthPlaceReader: ValueReader = (tokens) => {
  const day = readDays(tokens, 'past')[0];
  const end = day === undefined ? tokens.length : tokens.indexOf(day.tokens[0] as Token);
  const before = tokens.slice(0, Math.max(0, end));
  const found = readName(before);
  if (found === null) return null;
  return { ...found, value: found.value.replace(/[.,]+$/, '') };
};

/** All membership numbers that stand behind their labels. */
export function membershipNumbers(paper: Paper): FoundValue[] {
  const numbers = new Map<string, FoundValue>();
  for (const hit of paper.labels) {
    if (hit.label !== 'kpj') continue;
    const beside = readAllDigits(hit.beside, [11]);
    const found = beside.length > 0 ? beside : [valueOf(hit, kpjReader)].filter((value) => value !== null);
    for (const value of found)
      if (!numbers.has(value.value)) numbers.set(value.value, weighed(value, hit.certainty));
  }
  return [...numbers.values()].slice(0, 5);
}

/** Numbers of the length anywhere in the rows, in reading order. */
export function digitsAnywhere(rows: readonly Row[], lengths: readonly number[]): FoundValue[] {
  return rows.map((row) => readDigits(row.tokens, lengths)).filter((found) => found !== null);
}
