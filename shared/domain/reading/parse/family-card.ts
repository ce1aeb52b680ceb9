/** Fields of a family card: its number, the head, and every member with his NIK. */
import type { ReadField } from '../reading.ts';
import { digitsAnywhere, fieldOf, firstValue, nameReader, nikReader, textReader } from './pick-fields.ts';
import type { Paper } from './pick-fields.ts';
import { readDigits } from './read-digits.ts';
import { readName } from './read-name.ts';
import { confidenceOf } from './runs.ts';
import type { FoundValue } from './runs.ts';
import { distance, fold } from './near-letters.ts';
import type { Row, Token } from './rows.ts';

/** The number, then the head's name, then `name` and `nik` of each member in the order of the table. */
export function readFamilyCard(paper: Paper): (ReadField | null)[] {
  const members = paper.rows.flatMap(memberOf);
  const taken = new Set(members.map((member) => member.nik.tokens[0]));
  const number =
    firstValue(paper, ['kk'], nikReader) ??
    digitsAnywhere(paper.rows.slice(0, 10), [16]).find((found) => !taken.has(found.tokens[0])) ??
    null;
  const head = repaired(
    firstValue(paper, ['head'], nameReader),
    members.map((member) => member.name),
  );
  const known = new Set(head === null ? [] : [head.value]);
  return [
    fieldOf('kk-number', number),
    fieldOf('name', head),
    fieldOf('address', firstValue(paper, ['address'], textReader)),
    ...motherNames(paper).map((name) => fieldOf('mother-name', name)),
    ...members
      .slice(0, 16)
      .flatMap((member) => [
        member.name === null || known.has(member.name.value) ? null : fieldOf('name', member.name),
        fieldOf('nik', member.nik),
      ]),
  ];
}

/** The last column of the second table, one name for each member that has been read. */
function motherNames(paper: Paper): FoundValue[] {
  const header = paper.labels.findLast((hit) => hit.label === 'mother');
  if (header === undefined || header.beside.length > 0) return [];
  const names: FoundValue[] = [];
  for (const row of paper.rows.slice(header.row + 1, header.row + 14)) {
    const first = row.tokens.find((token) => /[\p{L}\p{N}]/u.test(token.text))?.text ?? '';
    const numbered = /^[^\p{L}]{0,2}[0-9lI]{1,2}[^\p{L}\p{N}]?$/u.test(first);
    const name = numbered ? readName(lastColumn(row)) : null;
    if (name !== null) names.push(name);
  }
  return names;
}

function lastColumn(row: Row): readonly Token[] {
  const words = row.tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  const start = words.findLastIndex(
    (token, index) => token.left - (words[index - 1]?.right ?? -1) > row.height,
  );
  return words.slice(Math.max(0, start));
}

/** The head stands a second time in the table: of two readings a letter apart the surer one counts. */
function repaired(head: FoundValue | null, names: readonly (FoundValue | null)[]): FoundValue | null {
  if (head === null) return names[0] ?? null;
  const same = names.find(
    (name) =>
      name !== null &&
      (distance(fold(name.value), fold(head.value), 2) <= 2 || fold(name.value).endsWith(fold(head.value))),
  );
  if (same === undefined || same === null || same.value === head.value) return head;
  return confidenceOf(same.tokens) > confidenceOf(head.tokens) || same.value.length > head.value.length + 2
    ? same
    : head;
}

/** A row of the members' table: a name and then 16 digits. */
function memberOf(row: Row): { name: FoundValue | null; nik: FoundValue }[] {
  const nik = readDigits(row.tokens, [16]);
  const first = nik?.tokens[0];
  if (nik === null || first === undefined) return [];
  const before = row.tokens.slice(0, row.tokens.indexOf(first));
  const name = readName(withoutNumber(before));
  return name === null || /\bNO\b/.test(name.value) ? [] : [{ name, nik }];
}

/** Without the running number of the row. */
function withoutNumber(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex((token) => /\p{L}{2}/u.test(token.text));
  return start === -1 ? [] : tokens.slice(start);
}
