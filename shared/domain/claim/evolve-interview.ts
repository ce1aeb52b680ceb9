/** Folds what happens around the interview: tries to reach him, his own word that he is ready, the call, its end. */
import type { ClaimEvent } from './events.ts';
import { staffOf } from './staff-of.ts';
import type { ClaimState, Interview } from './state.ts';

/** The ladder of tries begins anew; what was tried stays on record. */
export const freshLadder = { ladder: { tries: 0 }, callBackAt: null } as const;

function withInterview(
  state: ClaimState,
  id: string,
  change: (interview: Interview) => Partial<Interview>,
): Pick<ClaimState, 'interviews'> {
  return {
    interviews: state.interviews.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
  };
}

/** A call that took place: consent, answers, evidence. */
function evolveCall(state: ClaimState, event: ClaimEvent): Partial<ClaimState> | null {
  switch (event.type) {
    case 'consent-recorded': {
      const { given, textVersion, at, recording, faceHint } = event;
      const consent = { given, textVersion, at, recording, faceHint };
      return withInterview(state, event.interviewId, () => ({ consent }));
    }
    case 'answer-marked': {
      const answer = { mark: event.mark, note: event.note, at: event.at, alone: event.alone };
      return withInterview(state, event.interviewId, ({ answers }) => ({
        answers: { ...answers, [event.questionId]: answer },
      }));
    }
    case 'assistance-recorded': {
      const { name, relation, at } = event;
      return withInterview(state, event.interviewId, ({ assistance }) => {
        // Another helper does not unsay that he does not claim of his own free will.
        const freeWill = assistance?.freeWill === false ? false : null;
        return { assistance: { name, relation, at, freeWill } };
      });
    }
    case 'free-will-confirmed':
      return withInterview(state, event.interviewId, ({ assistance }) => ({
        assistance: assistance && { ...assistance, freeWill: event.free },
      }));
    case 'snapshot-added':
      return withInterview(state, event.interviewId, ({ snapshots }) => ({
        snapshots: [...snapshots, event.snapshot],
      }));
    case 'call-noted':
      return withInterview(state, event.interviewId, ({ notes }) => ({ notes: [...notes, ...event.notes] }));
    case 'recording-noted':
      return withInterview(state, event.interviewId, () => ({ recording: event.recording }));
    default:
      return null;
  }
}

function started(
  state: ClaimState,
  event: Extract<ClaimEvent, { type: 'interview-started' }>,
): Partial<ClaimState> {
  const interview: Interview = {
    id: event.interviewId,
    startedAt: event.at,
    startedBy: staffOf(event.by),
    scriptVersion: event.scriptVersion,
    questions: event.questions,
    asks: event.asks ?? { recording: false, faceHint: false },
    consent: null,
    answers: {},
    assistance: null,
    snapshots: [],
    notes: [],
    recording: null,
    outcome: null,
    endedAt: null,
  };
  return { interviews: [...state.interviews, interview], callBackAt: null };
}

function finished(
  state: ClaimState,
  event: Extract<ClaimEvent, { type: 'interview-finished' }>,
): Partial<ClaimState> {
  const end = { outcome: event.outcome, note: event.note, endedAt: event.at };
  const passed = event.outcome === 'LULUS';
  const { interviewId, by, at } = event;
  return {
    ...withInterview(state, interviewId, () => end),
    ...freshLadder,
    callBackAt: event.callBackAt ?? null,
    readiness: null,
    identity: passed ? { method: 'interview', by: staffOf(by), at, interviewId } : state.identity,
    ...(passed && { identityReopened: undefined }),
  };
}

/** The change such an event makes; null for every other event. */
export function evolveInterview(state: ClaimState, event: ClaimEvent): Partial<ClaimState> | null {
  switch (event.type) {
    case 'interview-started':
      return started(state, event);
    case 'interview-finished':
      return finished(state, event);
    case 'interview-withdrawn':
      return { interviews: state.interviews.filter(({ id }) => id !== event.interviewId) };
    case 'attempt-recorded': {
      const { attempt } = event;
      return {
        attempts: [...state.attempts, attempt],
        ladder: { tries: state.ladder.tries + 1 },
        callBackAt: attempt.nextAt,
        readiness: null,
      };
    }
    case 'participant-ready': {
      const { until, check, at } = event;
      return { readiness: { at, until, check } };
    }
    default:
      return evolveCall(state, event);
  }
}
