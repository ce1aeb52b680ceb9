/** A lane runs one piece of work at a time. Work that is asked for while it runs is done once more afterwards. */
export interface Lane<T> {
  /** Resolves with the result of a run that began after this call. */
  run(): Promise<T>;
}

export function createLane<T>(work: () => Promise<T>): Lane<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const start = (): Promise<T> => {
    running = work().finally(() => (running = null));
    return running;
  };
  return {
    run() {
      if (!running) return start();
      next ??= running
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}
