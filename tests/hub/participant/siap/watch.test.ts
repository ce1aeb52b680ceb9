import { expect, test, vi } from 'vitest';
import { nextPause, startWatch, type Heard } from '../../../../hub/participant/siap/watch.ts';

const before = {
  status: 'ok',
  branchName: 'Kantor Latihan',
  timeZone: 'Asia/Jakarta',
  initials: 'M. C.',
  codeWord: 'melati putih',
  appointment: null,
  now: '2026-11-24T02:00:00.000Z',
  readyUntil: null,
  check: null,
  opensAt: null,
  call: null,
} as const satisfies Heard;

const ready: Heard = { ...before, readyUntil: '2026-11-24T03:00:00.000Z' };
const down: Heard = { status: 'unreachable' };

test('who waits to be called is looked after every five seconds, others less often', () => {
  expect(nextPause(ready, 0)).toBe(5000);
  expect(nextPause(before, 0)).toBe(15_000);
  expect(nextPause({ status: 'over', why: 'interviewed', branchName: 'x' }, 0)).toBe(15_000);
});

test('a line that is down is asked ever less, at most once a minute; a busy hub as it wishes', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => nextPause(down, failures))).toEqual([
    5000, 10_000, 20_000, 40_000, 60_000, 60_000,
  ]);
  expect(nextPause({ status: 'slow-down', seconds: 30 }, 0)).toBe(30_000);
  expect(nextPause({ status: 'slow-down', seconds: 3000 }, 0)).toBe(60_000);
});

test('it looks again by itself, and an old answer never speaks after a newer one', async () => {
  vi.useFakeTimers();
  const waiting: ((heard: Heard) => void)[] = [];
  const told: Heard[] = [];
  const watch = startWatch(
    () => new Promise<Heard>((resolve) => waiting.push(resolve)),
    (heard) => told.push(heard),
  );
  watch.lookNow();
  watch.lookNow();
  waiting[0]?.(down);
  waiting[1]?.(ready);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([ready]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(waiting).toHaveLength(3);
  // His own word is answered while a look is on its way: the look is older.
  watch.heard(before);
  waiting[2]?.(ready);
  await vi.advanceTimersByTimeAsync(14_999);
  expect([told.length, waiting.length]).toEqual([1, 3]);
  await vi.advanceTimersByTimeAsync(1);
  expect(waiting).toHaveLength(4);
  vi.useRealTimers();
});
