/** Folds events into the claim's state. Pure and total: an event that was once accepted is never refused here. */
import { assertNever } from '../vocabulary.ts';
import { evolveInterview, freshLadder } from './evolve-interview.ts';
import { evolveMove } from './evolve-moves.ts';
import type { ClaimEvent } from './events.ts';
import { staffOf } from './staff-of.ts';
import type { ActorRef, ClaimState } from './state.ts';

function register(claimId: string, event: Extract<ClaimEvent, { type: 'registered' }>): ClaimState {
  return {
    id: claimId,
    version: 1,
    data: event.data,
    membership: event.membership,
    rulesVersion: event.rulesVersion,
    status: 'queued',
    registeredAt: event.at,
    registeredBy: event.by,
    assignedTo: event.data.assignedTo ?? null,
    holder: null,
    quotaSlots: [],
    hold: null,
    parking: null,
    passedOn: null,
    noShows: 0,
    noShowAt: null,
    lastMove: null,
    documents: event.documents,
    reviews: {},
    completeAt: null,
    identity: null,
    interviews: [],
    callBackAt: null,
    attempts: [],
    ladder: { tries: 0 },
    readiness: null,
    returns: [],
    stepBack: null,
    officers: event.by.kind === 'staff' ? [event.by.staffId] : [],
    submission: null,
    verification: null,
    voucher: null,
    approval: null,
    payment: null,
    rejection: null,
    cancellation: null,
  };
}

/** Reviews that rest on other files than the given ones keep standing; a new paper re-opens its item only. */
function dropReviews(state: ClaimState, touches: (itemId: string) => boolean): ClaimState['reviews'] {
  return Object.fromEntries(Object.entries(state.reviews).filter(([itemId]) => !touches(itemId)));
}

/** Steps taken at the desk: papers, data, interview. */
function evolveWork(state: ClaimState, event: ClaimEvent): Partial<ClaimState> | null {
  switch (event.type) {
    case 'document-attached':
      return { documents: [...state.documents, event.document] };
    case 'data-corrected': {
      const data = { ...state.data, ...event.changes };
      if (!event.reopensIdentity || state.identity === null) return { data };
      return { data, identity: null, identityReopened: { by: staffOf(event.by), at: event.at } };
    }
    case 'membership-recorded':
      return { membership: { ...state.membership, ...event.membership } };
    case 'item-reviewed': {
      const { itemId, verdict, defects, note, documentIds, hints } = event;
      const review = { verdict, defects, note, documentIds, hints, by: staffOf(event.by), at: event.at };
      return { reviews: { ...state.reviews, [itemId]: review } };
    }
    case 'completed':
      return { completeAt: event.at };
    case 'completeness-withdrawn':
      return { completeAt: null };
    case 'identity-confirmed-at-counter':
      return {
        identity: { method: 'counter', by: staffOf(event.by), at: event.at },
        identityReopened: undefined,
      };
    default:
      return null;
  }
}

/** Leaves the desk: the lock opens and the claim goes on elsewhere. */
function leaveDesk(state: ClaimState, status: ClaimState['status']): Partial<ClaimState> {
  return {
    status,
    holder: null,
    hold: null,
    passedOn: null,
    assignedTo: state.holder?.staffId ?? state.assignedTo,
  };
}

/** Back at the officer's queue, for the officer who submitted it. */
function backToOfficer(
  state: ClaimState,
  event: ClaimEvent,
  from: 'verifikator' | 'keuangan' | 'bank',
  reason: string,
) {
  return {
    status: 'queued' as const,
    assignedTo: state.submission?.by ?? state.assignedTo,
    stepBack: { from, reason, by: staffOf(event.by), at: event.at },
    submission: null,
    verification: null,
    voucher: null,
    approval: null,
    payment: null,
  };
}

/** Steps that carry the claim on: to the participant and back, to verifikator, keuangan and the account. */
function evolveStep(state: ClaimState, event: ClaimEvent): Partial<ClaimState> {
  const signed = () => ({ by: staffOf(event.by), at: event.at });
  switch (event.type) {
    case 'invited-to-branch': {
      const entry = { at: event.at, by: staffOf(event.by), items: [], resumedAt: null, invited: true };
      return { ...leaveDesk(state, 'returned'), returns: [...state.returns, entry], ...freshLadder };
    }
    case 'returned-to-participant': {
      const entry = { at: event.at, by: staffOf(event.by), items: event.items, resumedAt: null };
      return { ...leaveDesk(state, 'returned'), returns: [...state.returns, entry] };
    }
    case 'resumed': {
      const last = state.returns.at(-1);
      const forgotten = new Set(event.keepsReviews ? [] : last?.items.map((item) => item.itemId));
      return {
        status: 'queued',
        ...freshLadder,
        reviews: dropReviews(state, (itemId) => forgotten.has(itemId)),
        returns: last ? [...state.returns.slice(0, -1), { ...last, resumedAt: event.at }] : [],
      };
    }
    case 'submitted':
      return {
        ...leaveDesk(state, 'submitted'),
        stepBack: null,
        submission: { ...signed(), warnings: event.warnings },
      };
    case 'verified':
      return { status: 'verified', stepBack: null, verification: { ...signed(), amount: event.amount } };
    case 'returned-to-officer':
      return backToOfficer(state, event, 'verifikator', event.reason);
    case 'rejected':
      return { status: 'rejected', rejection: { ...signed(), reason: event.reason } };
    case 'voucher-made':
      return { status: 'vouchered', voucher: { ...signed(), number: event.number } };
    case 'voucher-approved':
      return { status: 'approved', approval: signed() };
    case 'paid':
      return { status: 'paid', payment: { ...signed(), reference: event.reference } };
    case 'returned-to-verifikator':
      return {
        status: 'submitted',
        verification: null,
        voucher: null,
        approval: null,
        stepBack: { from: 'keuangan', reason: event.reason, ...signed() },
      };
    case 'payment-returned-by-bank':
      return { ...backToOfficer(state, event, 'bank', event.reason), identity: null, completeAt: null };
    case 'registered':
      throw new Error('a claim is registered once');
    case 'document-attached':
    case 'data-corrected':
    case 'membership-recorded':
    case 'item-reviewed':
    case 'completed':
    case 'completeness-withdrawn':
    case 'interview-started':
    case 'consent-recorded':
    case 'answer-marked':
    case 'interview-finished':
    case 'assistance-recorded':
    case 'free-will-confirmed':
    case 'snapshot-added':
    case 'call-noted':
    case 'recording-noted':
    case 'interview-withdrawn':
    case 'attempt-recorded':
    case 'participant-ready':
    case 'identity-confirmed-at-counter':
    case 'taken':
    case 'released':
    case 'transferred':
    case 'held':
    case 'hold-ended':
    case 'parked':
    case 'no-show':
    case 'lease-ended':
    case 'cancelled':
    case 'move-undone':
      throw new Error('handled by evolveWork, evolveInterview or evolveMove');
    default:
      return assertNever(event);
  }
}

function withOfficer(officers: ClaimState['officers'], by: ActorRef): ClaimState['officers'] {
  return by.kind === 'staff' && !officers.includes(by.staffId) ? [...officers, by.staffId] : officers;
}

/** State after one more event; `null` before the first. */
export function evolve(claimId: string, state: ClaimState | null, event: ClaimEvent): ClaimState {
  if (state === null) {
    if (event.type !== 'registered') throw new Error('a claim begins with its registration');
    return register(claimId, event);
  }
  const work = evolveWork(state, event) ?? evolveInterview(state, event);
  const change = work ?? evolveMove(state, event) ?? evolveStep(state, event);
  const officers =
    work || event.type === 'submitted' ? withOfficer(state.officers, event.by) : state.officers;
  return { ...state, ...change, officers, version: state.version + 1 };
}

/** State after a list of events. */
export function evolveAll(
  claimId: string,
  state: ClaimState | null,
  events: readonly ClaimEvent[],
): ClaimState | null {
  return events.reduce<ClaimState | null>((current, event) => evolve(claimId, current, event), state);
}
