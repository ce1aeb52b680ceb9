/** The account book: number, bank and holder against the data, and the holder against the claimant's card (features H6). */
import type { ClaimData } from '../../claim/data.ts';
import { heirReasons } from '../../documents/reason-groups.ts';
import { bankHabitOf } from '../../formats/account.ts';
import { compareNames } from '../../formats/name.ts';
import type { Hint } from '../hint.ts';
import type { ReadField } from '../reading.ts';
import { bestOf, compareNameField, compareNumberField } from './compare-field.ts';
import { sureFrom } from './confidence.ts';
import { makeHint } from './make-hint.ts';
import { fieldsOf, type Paper } from './papers.ts';
import type { Owner } from './person-hints.ts';

export function accountHints(
  papers: readonly Paper[],
  owners: ReadonlyMap<Paper, Owner>,
  data: ClaimData,
): Hint[] {
  const books = papers.filter((paper) => paper.kind === 'rekening');
  return [...books.flatMap((book) => bookHints(book, data)), ...cardHints(papers, books, owners, data)];
}

function bookHints(book: Paper, data: ClaimData): Hint[] {
  const number = bestOf(
    fieldsOf(book, 'account-number').map((field) =>
      compareNumberField('account', book, field, { value: data.accountNumber }),
    ),
  );
  const holder = bestOf(
    fieldsOf(book, 'account-holder').map((field) =>
      compareNameField('holder', book, field, { value: data.accountHolder }),
    ),
  );
  const deceased = fieldsOf(book, 'account-holder')
    .slice(0, 1)
    .flatMap((field) => deceasedHint(book, field, data));
  return [number, holder, ...bankHints(book, data), ...deceased].filter((hint) => hint !== null);
}

function bankHints(book: Paper, { bank }: ClaimData): Hint[] {
  const [field] = fieldsOf(book, 'bank');
  if (!field) return [];
  const params = { here: field.value, there: bank };
  if (isSameBank(field.value, bank)) return [makeHint('bank-same', 'match', book, { field, params })];
  return [makeHint('bank-different', field.confidence < sureFrom ? 'info' : 'look', book, { field, params })];
}

/** By the table of banks where both stand in it, else by the words. */
function isSameBank(a: string, b: string): boolean {
  const [first, second] = [bankHabitOf(a), bankHabitOf(b)];
  if (first && second) return first.bank === second.bank;
  const [one, other] = [a, b].map((name) =>
    name.toUpperCase().replaceAll(/PT|BANK|TBK|PERSERO|[^A-Z0-9]/g, ''),
  );
  if (!one || !other) return false;
  return one.includes(other) || other.includes(one);
}

/** Money for heirs goes to an heir's account, never to that of the dead (domain 2.3). */
function deceasedHint(book: Paper, field: ReadField, data: ClaimData): Hint[] {
  if (!heirReasons.has(data.reason) || compareNames(field.value, data.name).verdict === 'different')
    return [];
  return [
    makeHint('holder-deceased', 'look', book, { field, params: { here: field.value, there: data.name } }),
  ];
}

/** The holder, as the book prints him or as the data state him, against the card of him who claims. */
function cardHints(
  papers: readonly Paper[],
  books: readonly Paper[],
  owners: ReadonlyMap<Paper, Owner>,
  data: ClaimData,
): Hint[] {
  const claimant: Owner = heirReasons.has(data.reason) ? 'heir' : 'participant';
  const cards = papers.filter((paper) => paper.kind === 'ktp' && owners.get(paper) === claimant);
  const names = cards.flatMap((card) => fieldsOf(card, 'name').map((field) => ({ card, field })));
  if (names.length === 0) return [];
  const holders = books.flatMap((book) => fieldsOf(book, 'account-holder').map((field) => ({ book, field })));
  if (holders.length === 0) {
    // The card's name is held against the participant's already; only another holder adds to that.
    if (claimant === 'participant' && compareNames(data.name, data.accountHolder).verdict === 'same')
      return [];
    const hints = names.map(({ card, field }) =>
      compareNameField('holder-ktp', card, { ...field, value: data.accountHolder }, { value: field.value }),
    );
    return [bestOf(hints)].filter((hint) => hint !== null);
  }
  return books.flatMap((book) => {
    const hints = holders
      .filter((holder) => holder.book === book)
      .flatMap((holder) =>
        names.map(({ card, field }) =>
          compareNameField('holder-ktp', book, weaker(holder.field, field), {
            value: field.value,
            paper: card,
            place: field.place,
          }),
        ),
      );
    return [bestOf(hints)].filter((hint) => hint !== null);
  });
}

/** A comparison of two readings is as sure as the weaker one. */
function weaker(field: ReadField, other: ReadField): ReadField {
  return { ...field, confidence: Math.min(field.confidence, other.confidence) };
}
