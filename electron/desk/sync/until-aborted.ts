/**
 * Reads a stream of the hub until it ends or the signal does. The signal given to `fetch` does not always end a long
 * stream (Node holds its request weakly), so the end is made sure of here and the connection closed by `return`.
 */
export async function* untilAborted<T>(
  open: () => Promise<AsyncIterator<T>>,
  signal: AbortSignal,
): AsyncGenerator<T, void> {
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const stream = await Promise.race([open(), aborted]);
  if (stream === null) return;
  try {
    for (;;) {
      const step = await Promise.race([stream.next(), aborted]);
      if (step === null || step.done) return;
      yield step.value;
    }
  } finally {
    stream.return?.(undefined).catch(() => undefined);
  }
}
