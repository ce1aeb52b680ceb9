/** Fields of the certificates of death and of birth, as a list of fields or as a sentence. */
import type { ReadField } from '../reading.ts';
import { letterDay } from './letter-days.ts';
import { findNear, fold } from './near-letters.ts';
import { personFields } from './person-fields.ts';
import { fieldOf, firstValue, nameReader, nikReader, recentReader } from './pick-fields.ts';
import type { Paper } from './pick-fields.ts';
import { daysIn } from './read-day.ts';
import { readName } from './read-name.ts';
import { dayIn, flowOf, runOf, tokensBetween } from './runs.ts';
import type { FoundValue, Run } from './runs.ts';
import type { Token } from './rows.ts';

type Fields = (ReadField | null)[];

/** Who died and when. */
export function readDeathCertificate(paper: Paper): Fields {
  const flow = flowOf(paper.rows);
  const died =
    firstValue(paper, ['died'], recentReader) ?? dayAfter(flow, /meninggal|wafat|pada\s+tanggal/i, 'recent');
  return [
    ...named(paper, personFields(paper), ['telah meninggal dunia', 'meninggal dunia']),
    fieldOf('death-date', died),
    fieldOf('letter-date', letterDay(paper) ?? dayAfter(flow, /dikeluarkan\s+di/i, 'recent')),
  ];
}

/** The child, his day and his mother. */
export function readBirthCertificate(paper: Paper): Fields {
  const flow = flowOf(paper.rows);
  // Its sentence says "lahir" everywhere: only "lahir di ... pada tanggal" as labels would mislead.
  const fields = personFields(paper).filter((field) => field?.name !== 'birth-place');
  const born = fields.some((field) => field?.name === 'birth-date')
    ? null
    : dayAfter(flow, /pada\s+tanggal|lahir/i, 'past');
  return [
    ...named(paper, fields, ['telah lahir seorang anak', 'telah lahir']),
    fieldOf('birth-date', born),
    fieldOf('mother-name', firstValue(paper, ['mother'], nameReader) ?? motherInSentence(flow)),
  ];
}

/** With the name that follows a phrase where no label announced one. */
function named(paper: Paper, fields: Fields, phrases: readonly string[]): Fields {
  if (fields.some((field) => field?.name === 'name')) return fields;
  for (const phrase of phrases.map(fold)) {
    const found = nameAfter(paper, phrase);
    if (found !== null)
      return [...fields, fieldOf('name', found), fieldOf('nik', firstValue(paper, ['nik'], nikReader))];
  }
  return fields;
}

const filler = /^(seorang|anak|laki-laki|perempuan|laki|bernama|almarhum|almarhumah|nama|:|yang|dengan)$/i;

/** The name in the rest of the phrase's row, else in the next row. */
function nameAfter(paper: Paper, phrase: string): FoundValue | null {
  for (const [index, row] of paper.rows.entries()) {
    const [match] = findNear(row.letters, phrase, 2, row.starts);
    if (match === undefined) continue;
    const rest = row.tokens.slice((row.owners[match.end - 1] ?? 0) + 1);
    for (const tokens of [rest, paper.rows[index + 1]?.tokens ?? [], paper.rows[index + 2]?.tokens ?? []]) {
      const found = readName(withoutFiller(tokens));
      if (found !== null && found.tokens.length >= 1) return { ...found, certainty: found.certainty * 0.8 };
    }
  }
  return null;
}

function withoutFiller(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(
    (token) => /\p{L}{2}/u.test(token.text) && !filler.test(token.text.replace(/[.,:;]/g, '')),
  );
  return start === -1 ? [] : tokens.slice(start);
}

/** The first day soon after a phrase that is not a birth day of somebody else. */
function dayAfter(flow: Run, phrase: RegExp, short: 'past' | 'recent', reach = 90): FoundValue | null {
  const days = daysIn(flow.text, short).filter(
    (day) => short === 'past' || !/lahir/i.test(flow.text.slice(Math.max(0, day.from - 45), day.from)),
  );
  for (const match of flow.text.matchAll(new RegExp(phrase, 'gi'))) {
    const end = match.index + match[0].length;
    const day = days.find((one) => one.from >= end && one.from - end <= reach);
    const found = day === undefined ? null : dayIn(flow, day);
    if (found !== null) return found;
  }
  return null;
}

/** "... dari suami istri JATI CONTOHWAN dan MELATI CONTOHWATI", "... dari ibu MELATI CONTOHWATI". */
function motherInSentence(flow: Run): FoundValue | null {
  const capitals = "[\\p{Lu}][\\p{Lu}.'’-]*(?:\\s+[\\p{Lu}][\\p{Lu}.'’-]*)*";
  const pair = new RegExp(
    `(?:suami[\\s-]*ist[er]?ri|ayah)\\s*:?\\s*(?:${capitals})\\s+dan\\s+(?:ibu\\s+)?(${capitals})`,
    'u',
  ).exec(flow.text);
  const alone = new RegExp(`(?:seorang\\s+ibu|dari\\s+ibu|ibu)\\s*:?\\s+(${capitals})`, 'u').exec(flow.text);
  const match = pair ?? alone;
  if (match?.[1] === undefined) return null;
  const from = match.index + match[0].length - match[1].length;
  const tokens = tokensBetween(flow, from, from + match[1].length);
  const page = tokens[0]?.place.page;
  const found = readName(tokens.filter((token) => token.place.page === page));
  return found === null
    ? null
    : { ...found, text: runOf(found.tokens).text, certainty: found.certainty * 0.8 };
}
