/** Decisions about papers and data while the claim lies at the officer's own desk. */
import { attachedFor, isCovered } from '../documents/checklist.ts';
import { accept, refuse } from '../refusal.ts';
import { assertNever, programOfReason } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import { checklistOf, standingOf } from './gate.ts';
import { openInterviewOf } from './interview-standing.ts';
import type { ClaimState } from './state.ts';
import type { Step } from './step.ts';

type DeskWork = Extract<
  ClaimCommand,
  {
    type:
      | 'attach-document'
      | 'correct-data'
      | 'record-membership'
      | 'review-item'
      | 'return-to-participant'
      | 'confirm-identity-at-counter';
  }
>;

/** A claim holds far fewer papers; the bound keeps one claim from filling a seat. */
export const maximumDocuments = 60;

/** A change of one of these means that another person or account might be paid: identity is asked anew (H6). */
const identityFields = ['nik', 'name', 'birthDate', 'bank', 'accountNumber', 'accountHolder'] as const;

function attach(state: ClaimState, { document }: Extract<DeskWork, { type: 'attach-document' }>): Step {
  if (document.origin === 'participant') return refuse('invalid-input');
  if (state.documents.length >= maximumDocuments)
    return refuse('too-many-documents', 'you', { maximum: maximumDocuments });
  if (state.documents.some((one) => one.sha256 === document.sha256 && one.kind === document.kind))
    return refuse('duplicate-document');
  return accept([{ type: 'document-attached', document }]);
}

function correct(state: ClaimState, command: Extract<DeskWork, { type: 'correct-data' }>): Step {
  const { changes, reason } = command;
  if (Object.values(changes).every((value) => value === undefined)) return refuse('invalid-input');
  if (changes.reason && programOfReason(changes.reason) !== state.data.program)
    return refuse('invalid-input');
  const reopensIdentity = identityFields.some(
    (field) => changes[field] !== undefined && changes[field] !== state.data[field],
  );
  return accept([{ type: 'data-corrected', changes, reason, reopensIdentity }]);
}

function review(state: ClaimState, command: Extract<DeskWork, { type: 'review-item' }>): Step {
  const item = checklistOf(state).find((one) => one.id === command.itemId);
  if (!item) return refuse('unknown-item');
  const covered = isCovered(item, state.documents);
  const { itemId, verdict, note } = command;
  const defects = [...new Set(command.defects)];
  if (verdict === 'sesuai' && !covered) return refuse('no-document', 'participant');
  if (verdict === 'sesuai' && defects.length > 0) return refuse('defect-forbidden');
  if (verdict === 'tidak-sesuai' && defects.length === 0) return refuse('defect-needed');
  const documentIds = attachedFor(item, state.documents).map((document) => document.id);
  const hints = command.hints?.length ? [...new Set(command.hints)] : undefined;
  return accept([
    { type: 'item-reviewed', itemId, verdict, defects, note: note || undefined, documentIds, hints },
  ]);
}

export type MissingItem = ClaimState['returns'][number]['items'][number];

/** What goes back to the participant: rejected papers, and law-layer papers that are not there at all. */
export function missingItems(state: ClaimState): MissingItem[] {
  return checklistOf(state).flatMap((item): MissingItem[] => {
    const standing = standingOf(state, item);
    const review = state.reviews[item.id];
    if (standing === 'rejected' && review)
      return [{ itemId: item.id, defects: review.defects, note: review.note }];
    if (standing === 'missing' && item.level === 'must') return [{ itemId: item.id, defects: ['tidak-ada'] }];
    return [];
  });
}

function returnToParticipant(state: ClaimState): Step {
  if (openInterviewOf(state)) return refuse('interview-open');
  const items = missingItems(state);
  if (items.length === 0) return refuse('nothing-missing');
  return accept([{ type: 'returned-to-participant', items }]);
}

/**
 * Papers and face are compared at the counter for claims that came there, and for online participants who refused the
 * video interview or could not be reached, and so come to the counter (features V9, Q7).
 */
export function mayConfirmAtCounter(state: ClaimState): boolean {
  const wasInvited = state.returns.some(({ invited }) => invited === true);
  return state.data.channel === 'manual' || wasInvited || state.interviews.at(-1)?.consent?.given === false;
}

/** Decides work at the desk; that the desk is the actor's own was checked before. */
export function decideDeskWork(state: ClaimState, command: DeskWork): Step {
  switch (command.type) {
    case 'attach-document':
      return attach(state, command);
    case 'correct-data':
      return correct(state, command);
    case 'record-membership':
      return accept([{ type: 'membership-recorded', membership: command.membership }]);
    case 'review-item':
      return review(state, command);
    case 'return-to-participant':
      return returnToParticipant(state);
    case 'confirm-identity-at-counter':
      if (!mayConfirmAtCounter(state)) return refuse('not-manual');
      return accept([{ type: 'identity-confirmed-at-counter' }]);
    default:
      return assertNever(command);
  }
}
