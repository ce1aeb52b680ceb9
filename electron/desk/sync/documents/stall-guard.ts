/** Ends a transfer on which nothing has moved for a while: a half-open line tells nobody that it is dead. */
export interface StallGuard {
  readonly signal: AbortSignal;
  /** Something moved. */
  moved(): void;
  done(): void;
}

/** @param stall milliseconds; @param end the end of the desk, which ends the transfer too */
export function guardAgainstStall(stall: number, end: AbortSignal): StallGuard {
  const controller = new AbortController();
  const stop = (): void => controller.abort(end.reason);
  const timer = setTimeout(() => controller.abort(new DOMException('nothing moved', 'TimeoutError')), stall);
  if (end.aborted) stop();
  else end.addEventListener('abort', stop);
  return {
    signal: controller.signal,
    moved: () => void timer.refresh(),
    done() {
      clearTimeout(timer);
      end.removeEventListener('abort', stop);
    },
  };
}
