/** What the intake needs of the desk, and nothing more. */
import type { ClaimData, ClaimDocument, Membership } from '../../../shared/domain/claim/data.ts';
import type { Outcome } from '../../../shared/domain/refusal.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import type { FileStore } from '../files/file-store.ts';

/** A claim that is already here. `data` is what was registered, before anybody corrected it. */
export interface ExistingClaim {
  readonly data: ClaimData;
  readonly documents: readonly ClaimDocument[];
}

export interface IntakeDesk {
  /** The claim that stands under this number on this day, or null; sees what `register` has just written. */
  findByQueueNumber(day: Day, queueNumber: string): ExistingClaim | null;
  /**
   * Writes a claim with all its papers in one transaction: a crash leaves all of it or nothing. The bytes are in
   * `files` before. A refusal is listed in the report with its own sentence and the intake goes on.
   */
  register(
    claimId: string,
    data: ClaimData,
    documents: readonly ClaimDocument[],
    membership?: Membership,
  ): Outcome<void>;
  readonly files: FileStore;
  /** A new UUID v7. */
  newId(): string;
  /** Now, ISO 8601 in UTC. */
  now(): string;
}
