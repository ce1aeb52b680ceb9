/** What a participant may do with his own claim while it lies with him: bring the missing papers and hand it back. */
import { attachedFor } from '../documents/checklist.ts';
import { accept, refuse } from '../refusal.ts';
import type { DocumentKind } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import { maximumDocuments } from './decide-desk-work.ts';
import { checklistOf } from './gate.ts';
import type { ClaimState } from './state.ts';
import type { Step } from './step.ts';

/** The items that the claim went back for last, with the kinds of paper that mend each. */
export function wantedPapers(state: ClaimState) {
  const items = state.returns.at(-1)?.items ?? [];
  const checklist = checklistOf(state);
  return items.flatMap((wanted) => {
    const item = checklist.find(({ id }) => id === wanted.itemId);
    return item ? [{ ...wanted, accepts: item.accepts, item }] : [];
  });
}

/** Papers that a participant may bring in one round. */
export const maximumByParticipant = 20;
/** Of the places of a claim these stay free for the officer, whatever a link sends. */
const placesForOfficer = 15;

/** Whether the participant's page may still send a paper for this claim. */
export function mayBringMore(state: ClaimState): boolean {
  const since = state.returns.at(-1)?.at ?? state.registeredAt;
  const brought = state.documents.filter(
    ({ origin, addedAt }) => origin === 'participant' && addedAt >= since,
  );
  return (
    brought.length < maximumByParticipant && state.documents.length < maximumDocuments - placesForOfficer
  );
}

/** Papers of an item that the participant sent after the claim went back last. */
export function newPapersFor(state: ClaimState, itemId: string): ClaimState['documents'] {
  const last = state.returns.at(-1);
  const item = checklistOf(state).find(({ id }) => id === itemId);
  if (!last || !item) return [];
  return attachedFor(item, state.documents).filter(
    ({ origin, addedAt }) => origin === 'participant' && addedAt >= last.at,
  );
}

/** The participant adds a paper that he was asked for. */
export function attachByParticipant(
  state: ClaimState,
  { document }: Extract<ClaimCommand, { type: 'attach-document' }>,
): Step {
  if (state.status !== 'returned') return refuse('wrong-status', 'nobody', { status: state.status });
  const wanted = new Set<DocumentKind>(wantedPapers(state).flatMap(({ accepts }) => accepts.flat()));
  if (document.origin !== 'participant' || !wanted.has(document.kind)) return refuse('unknown-item');
  if (!mayBringMore(state)) return refuse('too-many-documents', 'you', { maximum: maximumByParticipant });
  if (state.documents.some((one) => one.sha256 === document.sha256 && one.kind === document.kind))
    return refuse('duplicate-document');
  return accept([{ type: 'document-attached', document }]);
}

/**
 * The claim goes back to the queue of the officer who returned it. What the participant sent opens only the items that
 * it is for (D11); when an officer takes the claim back, papers came by another way, and all that was returned is open.
 */
export function resume(state: ClaimState, byParticipant: boolean): Step {
  if (state.status !== 'returned') return refuse('wrong-status', 'nobody', { status: state.status });
  const wanted = wantedPapers(state);
  const brought = wanted.some(({ itemId }) => newPapersFor(state, itemId).length > 0);
  if (byParticipant && !brought) return refuse('nothing-missing');
  return accept([byParticipant ? { type: 'resumed', keepsReviews: true } : { type: 'resumed' }]);
}
