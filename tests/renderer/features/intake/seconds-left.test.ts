import { expect, it } from 'vitest';
import { secondsLeft } from '../../../../renderer/features/intake/seconds-left.ts';

const startedAt = '2026-11-24T02:00:00.000Z';

it('the time left follows from the pace so far', () => {
  expect(secondsLeft({ done: 50, total: 200, startedAt }, '2026-11-24T02:00:10.000Z')).toBe(30);
});

it('nothing is promised while it is still counting or has barely begun', () => {
  expect(secondsLeft({ done: 0, total: 0, startedAt }, '2026-11-24T02:00:10.000Z')).toBeNull();
  expect(secondsLeft({ done: 2, total: 200, startedAt }, '2026-11-24T02:00:10.000Z')).toBeNull();
});
