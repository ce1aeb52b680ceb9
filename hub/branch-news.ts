/** Tells inside the hub what was committed. Listeners hear it after the transaction, never before. */
import type { ClaimEvent } from '../shared/domain/claim/events.ts';

export interface Committed {
  readonly seq: number;
  readonly claimId: string | null;
  readonly events: readonly ClaimEvent[];
}

type Listener = (committed: Committed) => void;

export class BranchNews {
  readonly #listeners = new Set<Listener>();

  tell(committed: Committed): void {
    for (const listener of this.#listeners) listener(committed);
  }

  /** @returns the function that stops listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
