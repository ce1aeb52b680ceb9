/** Every wait of the exchange: repeating work, pauses and time limits. All of them end when the desk closes. */
import type { Timer, Timers } from '../timers.ts';

export class Pace {
  readonly #timers: Timers;
  readonly #stop = new AbortController();
  readonly #intervals = new Set<Timer>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Aborted when the desk closes. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  stop(): void {
    this.#stop.abort();
    for (const timer of this.#intervals) this.#timers.clearInterval(timer);
    this.#intervals.clear();
  }

  every(milliseconds: number, work: () => void): void {
    this.#intervals.add(this.#timers.setInterval(work, milliseconds));
  }

  /** Does the work after a while, unless the answered function is called before. */
  after(milliseconds: number, work: () => void): () => void {
    const timer = this.#timers.setTimeout(work, milliseconds);
    return () => this.#timers.clearTimeout(timer);
  }

  /** Resolves after a while, or at once when the desk closes. */
  async sleep(milliseconds: number): Promise<void> {
    const { signal } = this;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        cancel();
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const cancel = this.after(milliseconds, wake);
      signal.addEventListener('abort', wake);
    });
  }

  /**
   * Gives one call a signal for its own time limit and the end of the desk, and takes it apart after the answer. (A
   * signal of `AbortSignal.timeout` lives until its time is over, and keeps request and answer in memory as long.)
   */
  async within<T>(milliseconds: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = this.signal;
    const limit = new AbortController();
    const end = (): void => limit.abort(stop.reason);
    const cancel = this.after(milliseconds, () => limit.abort(new DOMException('no answer', 'TimeoutError')));
    if (stop.aborted) end();
    else stop.addEventListener('abort', end);
    try {
      return await call(limit.signal);
    } finally {
      cancel();
      stop.removeEventListener('abort', end);
    }
  }
}
