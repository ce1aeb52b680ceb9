/**
 * Moves of a claim between hands: taking, giving back, passing on, setting aside, and taking the last such move back.
 * Each needs a reason (in the command) and can be undone for a minute as long as nothing else happened (features Q4).
 */
import { hasQuotaPlace, type QuotaStanding } from '../branch/quota.ts';
import { accept, refuse } from '../refusal.ts';
import { assertNever, type ClaimStatus, type Instant } from '../vocabulary.ts';
import type { ClaimCommand } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { ClaimEventBody } from './events.ts';
import { openInterviewOf } from './interview-standing.ts';
import type { Actor, ClaimState } from './state.ts';
import type { Step } from './step.ts';

export type Move = Extract<
  ClaimCommand,
  { type: 'take' | 'release' | 'transfer' | 'hold' | 'end-hold' | 'park' | 'no-show' | 'cancel' | 'undo' }
>;

/** How long the last move may be taken back, by the hub's clock. */
export const undoWindowMs = 60_000;
/** A claim may be set aside for at most so long. */
export const longestParkMs = 31 * 24 * 3_600_000;

/** Where nobody said what the quota is, nothing may be taken. */
const noQuota: QuotaStanding = { used: 0, cap: 0 };

const isKabid = (actor: Actor): boolean => actor.kind === 'staff' && actor.roles.includes('kabid');

/** The holder's claims are kept for him while he is away, until his lease runs out by the hub's clock (design 5.7). */
function isLeaseOver({ branch, now }: DecisionContext): boolean {
  const until = branch?.holderLease ?? null;
  return until !== null && Date.parse(until) < Date.parse(now);
}

function take(state: ClaimState, command: Extract<Move, { type: 'take' }>, context: DecisionContext): Step {
  const { actor, quota, today, branch } = context;
  if (actor.kind !== 'staff') return refuse('role-not-allowed', 'nobody');
  const { holder } = state;
  const takesOver = holder !== null && holder.staffId !== actor.staffId && isLeaseOver(context);
  if (holder && !takesOver) return refuse('held-by-other', 'holder', { holder: holder.staffId });
  if (!takesOver && state.status !== 'queued')
    return refuse('wrong-status', 'nobody', { status: state.status });
  if (!takesOver && state.assignedTo !== null && state.assignedTo !== actor.staffId)
    return refuse('assigned-to-other', 'kabid', { holder: state.assignedTo });
  if (branch?.counterOpen === false) return refuse('counter-closed', 'kabid');
  if (command.mode === 'pick' && !command.reason && state.assignedTo !== actor.staffId)
    return refuse('pick-needs-reason');
  const standing = quota ?? noQuota;
  if (!hasQuotaPlace(state, { staffId: actor.staffId, day: today }, standing))
    return refuse('quota-full', 'kabid', { ...standing });
  const taken: ClaimEventBody = {
    type: 'taken',
    staffId: actor.staffId,
    mode: command.mode,
    reason: command.reason,
    quotaDay: today,
  };
  if (!takesOver) return accept([taken]);
  return accept([
    ...endedInterview(state, command.reason),
    { type: 'lease-ended', staffId: holder.staffId },
    taken,
  ]);
}

/** A place is given back only by an officer who has done nothing on the claim. */
function freesQuota(state: ClaimState): boolean {
  const holder = state.holder?.staffId;
  return holder !== undefined && !state.officers.includes(holder);
}

/** Leaving the desk over the holder's head ends his interview as a technical retry, so that none stays open behind him. */
function endedInterview(state: ClaimState, note: string | undefined): ClaimEventBody[] {
  const open = openInterviewOf(state);
  return open ? [{ type: 'interview-finished', interviewId: open.id, outcome: 'ULANG_TEKNIS', note }] : [];
}

/** A step that takes the claim from its desk: the holder must end his interview himself, the kabid may go over it. */
function leaveDesk(state: ClaimState, actor: Actor, reason: string, body: ClaimEventBody): Step {
  const own = actor.kind === 'staff' && state.holder?.staffId === actor.staffId;
  if (own && openInterviewOf(state)) return refuse('interview-open');
  return accept([...endedInterview(state, reason), body]);
}

/** Whether the actor holds it; the kabid may act in his place. */
function mayMove(state: ClaimState, actor: Actor): boolean {
  return (actor.kind === 'staff' && state.holder?.staffId === actor.staffId) || isKabid(actor);
}

/** The kabid opens a claim to every officer that was meant for one who cannot come. */
function openToAll(state: ClaimState, reason: string, actor: Actor): Step {
  if (state.status !== 'queued' || state.assignedTo === null) return refuse('not-held');
  if (!isKabid(actor)) return refuse('assigned-to-other', 'kabid', { holder: state.assignedTo });
  return accept([{ type: 'released', reason, freesQuota: false }]);
}

function release(state: ClaimState, reason: string, { actor }: DecisionContext): Step {
  if (!state.holder) return openToAll(state, reason, actor);
  if (!mayMove(state, actor)) return refuse('not-holder', 'holder', { holder: state.holder.staffId });
  return leaveDesk(state, actor, reason, { type: 'released', reason, freesQuota: freesQuota(state) });
}

function transfer(
  state: ClaimState,
  { to, reason }: Extract<Move, { type: 'transfer' }>,
  { actor, branch }: DecisionContext,
): Step {
  if (state.status !== 'queued' && state.status !== 'at-desk')
    return refuse('wrong-status', 'nobody', { status: state.status });
  const owner = state.holder?.staffId ?? state.assignedTo;
  const mine = actor.kind === 'staff' && owner === actor.staffId;
  if (!mine && !isKabid(actor)) {
    return owner === null ? refuse('not-held') : refuse('not-holder', 'holder', { holder: owner });
  }
  if (owner === to) return refuse('already-there', 'you', { holder: to });
  if (branch?.target && !branch.target.isOfficer) return refuse('not-an-officer', 'you', { holder: to });
  if (branch?.target && !branch.target.counterOpen) return refuse('counter-closed', 'kabid');
  return leaveDesk(state, actor, reason, { type: 'transferred', to, reason, freesQuota: freesQuota(state) });
}

/** The officer at whose desk the claim lies, or why he is not. */
export function atOwnDesk(state: ClaimState, { actor }: DecisionContext): ReturnType<typeof refuse> | null {
  if (state.status !== 'at-desk' || !state.holder) {
    return state.status === 'queued'
      ? refuse('not-held')
      : refuse('wrong-status', 'nobody', { status: state.status });
  }
  if (actor.kind !== 'staff' || state.holder.staffId !== actor.staffId)
    return refuse('not-holder', 'holder', { holder: state.holder.staffId });
  return null;
}

function park(state: ClaimState, reason: string, until: Instant, { actor, now }: DecisionContext): Step {
  if (Date.parse(until) > Date.parse(now) + longestParkMs)
    return refuse('park-too-long', 'you', { days: longestParkMs / (24 * 3_600_000) });
  return leaveDesk(state, actor, reason, { type: 'parked', reason, until, freesQuota: freesQuota(state) });
}

/** Called at the counter and not there; who is phoned and cannot be reached is another matter. */
function noShow(state: ClaimState, reason: string, { actor }: DecisionContext): Step {
  if (state.data.channel !== 'manual') return refuse('not-manual');
  return leaveDesk(state, actor, reason, { type: 'no-show', reason, freesQuota: freesQuota(state) });
}

const cancellable: readonly ClaimStatus[] = ['queued', 'at-desk', 'returned'];

function cancel(state: ClaimState, reason: string, { actor }: DecisionContext): Step {
  if (actor.kind !== 'staff') return refuse('role-not-allowed', 'nobody');
  if (!cancellable.includes(state.status)) return refuse('wrong-status', 'nobody', { status: state.status });
  const mine = (state.holder?.staffId ?? state.assignedTo) === actor.staffId;
  if (!mine && !isKabid(actor)) return refuse('not-holder', 'kabid');
  return leaveDesk(state, actor, reason, { type: 'cancelled', reason });
}

/** The move that this person may still take back, or null. */
export function undoableMove(
  state: ClaimState,
  staffId: string,
  now: Instant,
): NonNullable<ClaimState['lastMove']> | null {
  const { lastMove } = state;
  if (!lastMove || lastMove.version !== state.version || lastMove.by !== staffId) return null;
  return Date.parse(now) - Date.parse(lastMove.at) <= undoWindowMs ? lastMove : null;
}

/** The quota place that an undone move takes up again, or null when it needs none. */
export function slotOfUndo(state: ClaimState): ClaimState['quotaSlots'][number] | null {
  const before = state.lastMove?.before.quotaSlots ?? [];
  const has = (slot: ClaimState['quotaSlots'][number]): boolean =>
    state.quotaSlots.some((one) => one.staffId === slot.staffId && one.day === slot.day);
  return before.find((slot) => !has(slot)) ?? null;
}

/** A freed place may have gone to another claim meanwhile. At a seat the quota is not known; the hub will say. */
function undo(state: ClaimState, { actor, now, quota }: DecisionContext): Step {
  const move = actor.kind === 'staff' ? undoableMove(state, actor.staffId, now) : null;
  if (!move) return refuse('nothing-to-undo', 'nobody');
  if (slotOfUndo(state) && quota && quota.used >= quota.cap)
    return refuse('quota-full', 'kabid', { ...quota });
  return accept([{ type: 'move-undone', move: move.kind }]);
}

/** Decides one move of a registered claim; that the actor's role may give the command was checked before. */
export function decideMove(state: ClaimState, command: Move, context: DecisionContext): Step {
  switch (command.type) {
    case 'take':
      return take(state, command, context);
    case 'release':
      return release(state, command.reason, context);
    case 'transfer':
      return transfer(state, command, context);
    case 'hold':
      if (state.hold !== null) return refuse('already-held');
      return atOwnDesk(state, context) ?? accept([{ type: 'held', reason: command.reason }]);
    case 'end-hold':
      if (state.hold === null) return refuse('not-on-hold');
      return atOwnDesk(state, context) ?? accept([{ type: 'hold-ended' }]);
    case 'park':
      return atOwnDesk(state, context) ?? park(state, command.reason, command.until, context);
    case 'no-show':
      return atOwnDesk(state, context) ?? noShow(state, command.reason, context);
    case 'cancel':
      return cancel(state, command.reason, context);
    case 'undo':
      return undo(state, context);
    default:
      return assertNever(command);
  }
}
