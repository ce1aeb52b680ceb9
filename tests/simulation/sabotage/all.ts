/** Every fault that can be planted; each must be caught. */
import { feedByBigserial, restoreUnnoticed } from './feed.ts';
import { acknowledgeBeforeCommit, answerNotStored, noIdempotency, noLock, noQuota } from './hub-store.ts';
import { dropOnSend, forgetParked, newIdOnRetry, swallowRefusal } from './seat.ts';
import type { Sabotage } from './sabotage.ts';

export const sabotages: readonly Sabotage[] = [
  noIdempotency,
  noLock,
  feedByBigserial,
  acknowledgeBeforeCommit,
  answerNotStored,
  noQuota,
  restoreUnnoticed,
  dropOnSend,
  newIdOnRetry,
  forgetParked,
  swallowRefusal,
];

export function findSabotage(name: string): Sabotage | undefined {
  return sabotages.find((one) => one.name === name);
}

/** @throws when there is none of this name */
export function sabotageNamed(name: string): Sabotage {
  const found = findSabotage(name);
  if (!found) throw new Error(`no sabotage is called ${name}`);
  return found;
}
