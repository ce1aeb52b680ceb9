import { restartDelay } from '../../shared/contract/restart-delay.ts';

/** A child of the shell, as far as supervision needs it (Electron's UtilityProcess fits). */
export interface ChildProcessLike {
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface Supervisor {
  /** From now on a death is expected: nothing is started again. */
  release(): void;
  /** Ends the child for good. */
  kill(): void;
}

/** A child that ran this long was healthy: its next death counts as the first. */
const healthyAfter = 60_000;

/**
 * Starts a child, and again whenever it dies, waiting longer each time it dies young.
 * @param start forks one child and gives it what it needs to begin
 */
export function supervise<C extends ChildProcessLike>(world: {
  start(): C;
  onDeath(code: number): void;
  later(act: () => void, milliseconds: number): void;
  now(): number;
}): Supervisor {
  let stopped = false;
  let failures = 0;
  let current: C;
  const begin = (): void => {
    const startedAt = world.now();
    current = world.start();
    current.on('exit', (code) => {
      if (stopped) return;
      failures = world.now() - startedAt >= healthyAfter ? 0 : failures;
      world.onDeath(code);
      world.later(() => !stopped && begin(), restartDelay(failures));
      failures += 1;
    });
  };
  begin();
  return {
    release() {
      stopped = true;
    },
    kill() {
      stopped = true;
      current.kill();
    },
  };
}
