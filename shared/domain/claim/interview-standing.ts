/** How an interview stands: which one is open, and what it still lacks before it may be passed. */
import type { ClaimState, Interview } from './state.ts';

/** The interview of the claim that has begun and has no end yet, or null. At most one is open at a time. */
export function openInterviewOf(state: ClaimState): Interview | null {
  return state.interviews.find((interview) => interview.endedAt === null) ?? null;
}

/** What stands before LULUS. */
export type PassObstacle = 'consent' | 'answers' | 'questions';

/** Required questions that nobody has marked yet. */
export function openQuestionsOf(interview: Interview): number {
  return interview.questions.filter((question) => question.required && !interview.answers[question.id])
    .length;
}

/**
 * LULUS needs consent, no answer that does not match, and every required question marked (features V7, V9, V10). An
 * answer that does not match is named before open questions: marking the rest would not help.
 */
export function passObstacle(interview: Interview): PassObstacle | null {
  if (!interview.consent?.given) return 'consent';
  if (Object.values(interview.answers).some((answer) => answer.mark === 'tidak-cocok')) return 'answers';
  return openQuestionsOf(interview) > 0 ? 'questions' : null;
}
