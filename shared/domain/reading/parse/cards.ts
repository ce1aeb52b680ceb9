/** Fields of the cards: identity card, membership card, tax card, account book. */
import type { ReadField } from '../reading.ts';
import { bankHabits } from '../../formats/account.ts';
import { parseNik } from '../../formats/nik.ts';
import {
  addressOf,
  birthPlaceReader,
  birthReader,
  continued,
  digitsAnywhere,
  fieldOf,
  firstValue,
  membershipNumbers,
  nameReader,
  nikReader,
  npwpReader,
  sexReader,
  valueOf,
} from './pick-fields.ts';
import type { Paper } from './pick-fields.ts';
import { loneName } from './lone-names.ts';
import { readBank } from './read-bank.ts';
import { readDays } from './read-day.ts';
import { readDigits } from './read-digits.ts';
import { confidenceOf } from './runs.ts';
import type { FoundValue } from './runs.ts';
import type { Row } from './rows.ts';

type Fields = (ReadField | null)[];

/** NIK, name, birth, sex and address of an identity card. */
export function readIdentityCard(paper: Paper): Fields {
  return [
    fieldOf('nik', firstValue(paper, ['nik'], nikReader) ?? likelyNik(paper.rows)),
    fieldOf('name', wholeName(paper)),
    fieldOf('birth-place', firstValue(paper, ['birth', 'birth-place'], birthPlaceReader)),
    fieldOf(
      'birth-date',
      firstValue(paper, ['birth', 'birth-date'], birthReader) ?? birthAnywhere(paper.rows),
    ),
    fieldOf('sex', firstValue(paper, ['sex'], sexReader)),
    fieldOf('address', addressOf(paper)),
  ];
}

/** A long name goes on in a second row under its beginning. */
function wholeName(paper: Paper): FoundValue | null {
  for (const hit of paper.labels) {
    if (hit.label !== 'name') continue;
    const found = valueOf(hit, nameReader);
    if (found !== null) return continued(paper, hit, found, 1, nameReader);
  }
  return null;
}

/** The one whose form and letters are surest. */
function surest(all: readonly FoundValue[]): FoundValue | undefined {
  const sure = (found: FoundValue): number =>
    found.certainty * confidenceOf(found.tokens) - 0.05 * found.tokens.length;
  return all.toSorted((one, other) => sure(other) - sure(one))[0];
}

/** 16 digits without a label that are built like a NIK. */
function likelyNik(rows: readonly Row[]): FoundValue | null {
  const built = digitsAnywhere(rows, [16]).find((found) => {
    const parts = parseNik(found.value);
    return parts !== null && parts.province !== null && parts.birthDates.length > 0;
  });
  return built === undefined ? null : { ...built, certainty: built.certainty * 0.85 };
}

/** "MEDAN, 17-08-1965" without its label, in the upper half. */
function birthAnywhere(rows: readonly Row[]): FoundValue | null {
  for (const row of rows.slice(0, 8)) {
    const [day] = readDays(row.tokens, 'past');
    if (day !== undefined && row.tokens.indexOf(day.tokens[0] as never) > 0)
      return { ...day, certainty: day.certainty * 0.7 };
  }
  return null;
}

/** Membership numbers, name, NIK and birth date of a membership card or its picture in the app. */
export function readMembershipCard(paper: Paper): Fields {
  const numbers = new Map<string, FoundValue>();
  for (const found of membershipNumbers(paper)) numbers.set(found.value, found);
  for (const found of digitsAnywhere(paper.rows, [11]))
    if (!numbers.has(found.value)) numbers.set(found.value, { ...found, certainty: found.certainty * 0.9 });
  const first = [...numbers.values()][0];
  return [
    ...[...numbers.values()].slice(0, 5).map((found) => fieldOf('kpj', found)),
    fieldOf('name', firstValue(paper, ['name'], nameReader) ?? loneName(paper.rows, first)),
    fieldOf('nik', firstValue(paper, ['nik'], nikReader)),
    fieldOf(
      'birth-date',
      firstValue(paper, ['birth-date', 'birth'], birthReader) ?? dayUnder(paper.rows, first),
    ),
  ];
}

function rowsUnder(rows: readonly Row[], found: FoundValue | undefined): readonly Row[] {
  if (found === undefined) return [];
  const at = rows.findIndex((row) => found.tokens.every((token) => row.tokens.includes(token)));
  return at === -1 ? [] : rows.slice(at + 1, at + 4);
}

function dayUnder(rows: readonly Row[], number: FoundValue | undefined): FoundValue | null {
  for (const row of rowsUnder(rows, number)) {
    const [found] = readDays(row.tokens, 'past');
    if (found !== undefined) return { ...found, certainty: found.certainty * 0.75 };
  }
  return null;
}

/** The number of a card of today is the NIK, printed twice: where the two differ in a digit or two, one is misread. */
function isSlipOf(number: FoundValue | null, nik: FoundValue | null): boolean {
  if (number === null || nik === null || number.value.length !== nik.value.length) return false;
  const different = [...number.value].filter((digit, index) => digit !== nik.value[index]).length;
  return different > 0 && different <= 2;
}

/** Tax number and name of a tax card. */
export function readTaxCard(paper: Paper): Fields {
  const number = firstValue(paper, ['npwp'], npwpReader) ?? digitsAnywhere(paper.rows, [15, 16])[0] ?? null;
  const nik = firstValue(paper, ['nik'], nikReader);
  return [
    fieldOf('npwp', number, isSlipOf(number, nik) ? 0.6 : 1),
    fieldOf(
      'name',
      firstValue(paper, ['name'], nameReader) ?? loneName(paper.rows, number) ?? loneName(paper.rows, nik),
    ),
    fieldOf('nik', nik),
  ];
}

const accountLengths = Array.from({ length: 11 }, (_, index) => 16 - index);

/** Bank, account number and holder of an account book, a statement or an app's screen. */
export function readAccountPaper(paper: Paper): Fields {
  const bank = readBank(paper.rows);
  const usual = bankHabits.find((habit) => habit.bank === bank?.value)?.digits;
  const number =
    firstValue(paper, ['account'], (tokens) => accountNumber(tokens, usual)) ??
    (usual === undefined ? null : unlabelled(paper.rows, usual));
  return [
    fieldOf('bank', bank),
    fieldOf('account-number', number),
    fieldOf(
      'account-holder',
      firstValue(paper, ['holder', 'name'], nameReader) ?? loneName(paper.rows, number),
    ),
  ];
}

function accountNumber(
  tokens: Parameters<typeof readDigits>[0],
  usual: number | undefined,
): FoundValue | null {
  if (readDays(tokens, 'recent').length > 0) return null;
  const fitting = usual === undefined ? null : readDigits(tokens, [usual]);
  if (fitting !== null) return fitting;
  const other = readDigits(tokens, accountLengths);
  return other === null ? null : { ...other, certainty: other.certainty * 0.85 };
}

function unlabelled(rows: readonly Row[], usual: number): FoundValue | null {
  const found = surest(digitsAnywhere(rows, [usual]));
  return found === undefined ? null : { ...found, certainty: found.certainty * 0.8 };
}
