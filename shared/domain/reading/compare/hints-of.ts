/**
 * All hints of one claim's papers (features D4, D5): what was read, held against the data and against each other. Pure,
 * and in a stable order. A hint is for the officer's eye; nothing here refuses, counts or decides.
 */
import type { ClaimData, ClaimDocument } from '../../claim/data.ts';
import { attachedFor, type ChecklistItem } from '../../documents/checklist.ts';
import type { ClaimReason, Day, Id } from '../../vocabulary.ts';
import type { Hint } from '../hint.ts';
import { FieldName, type ReadingState } from '../reading.ts';
import { accountHints } from './account-hints.ts';
import { crossHints } from './cross-hints.ts';
import { letterHints } from './letter-hints.ts';
import { paperHints } from './paper-hints.ts';
import { papersThatCount } from './papers.ts';
import { ownersOf, personHints } from './person-hints.ts';

/**
 * @param readings by document id; a paper without one waits to be read and says nothing yet
 * @param today the branch's day
 * @returns the papers in the claim's order, on each what should be looked at first, matches last
 */
export function hintsOf(
  claim: { data: ClaimData; documents: readonly ClaimDocument[]; reason: ClaimReason },
  readings: ReadonlyMap<Id, ReadingState>,
  today: Day,
): Hint[] {
  const data = { ...claim.data, reason: claim.reason };
  const papers = papersThatCount(claim.documents, readings);
  const owners = ownersOf(papers, data);
  const hints = [
    ...papers.flatMap((paper) => [
      ...paperHints(paper, data, today),
      ...personHints(paper, owners.get(paper) ?? 'none', data),
    ]),
    ...letterHints(papers, data),
    ...accountHints(papers, owners, data),
    ...crossHints(papers, owners, data),
  ];
  return inOrder(hints, claim.documents);
}

/** The hints that bear on one item of the checklist: of its papers, and of others that differ from one of them. */
export function hintsForItem(
  hints: readonly Hint[],
  item: ChecklistItem,
  documents: readonly ClaimDocument[],
): Hint[] {
  const ids = new Set(attachedFor(item, documents).map(({ id }) => id));
  return hints.filter(
    ({ documentId, other, level }) =>
      ids.has(documentId) || (level === 'look' && other !== undefined && ids.has(other.documentId)),
  );
}

const levelOrder = { look: 0, info: 1, match: 2 } as const;

function inOrder(hints: readonly Hint[], documents: readonly ClaimDocument[]): Hint[] {
  const places = new Map(documents.map(({ id }, index) => [id, index]));
  const rank = ({ documentId, level, field }: Hint): [number, number, number] => [
    places.get(documentId) ?? documents.length,
    levelOrder[level],
    field ? FieldName.options.indexOf(field) : -1,
  ];
  return hints.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
  });
}
