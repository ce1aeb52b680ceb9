/** How fast the hub answers this phone: some short questions one after the other. Pure: question and clock come in. */
import type { PhoneCheck } from '../../../shared/contract/ready-page.ts';

export type NetworkCheck = Pick<PhoneCheck, 'network' | 'roundTripMs'>;

/** Questions that are timed; one more goes before them, because it opens the connection. */
const questions = 5;
/** Milliseconds there and back up to which two people still talk without treading on each other's words. */
const good = 250;
/** Beyond this they wait for each other, and the picture is seldom whole. */
const fair = 600;
/** What is noted when no answer came at all. */
const noAnswer = 60_000;

/**
 * @param ask true when an answer came @param now milliseconds of a clock that only goes forward
 * @returns the median of the answers; one lost question makes a good line fair, two make it poor
 */
export async function measureNetwork(ask: () => Promise<boolean>, now: () => number): Promise<NetworkCheck> {
  await ask();
  const times: number[] = [];
  for (let turn = 0; turn < questions; turn += 1) {
    const asked = now();
    if (await ask()) times.push(now() - asked);
  }
  return networkOf(times);
}

function networkOf(times: readonly number[]): NetworkCheck {
  // Older phones have no toSorted.
  const median = [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? noAnswer;
  const roundTripMs = Math.min(noAnswer, Math.round(median));
  const lost = questions - times.length;
  if (roundTripMs > fair || lost > 1) return { network: 'poor', roundTripMs };
  return { network: roundTripMs > good || lost > 0 ? 'fair' : 'good', roundTripMs };
}
