/**
 * An event stream fed by callbacks. Ends when the reader goes (`signal`), when the source ends it, or when the reader
 * is so slow that `maximum` items wait.
 */
export interface Sink<T> {
  push(item: T): void;
  end(): void;
}

const maximum = 2000;

/** @param open starts the source and returns how to stop it; called when the first item is asked for */
export async function* streamOf<T>(
  signal: AbortSignal | undefined,
  open: (sink: Sink<T>) => () => void,
): AsyncGenerator<T, void, void> {
  const waiting: T[] = [];
  let ended = signal?.aborted ?? false;
  let wake: () => void = () => undefined;
  const end = (): void => {
    ended = true;
    wake();
  };
  const push = (item: T): void => {
    if (waiting.push(item) > maximum) end();
    wake();
  };
  signal?.addEventListener('abort', end, { once: true });
  const stop = open({ push, end });
  try {
    for (;;) {
      const item = waiting.shift();
      if (item !== undefined) yield item;
      else if (ended) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', end);
  }
}
