/** Another process with the same database (the intake on the command line) may have put work into the outbox. */
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaimIdsAfter, lastOutboxPosition } from '../database/queries/outbox.ts';
import type { DeskWorld } from '../desk-world.ts';

export class Neighbours {
  readonly #world: DeskWorld;
  #dataVersion: number;
  #seenPosition: number;

  constructor(world: DeskWorld) {
    this.#world = world;
    this.#dataVersion = this.#readDataVersion();
    this.#seenPosition = lastOutboxPosition(world.database);
  }

  /** Claims on which others have put commands since the last look; null when nobody wrote anything. */
  look(): Id[] | null {
    const version = this.#readDataVersion();
    if (version === this.#dataVersion) return null;
    this.#dataVersion = version;
    const { database } = this.#world;
    const claimIds = findClaimIdsAfter(database, this.#seenPosition);
    this.#seenPosition = lastOutboxPosition(database);
    return claimIds;
  }

  #readDataVersion(): number {
    return Number(this.#world.database.pragma('data_version', { simple: true }));
  }
}
