/**
 * The decider: `decide(state, command, context)` answers with events or a refusal, and nothing else in Loket decides
 * about a claim. Pure: who acts, the moment and the quota come in by `context`.
 */
import { rulesOn } from '../documents/rule-registry.ts';
import { accept, refuse, type Outcome } from '../refusal.ts';
import { assertNever, programOfReason } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { decideDeskWork, maximumDocuments } from './decide-desk-work.ts';
import { attachByParticipant, resume } from './decide-mending.ts';
import { decideInterview } from './decide-interview.ts';
import { inviteToBranch, recordAttempt, reportReady } from './decide-reaching.ts';
import { atOwnDesk, decideMove } from './decide-moves.ts';
import { decidePayment } from './decide-payment.ts';
import { evolveAll } from './evolve.ts';
import type { ClaimEvent, ClaimEventBody } from './events.ts';
import { paperGate, submissionGate, submissionWarnings } from './gate.ts';
import { openInterviewOf } from './interview-standing.ts';
import { mayCommand } from './rights.ts';
import type { Actor, ActorRef, ClaimState } from './state.ts';
import type { Step } from './step.ts';

function actorRef(actor: Actor): ActorRef {
  switch (actor.kind) {
    case 'staff':
      return { kind: 'staff', staffId: actor.staffId };
    case 'system':
      return { kind: 'system', name: actor.name };
    case 'participant':
      return { kind: 'participant' };
    default:
      return assertNever(actor);
  }
}

function begin(command: ClaimCommand, context: DecisionContext): Step {
  if (command.type !== 'register') return refuse('unknown-claim', 'nobody');
  const { data, documents, membership = {} } = command;
  if (programOfReason(data.reason) !== data.program) return refuse('invalid-input');
  if (documents.length > maximumDocuments)
    return refuse('too-many-documents', 'you', { maximum: maximumDocuments });
  const rulesVersion = rulesOn(context.today).version;
  return accept([{ type: 'registered', data, documents, membership, rulesVersion }]);
}

/** An intake may add what it knows as long as nobody has taken the claim. */
function beforeDesk(state: ClaimState): ReturnType<typeof refuse> | null {
  return state.status === 'queued' ? null : refuse('wrong-status', 'nobody', { status: state.status });
}

function submit(state: ClaimState, { today }: DecisionContext): Step {
  if (openInterviewOf(state)) return refuse('interview-open');
  const gate = submissionGate(state, today);
  const codes = new Set(gate.map((item) => item.code));
  const papers = gate.filter((item) => item.code.startsWith('item-')).length;
  if (codes.has('item-missing') || codes.has('item-rejected'))
    return refuse('documents-incomplete', 'participant', { count: papers });
  if (codes.has('item-unchecked')) return refuse('documents-unchecked', 'you', { count: papers });
  if (codes.has('eligibility')) return refuse('eligibility-blocked', 'participant');
  if (codes.has('identity')) return refuse('identity-open');
  return accept([{ type: 'submitted', warnings: submissionWarnings(state, today) }]);
}

function decideStep(state: ClaimState, command: ClaimCommand, context: DecisionContext): Step {
  switch (command.type) {
    case 'register':
      return refuse('already-registered', 'nobody');
    case 'take':
    case 'release':
    case 'transfer':
    case 'hold':
    case 'end-hold':
    case 'park':
    case 'no-show':
    case 'cancel':
    case 'undo':
      return decideMove(state, command, context);
    case 'resume':
      return resume(state, context.actor.kind === 'participant');
    case 'attach-document':
      if (context.actor.kind === 'participant') return attachByParticipant(state, command);
      return atOwnDesk(state, context) ?? decideDeskWork(state, command);
    case 'correct-data':
    case 'review-item':
    case 'return-to-participant':
    case 'confirm-identity-at-counter':
      return atOwnDesk(state, context) ?? decideDeskWork(state, command);
    case 'record-membership':
      return (
        (context.actor.kind === 'system' ? beforeDesk(state) : atOwnDesk(state, context)) ??
        decideDeskWork(state, command)
      );
    case 'start-interview':
    case 'mark-answer':
    case 'record-assistance':
    case 'confirm-free-will':
    case 'add-snapshot':
    case 'note-call':
    case 'note-recording':
    case 'finish-interview':
      return atOwnDesk(state, context) ?? decideInterview(state, command, context);
    case 'record-consent':
      return decideInterview(state, command, context);
    case 'record-attempt':
      return (
        atOwnDesk(state, context) ??
        recordAttempt(state, command, { ...context, by: actorRef(context.actor) })
      );
    case 'invite-to-branch':
      return atOwnDesk(state, context) ?? inviteToBranch(state, command, context);
    case 'report-ready':
      return reportReady(state, command, context);
    case 'submit':
      return atOwnDesk(state, context) ?? submit(state, context);
    case 'verify':
    case 'return-to-officer':
    case 'reject':
    case 'make-voucher':
    case 'approve-voucher':
    case 'pay':
    case 'return-to-verifikator':
    case 'bank-return':
      return decidePayment(state, command, context.actor);
    default:
      return assertNever(command);
  }
}

/** Completeness follows from the papers: it is stated when they become complete and withdrawn when they no longer are. */
function completeness(after: ClaimState): ClaimEventBody[] {
  if (after.status !== 'at-desk') return [];
  const complete = paperGate(after).length === 0;
  if (complete && after.completeAt === null) return [{ type: 'completed' }];
  if (!complete && after.completeAt !== null) return [{ type: 'completeness-withdrawn' }];
  return [];
}

/**
 * An event as it will be read again: without fields that are `undefined`, which no ledger keeps. Folding one that has
 * them would empty a field here that stays full everywhere else.
 */
function asStored(event: ClaimEvent): ClaimEvent {
  return JSON.parse(JSON.stringify(event)) as ClaimEvent;
}

/**
 * Decides one command. `state` is null before registration. Accepts with the events to store (at least one), or
 * refuses; never throws for anything a person can do.
 */
export function decide(
  claimId: string,
  state: ClaimState | null,
  command: ClaimCommand,
  context: DecisionContext,
): Outcome<ClaimEvent[]> {
  if (!mayCommand(context.actor, command.type))
    return refuse('role-not-allowed', 'nobody', { command: command.type });
  const step = state === null ? begin(command, context) : decideStep(state, command, context);
  if (!step.ok) return step;
  const stamp = (body: ClaimEventBody): ClaimEvent =>
    asStored({ ...body, at: context.now, by: actorRef(context.actor) });
  const events = step.value.map(stamp);
  const after = evolveAll(claimId, state, events);
  return accept(after ? [...events, ...completeness(after).map(stamp)] : events);
}
