/** What the screen makes of hints: their order, where each is told, and what is kept beside a decision. Never a verdict. */
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { Hint, HintCode } from '../../../../shared/domain/reading/hint.ts';
import type { FieldName, ReadingState } from '../../../../shared/domain/reading/reading.ts';
import type { DocumentKind, Id } from '../../../../shared/domain/vocabulary.ts';
import type { DataField } from '../data-fields.ts';
import type { Mark } from '../viewer/viewer-state.ts';

/** The stated field that a field of a paper says again. */
const statedAs: Partial<Record<FieldName, DataField>> = {
  nik: 'nik',
  name: 'name',
  'birth-date': 'birthDate',
  sex: 'sex',
  address: 'address',
  kpj: 'kpj',
  npwp: 'npwp',
  bank: 'bank',
  'account-number': 'accountNumber',
  'account-holder': 'accountHolder',
  employer: 'employer',
  'stop-date': 'stoppedOn',
  'mother-name': 'motherName',
};

/** What the hints say of one stated field. */
export interface FieldHints {
  /** The kinds of paper that say the same. */
  readonly agrees: readonly DocumentKind[];
  readonly looks: readonly Hint[];
  readonly infos: readonly Hint[];
  /** Where a person should look first. */
  readonly first: Hint;
}

const order: Readonly<Record<Hint['level'], number>> = { look: 0, info: 1, match: 2 };

/** What a person should look at stands first, what agrees last. */
export function inOrder(hints: readonly Hint[]): Hint[] {
  return hints.toSorted((a, b) => order[a.level] - order[b.level]);
}

/** The same hint after the hints were worked out again. */
export function keyOf({ code, documentId, field, other, place }: Hint): string {
  return [code, documentId, field, other?.documentId, place?.page, place?.x, place?.y].join(' ');
}

/** Hints by stated field. A hint about two papers concerns a field only where somebody should look. */
export function hintsByField(hints: readonly Hint[]): ReadonlyMap<DataField, FieldHints> {
  const groups = new Map<DataField, Hint[]>();
  for (const hint of hints) {
    const field = hint.field ? statedAs[hint.field] : undefined;
    if (!field || (hint.other && hint.level !== 'look')) continue;
    groups.set(field, [...(groups.get(field) ?? []), hint]);
  }
  const ofField = new Map<DataField, FieldHints>();
  for (const [field, group] of groups) {
    const [first] = inOrder(group);
    if (!first) continue;
    ofField.set(field, {
      agrees: [...new Set(group.filter(({ level }) => level === 'match').map(({ kind }) => kind))],
      looks: group.filter(({ level }) => level === 'look'),
      infos: group.filter(({ level }) => level === 'info'),
      first,
    });
  }
  return ofField;
}

/** Hints that stand beside the paper in sight: those of the item, or of the paper when it belongs to no item looked at. */
export function hintsBeside(
  all: readonly Hint[],
  ofItem: readonly Hint[],
  itemPapers: readonly ClaimDocument[],
  shownId: Id | null,
): Hint[] {
  const own = shownId === null || itemPapers.some(({ id }) => id === shownId);
  const beside = own
    ? ofItem
    : all.filter((hint) => hint.documentId === shownId || hint.other?.documentId === shownId);
  return inOrder(beside);
}

/** The codes that are kept beside a decision: what stood there to be looked at or known. */
export function codesBeside(ofItem: readonly Hint[]): HintCode[] {
  const told = inOrder(ofItem).filter(({ level }) => level !== 'match');
  return [...new Set(told.map(({ code }) => code))].slice(0, mostCodes);
}
/** As many as a decision keeps (domain/claim/commands.ts). */
const mostCodes = 40;

/** The places that a hint is about, its own paper first. */
export function marksOf({ documentId, place, other }: Hint): Mark[] {
  const own: Mark = { documentId, place: place ?? null };
  return other ? [own, { documentId: other.documentId, place: other.place ?? null }] : [own];
}

export interface ReadingCount {
  readonly total: number;
  readonly read: number;
  readonly unreadable: number;
  readonly done: boolean;
}

/** How far the program has come with the papers of a claim. */
export function countReadings(
  documents: readonly ClaimDocument[],
  readings: ReadonlyMap<Id, ReadingState>,
): ReadingCount {
  const count = (status: ReadingState['status']): number =>
    documents.filter(({ id }) => readings.get(id)?.status === status).length;
  const [read, unreadable] = [count('read'), count('unreadable')];
  return { total: documents.length, read, unreadable, done: read + unreadable === documents.length };
}

/** The hint after the chosen one, going round; null when there is none. */
export function hintAfter(hints: readonly Hint[], chosenKey: string | null): Hint | null {
  const told = hints.filter(({ level }) => level !== 'match');
  const round = told.length > 0 ? told : hints;
  const place = round.findIndex((hint) => keyOf(hint) === chosenKey);
  return round[(place + 1) % Math.max(1, round.length)] ?? null;
}
