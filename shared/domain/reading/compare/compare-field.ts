/** Compares one field of a paper with a value of the data or of another paper, and says it as a hint. */
import { compareNames, type NameDifference } from '../../formats/name.ts';
import { digitsForLetters } from '../../formats/look-alike.ts';
import type { Hint } from '../hint.ts';
import type { PaperPlace, ReadField } from '../reading.ts';
import { sureDigitsFrom, sureFrom } from './confidence.ts';
import { compareDates } from './date-difference.ts';
import { compareEmployers } from './employer-difference.ts';
import type { DateSubject, NameHintWay, NameSubject, NumberHintWay, NumberSubject } from './hint-codes.ts';
import { makeHint } from './make-hint.ts';
import { nameDetail } from './name-detail.ts';
import { compareNumbers } from './number-difference.ts';
import type { Paper } from './papers.ts';

/** What a field is held against: a value, and the paper that it stands on when it is not the data's. */
export interface Against {
  readonly value: string;
  readonly paper?: Paper;
  readonly place?: PaperPlace;
}

const nameLevels: Readonly<Record<NameDifference, Hint['level']>> = {
  none: 'match',
  titles: 'match',
  spacing: 'info',
  order: 'info',
  patronym: 'info',
  abbreviation: 'info',
  initial: 'info',
  spelling: 'info',
  doubled: 'info',
  'look-alike': 'info',
  several: 'info',
  letters: 'look',
  shortened: 'look',
  'missing-word': 'look',
  different: 'look',
};

function otherOf({ paper, place }: Against): { other?: { paper: Paper; place?: PaperPlace } } {
  return paper ? { other: { paper, ...(place && { place }) } } : {};
}

/** A name; banks cut names off, so a holder's shortened name is only worth knowing. */
export function compareNameField(
  subject: NameSubject,
  paper: Paper,
  field: ReadField,
  against: Against,
): Hint {
  const there = against.value;
  const { difference } = compareNames(field.value, there);
  const level = nameLevels[difference];
  const isCut = difference === 'shortened' && subject.startsWith('holder');
  const isUnsure = level === 'look' && field.confidence < sureFrom;
  const way: NameHintWay = difference === 'none' ? 'same' : isUnsure ? 'unsure' : difference;
  return makeHint(`${subject}-${way}`, isUnsure || isCut ? 'info' : level, paper, {
    field,
    ...otherOf(against),
    params: { here: field.value, there, ...(level === 'match' ? {} : nameDetail(field.value, there)) },
  });
}

/** A number of digits. A letter that stands for a digit, or a digit like it in faint print, may be the reader's own. */
export function compareNumberField(
  subject: NumberSubject,
  paper: Paper,
  field: ReadField,
  against: Against,
): Hint {
  const there = against.value;
  const { way: found, params, alike } = compareNumbers(digitsForLetters(field.value), there);
  const way = numberWay(found, alike, field);
  const level = way === 'same' ? 'match' : way === 'look-alike' || way === 'unsure' ? 'info' : 'look';
  return makeHint(`${subject}-${way}`, level, paper, {
    field,
    ...otherOf(against),
    params: { ...params, here: field.value, there },
  });
}

function numberWay(
  found: ReturnType<typeof compareNumbers>['way'],
  alike: boolean,
  field: ReadField,
): NumberHintWay {
  if (found === 'same') return 'same';
  if (alike && field.confidence < sureDigitsFrom) return 'look-alike';
  const isSlip = found === 'shifted' && field.confidence < sureDigitsFrom;
  return isSlip || field.confidence < sureFrom ? 'unsure' : found;
}

/** A day. */
export function compareDateField(
  subject: DateSubject,
  paper: Paper,
  field: ReadField,
  against: Against,
): Hint {
  const { way, params } = compareDates(field.value, against.value);
  const isUnsure = way !== 'same' && field.confidence < sureFrom;
  const level = way === 'same' ? 'match' : isUnsure ? 'info' : 'look';
  return makeHint(`${subject}-${isUnsure ? 'unsure' : way}`, level, paper, {
    field,
    ...otherOf(against),
    params: { ...params, here: writtenDay(field.value), there: writtenDay(against.value) },
  });
}

/** A company. */
export function compareEmployerField(paper: Paper, field: ReadField, there: string): Hint {
  const way = compareEmployers(field.value, there);
  const isUnsure = (way === 'different' || way === 'letters') && field.confidence < sureFrom;
  const level =
    way === 'same' || way === 'spacing' ? 'match' : way === 'different' && !isUnsure ? 'look' : 'info';
  return makeHint(`employer-${isUnsure ? 'unsure' : way}`, level, paper, {
    field,
    params: { here: field.value, there },
  });
}

/** `13-03-1982`, as cards print a day, so that swapped parts are seen. */
export function writtenDay(day: string): string {
  return day.split('-').toReversed().join('-');
}

const weight = { match: 0, info: 1, look: 2 } as const;

/** The best of several comparisons: of many names on a paper the nearest one is meant. Null of none. */
export function bestOf(hints: readonly Hint[]): Hint | null {
  const isFar = (hint: Hint): number => (/-different$|-unsure$/.test(hint.code) ? 1 : 0);
  return hints.toSorted((a, b) => isFar(a) - isFar(b) || weight[a.level] - weight[b.level]).at(0) ?? null;
}
