/** Readings as the program makes them, for tests that need no picture. */
import type { ClaimData, ClaimDocument } from '../../../../../shared/domain/claim/data.ts';
import { hintsOf } from '../../../../../shared/domain/reading/compare/hints-of.ts';
import type { Hint } from '../../../../../shared/domain/reading/hint.ts';
import type { FieldName, PaperReading, ReadingState } from '../../../../../shared/domain/reading/reading.ts';
import type { DocumentKind } from '../../../../../shared/domain/vocabulary.ts';
import { inventedData, inventedDocument } from '../../invented.ts';

export const today = '2026-11-24';

export interface ReadPaper {
  readonly document: ClaimDocument;
  readonly state: ReadingState;
}

/** `fields`: value, or value and confidence; a list when a field was read more than once. */
export type Fields = Partial<
  Record<FieldName, string | [string, number] | readonly (readonly [string, number])[]>
>;

let count = 0;

export function readPaper(
  kind: DocumentKind,
  fields: Fields,
  changes: Partial<PaperReading> = {},
  document: Partial<ClaimDocument> = {},
): ReadPaper {
  count += 1;
  const reading: PaperReading = {
    reader: 1,
    pages: 1,
    pagesRead: 1,
    quarterTurns: 0,
    size: { width: 1000, height: 630 },
    kind: { kind, confidence: 0.95 },
    quality: [],
    fields: Object.entries(fields).flatMap(([name, value], line) =>
      listOf(value).map(([text, confidence], column) => ({
        name: name as FieldName,
        text,
        value: text,
        confidence,
        place: { page: 0, x: 0.1 * column, y: 0.05 * line, width: 0.1, height: 0.04 },
      })),
    ),
    fingerprint: null,
    notes: [],
    took: 900,
    ...changes,
  };
  return { document: { ...inventedDocument(kind, count), ...document }, state: { status: 'read', reading } };
}

function listOf(value: Fields[FieldName] | undefined): readonly (readonly [string, number])[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [[value, 0.95]];
  return typeof value[0] === 'string' ? [value as [string, number]] : (value as [string, number][]);
}

export function unreadPaper(kind: DocumentKind, state: ReadingState): ReadPaper {
  count += 1;
  return { document: inventedDocument(kind, count), state };
}

export function hintsOfPapers(data: Partial<ClaimData>, ...papers: readonly ReadPaper[]): Hint[] {
  const whole = inventedData(data);
  const documents = papers.map(({ document }) => document);
  const readings = new Map(papers.map(({ document, state }) => [document.id, state]));
  return hintsOf({ data: whole, documents, reason: whole.reason }, readings, today);
}

/** `look ktp nik-swapped`, leaving out matches. */
export function told(data: Partial<ClaimData>, ...papers: readonly ReadPaper[]): string[] {
  return hintsOfPapers(data, ...papers)
    .filter(({ level }) => level !== 'match')
    .map(({ level, kind, code }) => `${level} ${kind} ${code}`);
}

export const ownKtp: Fields = {
  nik: '1271041303825992',
  name: 'TONGAM CONTOH SIMBOLON',
  'birth-date': '1982-03-13',
  sex: 'L',
};
export const ownBook: Fields = {
  bank: 'BRI',
  'account-number': '111122223333444',
  'account-holder': 'TONGAM CONTOH SIMBOLON',
};
export const heir = {
  program: 'JKM',
  reason: 'JKM',
  channel: 'manual',
  accountHolder: 'ROSMIDA CONTOHWATI',
} as const;
export const heirKtp: Fields = {
  nik: '1271045505855991',
  name: 'ROSMIDA CONTOHWATI',
  'birth-date': '1985-05-15',
};
