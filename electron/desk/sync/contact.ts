/** What is known of the way to the hub: whether it answered last time, and when it is tried again. */
import type { ChangeFeed } from '../rpc/change-feed.ts';
import type { DeskWorld } from '../desk-world.ts';
import { codeOf, isAnswer } from './errors.ts';
import type { Pace } from './pace.ts';
import type { SyncTiming } from './timing.ts';

export interface ContactParts {
  readonly world: DeskWorld;
  readonly changes: ChangeFeed;
  readonly pace: Pace;
  readonly timing: SyncTiming;
  /** Called after each contact that succeeded. */
  readonly onContact: () => void;
  /** Called with every error of a call. */
  readonly onError: (error: unknown) => void;
  /** Tries everything again. */
  readonly retry: () => void;
}

export class Contact {
  readonly #parts: ContactParts;
  #connected = false;
  #backoff = 0;
  #cancelRetry: (() => void) | null = null;

  constructor(parts: ContactParts) {
    this.#parts = parts;
  }

  /** Whether the hub answered last time. */
  get connected(): boolean {
    return this.#connected;
  }

  close(): void {
    this.#cancelRetry?.();
  }

  note(reached: boolean): void {
    if (reached) {
      this.#backoff = 0;
      this.#parts.onContact();
    }
    if (this.#connected === reached) return;
    this.#connected = reached;
    this.#parts.changes.say('status');
  }

  /** Tries again after a pause that doubles each time. */
  retrySoon(): void {
    const { pace, timing, retry } = this.#parts;
    if (this.#cancelRetry || pace.stopped) return;
    const { firstBackoff, longestBackoff } = timing;
    this.#backoff = Math.min(longestBackoff, this.#backoff === 0 ? firstBackoff : this.#backoff * 2);
    this.#cancelRetry = pace.after(this.#backoff, () => {
      this.#cancelRetry = null;
      retry();
    });
  }

  /** A call failed: by the hub's own answer, or because it was not reached. */
  failed(error: unknown): void {
    this.#parts.onError(error);
    if (!isAnswer(error)) this.note(false);
  }

  /** Does a piece of the exchange; when it fails, notes that and tries everything again soon. True when it went well. */
  async guarded(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (this.#parts.pace.stopped) return false;
      this.#parts.world.log(`sync: ${codeOf(error)}`);
      this.failed(error);
      this.retrySoon();
      return false;
    }
  }
}
