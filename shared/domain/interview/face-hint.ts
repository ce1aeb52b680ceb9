/**
 * Two faces compared as a hint for the officer, who alone decides (features V15). Nothing here is an input of the decider:
 * no command and no event knows of it. The measure itself stays in the worker that made it and is forgotten there.
 */
import type { Interview } from '../claim/state.ts';
import type { InterviewPolicy } from './policy.ts';

export type FaceWord = 'mirip' | 'tidak-yakin' | 'tidak-mirip';

/**
 * Where the words change, on the similarity of `@vladmandic/human` 3.3 (model FaceRes, 0 = nothing alike, 1 = the same
 * picture). Its authors call "above 0.5 a match" (src/face/match.ts); a card's portrait is old, small and printed, so a
 * hint is given only well away from that line and in between the program says that it is not sure.
 */
export const faceLimits = {
  alike: 0.6,
  unlike: 0.35,
  /** Pixels of the shorter side of a face below which nothing is said of it. */
  leastSide: 48,
} as const;

/** The word for a similarity from 0 to 1; anything else is not sure. */
export function faceWord(similarity: number): FaceWord {
  if (!(similarity >= 0 && similarity <= 1)) return 'tidak-yakin';
  if (similarity >= faceLimits.alike) return 'mirip';
  return similarity < faceLimits.unlike ? 'tidak-mirip' : 'tidak-yakin';
}

/** What was found of a face in one of the two pictures; `several`: it cannot be known whose is meant. */
export type FaceFound = 'one' | 'none' | 'several' | 'small';

/** The word for both pictures: unless each shows one face that is large enough, the program is not sure. */
export function hintWord(portrait: FaceFound, live: FaceFound, similarity: number | null): FaceWord {
  if (portrait !== 'one' || live !== 'one' || similarity === null) return 'tidak-yakin';
  return faceWord(similarity);
}

/**
 * Whether faces may be compared: the branch's switch was on when the interview began and is on now, and the participant
 * agreed to just this. Otherwise nothing of it is loaded or shown.
 */
export function mayCompareFaces(
  { asks, consent }: Pick<Interview, 'asks' | 'consent'>,
  policy: Pick<InterviewPolicy, 'faceHint'>,
): boolean {
  return policy.faceHint && asks.faceHint && consent?.given === true && consent.faceHint === true;
}
