/** What changed at this seat, gathered for a moment and told to every open window. */
import type { Change } from '../../../shared/contract/desk.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { realTimers, type Timer, type Timers } from '../timers.ts';

const gatherMilliseconds = 50;

/** More ids than this are told as "many": an empty list, for which a screen reads everything it shows. */
const maximumIds = 500;

export class ChangeFeed {
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  readonly #claimIds = new Set<Id>();
  readonly #readClaimIds = new Set<Id>();
  readonly #kinds = new Set<Change['kind']>();
  readonly #timers: Timers;
  #timer: Timer | null = null;

  constructor(timers: Timers = realTimers) {
    this.#timers = timers;
  }

  /** Says that claims changed; an empty list means "many". */
  claims(claimIds: readonly Id[]): void {
    for (const claimId of claimIds) this.#claimIds.add(claimId);
    this.#mark('claims');
  }

  /** Says that papers of claims were read; an empty list means "many". */
  readings(claimIds: readonly Id[]): void {
    for (const claimId of claimIds) this.#readClaimIds.add(claimId);
    this.#mark('readings');
  }

  say(kind: 'status' | 'intake' | 'quota' | 'scans'): void {
    this.#mark(kind);
  }

  /** Changes from now on, until the signal ends it. */
  async *subscribe(signal?: AbortSignal): AsyncGenerator<Change, void> {
    const queue: Change[] = [];
    let wake: () => void = () => undefined;
    const listener = (changes: readonly Change[]): void => {
      queue.push(...changes);
      wake();
    };
    const stop = (): void => wake();
    this.#listeners.add(listener);
    signal?.addEventListener('abort', stop);
    try {
      while (!signal?.aborted) {
        const change = queue.shift();
        if (change) yield change;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', stop);
    }
  }

  close(): void {
    if (this.#timer !== null) this.#timers.clearTimeout(this.#timer);
    this.#timer = null;
  }

  #mark(kind: Change['kind']): void {
    this.#kinds.add(kind);
    this.#timer ??= this.#timers.setTimeout(() => this.#tell(), gatherMilliseconds);
  }

  #tell(): void {
    this.#timer = null;
    const idsOf = { claims: fewOf(this.#claimIds), readings: fewOf(this.#readClaimIds) };
    const changes = [...this.#kinds].map((kind): Change =>
      kind === 'claims' || kind === 'readings' ? { kind, claimIds: idsOf[kind] } : { kind },
    );
    this.#claimIds.clear();
    this.#readClaimIds.clear();
    this.#kinds.clear();
    for (const listener of this.#listeners) listener(changes);
  }
}

function fewOf(ids: ReadonlySet<Id>): Id[] {
  return ids.size > maximumIds ? [] : [...ids];
}
