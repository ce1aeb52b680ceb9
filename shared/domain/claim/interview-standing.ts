/** How an interview stands: which one is open, and what it still lacks before it may be passed. */
import { leastAlone } from '../interview/record.ts';
import type { ClaimState, Interview } from './state.ts';

/** The interview of the claim that has begun and has no end yet, or null. At most one is open at a time. */
export function openInterviewOf(state: ClaimState): Interview | null {
  return state.interviews.find((interview) => interview.endedAt === null) ?? null;
}

/** What stands before LULUS. */
export type PassObstacle =
  'consent' | 'answers' | 'not-free-will' | 'questions' | 'face' | 'ktp' | 'alone' | 'free-will';

/** Required questions that nobody has marked yet. */
export function openQuestionsOf(interview: Interview): number {
  return interview.questions.filter((question) => question.required && !interview.answers[question.id])
    .length;
}

/** Questions that a helped participant still has to answer while his helper is away; 0 without a helper. */
export function openAloneOf({ assistance, answers }: Interview): number {
  if (!assistance) return 0;
  const alone = Object.values(answers).filter((answer) => answer.alone).length;
  return Math.max(0, leastAlone - alone);
}

function hasSnapshot({ snapshots }: Interview, kind: 'wajah' | 'ktp'): boolean {
  return snapshots.some((snapshot) => snapshot.kind === kind);
}

/**
 * Everything that stands before LULUS (features V7 to V11), what cannot be mended in this call first: consent, an answer
 * that does not match, no free will. Then the open questions, face and KTP in a picture of this call (so nobody passes
 * who was never seen), and for a helped participant the questions he answers alone.
 */
export function passObstacles(interview: Interview): PassObstacle[] {
  if (!interview.consent?.given) return ['consent'];
  if (Object.values(interview.answers).some((answer) => answer.mark === 'tidak-cocok')) return ['answers'];
  const { assistance } = interview;
  if (assistance?.freeWill === false) return ['not-free-will'];
  const open: [PassObstacle, boolean][] = [
    ['questions', openQuestionsOf(interview) > 0],
    ['face', !hasSnapshot(interview, 'wajah')],
    ['ktp', !hasSnapshot(interview, 'ktp')],
    ['alone', openAloneOf(interview) > 0],
    ['free-will', assistance !== null && assistance.freeWill === null],
  ];
  return open.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []));
}

/** The first of them, or null when the interview may be passed. */
export function passObstacle(interview: Interview): PassObstacle | null {
  return passObstacles(interview)[0] ?? null;
}
