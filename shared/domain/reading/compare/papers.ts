/** The papers of a claim as far as they were read: which of them count, and what stands on each. */
import type { ClaimDocument } from '../../claim/data.ts';
import { compareNames } from '../../formats/name.ts';
import type { DocumentKind, Id } from '../../vocabulary.ts';
import type { FieldName, PaperReading, ReadField, ReadingState } from '../reading.ts';
import { sureFrom } from './confidence.ts';

/** A paper that counts, with what was read on it; `kind` is what it is taken for when its fields are compared. */
export interface Paper {
  readonly document: ClaimDocument;
  readonly state: ReadingState;
  readonly reading: PaperReading | null;
  readonly kind: DocumentKind;
}

/** From here on the words on a paper count for more than the kind it was filed under. */
const surelyAnotherKind = 0.75;

/** Papers of which several may stand side by side, each of another person or membership. */
const severalOfAKind: ReadonlySet<DocumentKind> = new Set([
  'ktp',
  'paspor',
  'kpj',
  'foto-diri',
  'akta-kelahiran',
  'paklaring',
  'referensi-kerja',
  'lainnya',
]);

/** Two papers of a kind that come later than this after one another were not brought together. */
const togetherMs = 10 * 60_000;

/** The papers that count, in the order of the claim: one that a newer of its kind replaced says nothing any more. */
export function papersThatCount(
  documents: readonly ClaimDocument[],
  readings: ReadonlyMap<Id, ReadingState>,
): Paper[] {
  const papers = documents.map((document): Paper => {
    const state: ReadingState = readings.get(document.id) ?? { status: 'waiting' };
    const reading = state.status === 'read' ? state.reading : null;
    return { document, state, reading, kind: seemingKind(document, reading) };
  });
  return papers.filter((paper) => !papers.some((other) => replaces(other, paper)));
}

function seemingKind(document: ClaimDocument, reading: PaperReading | null): DocumentKind {
  const seen = reading?.kind;
  return seen && seen.confidence >= surelyAnotherKind ? seen.kind : document.kind;
}

function replaces(newer: Paper, older: Paper): boolean {
  if (newer === older || newer.document.kind !== older.document.kind) return false;
  const later = Date.parse(newer.document.addedAt) - Date.parse(older.document.addedAt);
  if (later <= 0) return false;
  if (later <= togetherMs && newer.document.origin === older.document.origin) return false;
  return !severalOfAKind.has(older.document.kind) || isSamePerson(newer, older);
}

/** Whether two papers name one person, as far as it was read; what nobody could read is taken as replaced. */
function isSamePerson(newer: Paper, older: Paper): boolean {
  if (older.document.kind === 'lainnya') return false;
  const [nik, olderNik] = [textOf(newer, 'nik'), textOf(older, 'nik')];
  if (nik !== null && nik === olderNik) return true;
  const [kpj, olderKpj] = [textOf(newer, 'kpj'), textOf(older, 'kpj')];
  if (kpj !== null && olderKpj !== null) return kpj === olderKpj;
  const [name, olderName] = [textOf(newer, 'name'), textOf(older, 'name')];
  if (olderName === null) return olderNik === null && olderKpj === null;
  return name !== null && compareNames(name, olderName).verdict !== 'different';
}

/** What was hard to read is as good as not read: a dark card must not stay because its name was misread. */
function textOf(paper: Paper, name: FieldName): string | null {
  return fieldsOf(paper, name).find(({ confidence }) => confidence >= sureFrom)?.value ?? null;
}

/** The fields of a name on a paper, in the order in which they were read. */
export function fieldsOf(paper: Paper, ...names: readonly FieldName[]): ReadField[] {
  return (paper.reading?.fields ?? []).filter((field) => names.includes(field.name));
}
