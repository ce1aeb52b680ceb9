/** Papers held against each other, where the data cannot settle it. */
import type { Hint } from '../hint.ts';
import type { FieldName, ReadField } from '../reading.ts';
import { compareDateField, compareNameField, compareNumberField, writtenDay } from './compare-field.ts';
import { sureFrom } from './confidence.ts';
import type { ClaimData } from '../../claim/data.ts';
import { makeHint } from './make-hint.ts';
import { fieldsOf, type Paper } from './papers.ts';
import type { Owner } from './person-hints.ts';

type PersonField = Extract<FieldName, 'nik' | 'name' | 'birth-date'>;
const personFields: readonly PersonField[] = ['nik', 'name', 'birth-date'];
const agreeCodes = { nik: 'agree-nik', name: 'agree-name', 'birth-date': 'agree-birth' } as const;

interface Stated {
  readonly paper: Paper;
  readonly field: ReadField;
}

/**
 * Two kinds of hints about the participant's own papers: those that agree with each other and not with the data (the
 * data were perhaps mistyped), and those that differ from his identity card where the card differs from the data too.
 */
export function crossHints(
  papers: readonly Paper[],
  owners: ReadonlyMap<Paper, Owner>,
  data: ClaimData,
): Hint[] {
  return personFields.flatMap((name) => {
    const datum = { nik: data.nik, name: data.name, 'birth-date': data.birthDate }[name];
    const differing = papers
      .filter((paper) => owners.get(paper) === 'participant')
      .flatMap((paper): Stated[] =>
        fieldsOf(paper, name)
          .slice(0, 1)
          .map((field) => ({ paper, field })),
      )
      .filter(({ paper, field }) => compare(name, paper, field, { value: datum }).level !== 'match');
    return [...agreeing(name, differing, datum), ...againstCard(name, differing)];
  });
}

function agreeing(name: PersonField, stated: readonly Stated[], datum: string): Hint[] {
  const sure = stated.filter(({ field }) => field.confidence >= sureFrom);
  for (const [index, one] of sure.entries()) {
    const twin = sure.slice(index + 1).find((other) => isSame(name, one, other));
    if (!twin) continue;
    const show = name === 'birth-date' ? writtenDay : (value: string) => value;
    const params = { here: show(one.field.value), there: show(datum) };
    const other = { paper: twin.paper, place: twin.field.place };
    return [makeHint(agreeCodes[name], 'look', one.paper, { field: one.field, other, params })];
  }
  return [];
}

function againstCard(name: PersonField, stated: readonly Stated[]): Hint[] {
  const card = stated.find(({ paper }) => paper.kind === 'ktp');
  if (!card) return [];
  return stated
    .filter((one) => one !== card && !isSame(name, one, card))
    .map(({ paper, field }) =>
      compare(name, paper, field, { value: card.field.value, paper: card.paper, place: card.field.place }),
    );
}

const isSame = (name: PersonField, one: Stated, other: Stated): boolean =>
  compare(name, one.paper, one.field, { value: other.field.value }).level === 'match';

function compare(
  name: PersonField,
  paper: Paper,
  field: ReadField,
  against: Parameters<typeof compareNameField>[3],
): Hint {
  switch (name) {
    case 'nik':
      return compareNumberField('papers-nik', paper, field, against);
    case 'name':
      return compareNameField('papers-name', paper, field, against);
    case 'birth-date':
      return compareDateField('papers-birth', paper, field, against);
  }
}
