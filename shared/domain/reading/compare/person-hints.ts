/** What papers say of the participant, held against the claim's data: each field with the datum of the same person. */
import type { ClaimData } from '../../claim/data.ts';
import { heirReasons } from '../../documents/reason-groups.ts';
import { compareNames } from '../../formats/name.ts';
import type { Hint } from '../hint.ts';
import type { FieldName } from '../reading.ts';
import { bestOf, compareDateField, compareNameField, compareNumberField } from './compare-field.ts';
import { sureFrom } from './confidence.ts';
import { compareDates } from './date-difference.ts';
import { makeHint } from './make-hint.ts';
import { compareNumbers } from './number-difference.ts';
import { identityPapers, participantPapers } from './paper-roles.ts';
import { fieldsOf, type Paper } from './papers.ts';

/** `list`: names several people, the participant perhaps among them; `none`: names nobody or cannot be read. */
export type Owner = 'participant' | 'heir' | 'other' | 'list' | 'none';

/** Papers without a person, and the account book, whose holder has rules of his own. */
const withoutPerson: ReadonlySet<Paper['kind']> = new Set(['rekening', 'foto-diri', 'lainnya']);

/**
 * Whose paper each is. A KTP of another person is an heir's when heirs claim, a witness's or helper's when the
 * participant's own is there too; otherwise it is taken for the participant's, so that the differences are told.
 */
export function ownersOf(papers: readonly Paper[], data: ClaimData): ReadonlyMap<Paper, Owner> {
  const isHeirClaim = heirReasons.has(data.reason);
  const hasOwn = papers.some((paper) => identityPapers.has(paper.kind) && looksLike(paper, data) === true);
  return new Map(
    papers.map((paper): [Paper, Owner] => {
      if (!paper.reading || withoutPerson.has(paper.kind)) return [paper, 'none'];
      if (participantPapers.has(paper.kind)) return [paper, 'participant'];
      if (!identityPapers.has(paper.kind)) return [paper, 'list'];
      const isParticipant = looksLike(paper, data);
      if (isParticipant === null) return [paper, 'none'];
      if (isParticipant) return [paper, 'participant'];
      return [paper, isHeirClaim ? 'heir' : hasOwn ? 'other' : 'participant'];
    }),
  );
}

/** Whether anything on an identity paper is the participant's; null when neither name, number nor birth was read. */
function looksLike(paper: Paper, data: ClaimData): boolean | null {
  const fields = fieldsOf(paper, 'nik', 'name', 'birth-date');
  if (fields.length === 0) return null;
  return fields.some(({ name, value }) => {
    if (name === 'nik') return compareNumbers(value, data.nik).way !== 'different';
    if (name === 'name') return compareNames(value, data.name).verdict !== 'different';
    return compareDates(value, data.birthDate).way === 'same';
  });
}

/** Hints of one paper about its person. */
export function personHints(paper: Paper, owner: Owner, data: ClaimData): Hint[] {
  switch (owner) {
    case 'participant':
      return participantHints(paper, data);
    case 'list':
      return listHints(paper, data);
    case 'heir':
    case 'other': {
      const field = fieldsOf(paper, 'name')[0] ?? fieldsOf(paper, 'nik')[0];
      const params = { here: field?.value ?? '' };
      const code = owner === 'heir' ? 'heir-paper' : 'other-person';
      return [makeHint(code, 'info', paper, { ...(field && { field }), params })];
    }
    case 'none':
      return [];
  }
}

/** Each field in its best comparison; the same field may have been read more than once. */
function participantHints(paper: Paper, data: ClaimData): Hint[] {
  const best = (name: FieldName, compare: (field: ReturnType<typeof fieldsOf>[number]) => Hint): Hint[] => {
    const hint = bestOf(fieldsOf(paper, name).map(compare));
    return hint ? [hint] : [];
  };
  return [
    ...best('nik', (field) => compareNumberField('nik', paper, field, { value: data.nik })),
    ...best('name', (field) => compareNameField('name', paper, field, { value: data.name })),
    ...best('birth-date', (field) => compareDateField('birth', paper, field, { value: data.birthDate })),
    ...sexHints(paper, data),
    ...kpjHints(paper, data),
    ...npwpHints(paper, data),
    ...(data.motherName === undefined
      ? []
      : best('mother-name', (field) =>
          compareNameField('mother', paper, field, { value: data.motherName ?? '' }),
        )),
  ];
}

function sexHints(paper: Paper, data: ClaimData): Hint[] {
  const field = fieldsOf(paper, 'sex')[0];
  if (!field || data.sex === undefined) return [];
  const params = { here: field.value, there: data.sex };
  if (field.value === data.sex) return [makeHint('sex-same', 'match', paper, { field, params })];
  return [makeHint('sex-different', field.confidence < sureFrom ? 'info' : 'look', paper, { field, params })];
}

/** A card belongs to one of the memberships; the nearest one is meant. */
function kpjHints(paper: Paper, data: ClaimData): Hint[] {
  const hints = fieldsOf(paper, 'kpj').flatMap((field) =>
    data.kpj.map((value) => compareNumberField('kpj', paper, field, { value })),
  );
  const hint = bestOf(hints);
  return hint ? [hint] : [];
}

/** The tax number may stand in its old form of 15 digits, or be the NIK (domain 3.2). */
function npwpHints(paper: Paper, data: ClaimData): Hint[] {
  const known = data.npwp;
  if (known === undefined) return [];
  const forms = [known, ...(known.length === 16 ? [known.slice(1)] : [`0${known}`]), data.nik];
  const hints = fieldsOf(paper, 'npwp').map((field) => {
    const same = forms.find((value) => compareNumbers(field.value, value).way === 'same');
    const asLong = forms.find((value) => value.length === field.value.length);
    return compareNumberField('npwp', paper, field, { value: same ?? asLong ?? known });
  });
  const hint = bestOf(hints);
  return hint ? [hint] : [];
}

/** A paper with many people: the participant is looked for; only a family card must name him. */
function listHints(paper: Paper, data: ClaimData): Hint[] {
  const niks = fieldsOf(paper, 'nik').map((field) =>
    compareNumberField('nik', paper, field, { value: data.nik }),
  );
  const names = fieldsOf(paper, 'name').map((field) =>
    compareNameField('name', paper, field, { value: data.name }),
  );
  const births = fieldsOf(paper, 'birth-date').map((field) =>
    compareDateField('birth', paper, field, { value: data.birthDate }),
  );
  const near = [bestOf(niks), bestOf(names)].filter((hint) => hint !== null && isNear(hint)) as Hint[];
  if (near.length > 0) return [...near, ...births.filter(({ level }) => level === 'match').slice(0, 1)];
  const named = fieldsOf(paper, 'name', 'nik');
  const [field] = named;
  if (paper.kind !== 'kk' || !field) return [];
  const isFaint = named.every(({ confidence }) => confidence < sureFrom);
  // After a death the family card is often a new one.
  const level = heirReasons.has(data.reason) || isFaint ? 'info' : 'look';
  return [makeHint('not-listed', level, paper, { field, params: { there: data.name } })];
}

const isNear = (hint: Hint): boolean => !/-(different|unsure)$/.test(hint.code);
