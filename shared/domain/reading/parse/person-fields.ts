/** Who a letter, certificate or form speaks of. */
import type { ReadField } from '../reading.ts';
import { findNear, fold } from './near-letters.ts';
import {
  addressOf,
  birthPlaceReader,
  birthReader,
  fieldOf,
  firstValue,
  membershipNumbers,
  nameReader,
  nikReader,
  sexReader,
} from './pick-fields.ts';
import type { Paper } from './pick-fields.ts';
import type { FoundValue } from './runs.ts';
import type { Token } from './rows.ts';

/** Name, NIK, birth, sex, address and memberships, from the row where the paper begins to speak of the person. */
export function personFields(paper: Paper): (ReadField | null)[] {
  const from = subjectRow(paper);
  const pick = (read: (row: number) => FoundValue | null): FoundValue | null =>
    read(from) ?? (from > 0 ? read(0) : null);
  return [
    fieldOf('name', pick((row) => firstValue(paper, ['name'], nameReader, row)) ?? addressed(paper)),
    fieldOf(
      'nik',
      pick((row) => firstValue(paper, ['nik'], nikReader, row)),
    ),
    fieldOf(
      'birth-place',
      pick((row) => firstValue(paper, ['birth', 'birth-place'], birthPlaceReader, row)),
    ),
    fieldOf(
      'birth-date',
      pick((row) => firstValue(paper, ['birth', 'birth-date'], birthReader, row)),
    ),
    fieldOf(
      'sex',
      pick((row) => firstValue(paper, ['sex'], sexReader, row)),
    ),
    fieldOf(
      'address',
      pick((row) => addressOf(paper, row)),
    ),
    ...membershipNumbers(paper).map((found) => fieldOf('kpj', found)),
  ];
}

/** Phrases after which a letter speaks of its subject, not of who signs it. */
const turns = [
  'menerangkan bahwa',
  'menerangkan dengan sebenarnya bahwa',
  'dengan ini menerangkan',
  'menyatakan bahwa',
  'memberikan keterangan',
  'pihak kedua',
  'atas nama',
  'kepada saudara',
  'adalah benar',
].map(fold);

/** Where two people are named, the second one stands after such a phrase: a manager signs for an employee. */
function subjectRow(paper: Paper): number {
  const names = paper.labels.filter((hit) => hit.label === 'name');
  const first = names[0];
  if (first === undefined || names.length < 2) return 0;
  for (const name of names.slice(1)) {
    const turned = paper.rows
      .slice(first.row + 1, name.row + 1)
      .some((row) => turns.some((turn) => findNear(row.letters, turn, 2, row.starts).length > 0));
    if (turned) return name.row;
  }
  return 0;
}

/** "Sdr. JATI CONTOHWAN" in running text. */
function addressed(paper: Paper): FoundValue | null {
  for (const row of paper.rows) {
    const at = row.tokens.findIndex((token) =>
      /^(sdr|sdri|sdr\/i|sdr\/sdri|saudara|saudari|bernama|bpk|ibu)$/i.test(token.text.replace(/[:,.]/g, '')),
    );
    if (at === -1) continue;
    const words: Token[] = [];
    for (const token of row.tokens.slice(at + 1)) {
      if (
        words.length === 0 &&
        (!/\p{L}/u.test(token.text) || /^(sdri|saudari|bapak|ibu)\b/i.test(token.text))
      )
        continue;
      if (!/^[\p{Lu}][\p{L}.'’-]*,?$/u.test(token.text)) break;
      words.push(token);
      if (token.text.endsWith(',')) break;
    }
    const found = words.length > 0 ? nameReader(words) : null;
    if (found !== null) return { ...found, certainty: found.certainty * 0.8 };
  }
  return null;
}
