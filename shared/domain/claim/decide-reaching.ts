/** Decisions about reaching the participant: tries in vain, the end of their ladder, and his own "Saya siap" (Q7, Q8). */
import { isLadderAtEnd } from '../interview/ladder.ts';
import { readyMilliseconds } from '../interview/record.ts';
import { accept, refuse } from '../refusal.ts';
import type { ClaimCommand } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { ClaimEventBody } from './events.ts';
import { openInterviewOf } from './interview-standing.ts';
import { longestParkMs } from './decide-moves.ts';
import { staffOf } from './staff-of.ts';
import type { ActorRef, ClaimState } from './state.ts';
import type { Step } from './step.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;

/** An interview that nobody came into is taken back: nothing was asked, so it is no interview. */
function withdrawal(state: ClaimState): ClaimEventBody[] {
  const open = openInterviewOf(state);
  return open ? [{ type: 'interview-withdrawn', interviewId: open.id }] : [];
}

/**
 * A try that brought nobody into the call. The last rung has no next try: the claim is parked until an agreed moment or
 * the participant is invited. Once he has decided about consent he was reached, and the interview ends by an outcome.
 */
export function recordAttempt(
  state: ClaimState,
  { attemptId, way, outcome, nextAt }: Command<'record-attempt'>,
  context: DecisionContext & { readonly by: ActorRef },
): Step {
  const { attempts } = context.interviewPolicy;
  if (state.identity) return refuse('wrong-status', 'nobody', { status: state.status });
  if (openInterviewOf(state)?.consent) return refuse('interview-open');
  if (isLadderAtEnd(state, attempts)) return refuse('ladder-at-end', 'you', { attempts });
  if (state.attempts.some(({ id }) => id === attemptId)) return refuse('invalid-input');
  const isLast = state.ladder.tries + 1 >= attempts;
  if (nextAt !== undefined && (isLast || Date.parse(nextAt) > Date.parse(context.now) + longestParkMs))
    return refuse(isLast ? 'ladder-at-end' : 'park-too-long', 'you', { attempts, days: 31 });
  const attempt = {
    ...{ id: attemptId, at: context.now, by: staffOf(context.by), way, outcome },
    nextAt: nextAt ?? null,
  };
  return accept([...withdrawal(state), { type: 'attempt-recorded', attempt }]);
}

/** Not reached, or his number is wrong: he comes to the branch, and the clock waits for him meanwhile. */
export function inviteToBranch(
  state: ClaimState,
  { reason }: Command<'invite-to-branch'>,
  { interviewPolicy }: DecisionContext,
): Step {
  if (state.data.channel !== 'online') return refuse('not-online');
  if (state.identity) return refuse('wrong-status', 'nobody', { status: state.status });
  if (openInterviewOf(state)?.consent) return refuse('interview-open');
  // A try before the ladder began anew says nothing: his number may have been corrected since.
  const isWrongNumber = state.ladder.tries > 0 && state.attempts.at(-1)?.outcome === 'nomor-salah';
  if (!isLadderAtEnd(state, interviewPolicy.attempts) && !isWrongNumber)
    return refuse('ladder-not-at-end', 'you', { attempts: interviewPolicy.attempts });
  return accept([...withdrawal(state), { type: 'invited-to-branch', reason }]);
}

/** The participant's own word, from his page, while his claim waits to be called. */
export function reportReady(
  state: ClaimState,
  { ready, check }: Command<'report-ready'>,
  { now }: DecisionContext,
): Step {
  if (state.data.channel !== 'online') return refuse('not-online', 'nobody');
  if (state.identity || (state.status !== 'queued' && state.status !== 'at-desk'))
    return refuse('wrong-status', 'nobody', { status: state.status });
  const until = ready ? new Date(Date.parse(now) + readyMilliseconds).toISOString() : null;
  return accept([{ type: 'participant-ready', ready, until, check }]);
}
