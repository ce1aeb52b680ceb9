import type { IntakeProgress } from '../../../shared/contract/intake.ts';

/** Too few rows say nothing about the pace. */
const rowsForAGuess = 5;

/** Whole seconds until the intake is done at its own pace so far; null while there is too little to go by. */
export function secondsLeft(
  intake: Pick<IntakeProgress, 'done' | 'total' | 'startedAt'>,
  now: string,
): number | null {
  const spent = (Date.parse(now) - Date.parse(intake.startedAt)) / 1000;
  if (intake.total === 0 || intake.done < rowsForAGuess || spent <= 0) return null;
  return Math.max(1, Math.ceil(((intake.total - intake.done) * spent) / intake.done));
}
