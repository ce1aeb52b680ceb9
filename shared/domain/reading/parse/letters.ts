/** Fields of letters and forms. */
import type { ReadField } from '../reading.ts';
import { letterDay, stopDay } from './letter-days.ts';
import { personFields } from './person-fields.ts';
import { fieldOf, firstValue, nameReader, textReader } from './pick-fields.ts';
import type { Paper } from './pick-fields.ts';
import { readBank } from './read-bank.ts';
import { readText } from './read-name.ts';
import { runOf, tokensBetween } from './runs.ts';
import type { FoundValue } from './runs.ts';
import type { Token } from './rows.ts';

type Fields = (ReadField | null)[];

/** A letter about the end of work: person, firm, last day, the letter's own day. */
export function readWorkLetter(paper: Paper): Fields {
  return [...readStaffLetter(paper), fieldOf('stop-date', stopDay(paper))];
}

/** A letter about somebody who still works: as above without a last day. */
export function readStaffLetter(paper: Paper): Fields {
  return [
    ...personFields(paper),
    fieldOf('employer', employer(paper)),
    fieldOf('letter-date', letterDay(paper)),
  ];
}

/** Statements and letters of others: person and day. */
export function readOtherLetter(paper: Paper): Fields {
  return [
    ...personFields(paper),
    fieldOf('mother-name', firstValue(paper, ['mother'], nameReader)),
    fieldOf('letter-date', letterDay(paper)),
  ];
}

/** Forms: also the employer and the account to pay to. */
export function readForm(paper: Paper): Fields {
  const bank = paper.labels.find((hit) => hit.label === 'bank' && hit.beside.length > 0);
  const row = bank === undefined ? undefined : paper.rows[bank.row];
  return [
    ...readOtherLetter(paper),
    fieldOf('employer', firstValue(paper, ['company'], textReader)),
    fieldOf('bank', row === undefined ? null : readBank([row])),
    fieldOf('account-number', firstValue(paper, ['account'], accountDigits)),
    fieldOf('account-holder', firstValue(paper, ['holder'], nameReader)),
  ];
}

/** Any number of an account's length; a form says itself that it is one. */
function accountDigits(tokens: readonly Token[]): FoundValue | null {
  const run = runOf(tokens);
  const match = /\d[\d .-]{3,28}\d/.exec(run.text);
  const value = match?.[0].replace(/\D/g, '') ?? '';
  if (match === null || value.length < 5 || value.length > 20) return null;
  const end = match.index + match[0].length;
  return { text: match[0], value, certainty: 0.9, tokens: tokensBetween(run, match.index, end) };
}

const firmName =
  /(?:^|[\s(])((?:PT|CV|UD|PD|FA|KOPERASI|YAYASAN|PERUM|PERUMDA)\b\.?,?\s+[\p{Lu}0-9][\p{L}\p{N}.&'’()-]*(?:\s+(?:[\p{Lu}0-9][\p{L}\p{N}.&'’()-]*|dan|&))*)/u;

/** The firm: behind its label, in the letterhead, or in a sentence. */
function employer(paper: Paper): FoundValue | null {
  const labelled = firstValue(paper, ['company'], textReader);
  if (labelled !== null) return labelled;
  for (const row of paper.rows) {
    const run = runOf(row.tokens);
    const match = firmName.exec(run.text);
    if (match?.[1] === undefined) continue;
    const from = match.index + match[0].length - match[1].length;
    const found = readText(tokensBetween(run, from, from + match[1].length));
    if (found !== null) return { ...found, certainty: found.certainty * 0.95 };
  }
  return null;
}
