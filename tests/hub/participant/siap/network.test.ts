import { expect, test } from 'vitest';
import { measureNetwork } from '../../../../hub/participant/siap/network.ts';

/** A hub that answers after so many milliseconds each time; null = not at all. The first question opens the connection. */
function measure(...answers: (number | null)[]): ReturnType<typeof measureNetwork> {
  let clock = 0;
  const left = [900, ...answers];
  return measureNetwork(
    () => {
      const next = left.shift() ?? null;
      clock += next ?? 5000;
      return Promise.resolve(next !== null);
    },
    () => clock,
  );
}

test('a line is told by the middle of five answers, so that one slow answer does not count', async () => {
  expect(await measure(40, 60, 50, 2000, 55)).toEqual({ network: 'good', roundTripMs: 55 });
  expect(await measure(300, 310, 290, 320, 305)).toEqual({ network: 'fair', roundTripMs: 305 });
  expect(await measure(700, 800, 650, 900, 50)).toEqual({ network: 'poor', roundTripMs: 700 });
});

test('an answer that never came makes a good line fair, two make it poor, and none is noted as a minute', async () => {
  expect(await measure(40, null, 50, 45, 55)).toMatchObject({ network: 'fair' });
  expect(await measure(40, null, null, 45, 55)).toMatchObject({ network: 'poor' });
  expect(await measure(null, null, null, null, null)).toEqual({ network: 'poor', roundTripMs: 60_000 });
});
