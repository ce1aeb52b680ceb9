/**
 * How long a shell waits before it starts a helper process (desk, hub) again: at once would burn the machine
 * when the cause is still there, never would leave the officer without his work.
 * @param failures restarts in a row that did not hold, 0 for the first
 * @returns milliseconds, doubling from half a second up to half a minute
 */
export function restartDelay(failures: number): number {
  return Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
}
