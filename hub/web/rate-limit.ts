/** At most so many asks from one address in a window of time. Kept in memory: a restart forgives. */
export class RateLimit {
  readonly #maximum: number;
  readonly #windowMilliseconds: number;
  readonly #clock: () => Date;
  readonly #windows = new Map<string, { startedAt: number; count: number }>();

  constructor(options: { maximum: number; windowMilliseconds: number; clock: () => Date }) {
    this.#maximum = options.maximum;
    this.#windowMilliseconds = options.windowMilliseconds;
    this.#clock = options.clock;
  }

  /** Counts one ask. @returns 0 when it may go on, else the seconds to wait */
  ask(address: string): number {
    const now = this.#clock().getTime();
    const window = this.#windows.get(address);
    if (!window || now - window.startedAt >= this.#windowMilliseconds) {
      this.#forgetOld(now);
      this.#windows.set(address, { startedAt: now, count: 1 });
      return 0;
    }
    window.count += 1;
    if (window.count <= this.#maximum) return 0;
    return Math.max(1, Math.ceil((window.startedAt + this.#windowMilliseconds - now) / 1000));
  }

  /** Whether this address has used up its window; counts nothing. */
  isFull(address: string): boolean {
    const window = this.#windows.get(address);
    const now = this.#clock().getTime();
    if (!window || now - window.startedAt >= this.#windowMilliseconds) return false;
    return window.count >= this.#maximum;
  }

  #forgetOld(now: number): void {
    if (this.#windows.size < 1000) return;
    for (const [address, window] of this.#windows)
      if (now - window.startedAt >= this.#windowMilliseconds) this.#windows.delete(address);
  }
}
