/** Employer and end of work on letters, held against the claim's data. */
import type { ClaimData } from '../../claim/data.ts';
import type { Hint } from '../hint.ts';
import { bestOf, compareDateField, compareEmployerField, writtenDay } from './compare-field.ts';
import { makeHint } from './make-hint.ts';
import { employerLetters, stopLetters } from './paper-roles.ts';
import { fieldsOf, type Paper } from './papers.ts';

/**
 * Hints of all letters together: who worked in several places has letters of each, so a letter that differs is only
 * worth knowing when another one agrees.
 */
export function letterHints(papers: readonly Paper[], data: ClaimData): Hint[] {
  return [
    ...softened(papers.flatMap((paper) => employerHint(paper, data) ?? [])),
    ...softened(papers.flatMap((paper) => stopHint(paper, data) ?? [])),
  ];
}

function employerHint(paper: Paper, { employer }: ClaimData): Hint | null {
  if (employer === undefined || !employerLetters.has(paper.kind)) return null;
  return bestOf(fieldsOf(paper, 'employer').map((field) => compareEmployerField(paper, field, employer)));
}

function stopHint(paper: Paper, { stoppedOn }: ClaimData): Hint | null {
  if (!stopLetters.has(paper.kind)) return null;
  const fields = fieldsOf(paper, 'stop-date');
  if (stoppedOn !== undefined)
    return bestOf(fields.map((field) => compareDateField('stop', paper, field, { value: stoppedOn })));
  const [field] = fields;
  if (!field) return null;
  return makeHint('stop-not-in-data', 'info', paper, { field, params: { here: writtenDay(field.value) } });
}

function softened(hints: readonly Hint[]): Hint[] {
  const agrees = hints.some(({ level }) => level === 'match');
  return hints.map((hint) => (agrees && hint.level === 'look' ? { ...hint, level: 'info' } : hint));
}
