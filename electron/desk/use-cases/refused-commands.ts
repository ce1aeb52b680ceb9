/** Kept commands that the hub refused later; each is shown until a person has read it (features O2, O4). */
import type { RefusedCommand } from '../../../shared/contract/desk.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim } from '../database/queries/claims.ts';
import { findOutboxRow, findRefused, findUndecided, removeFromOutbox } from '../database/queries/outbox.ts';
import { audit, type Seat } from '../seat.ts';

export function listRefused({ world }: Seat): RefusedCommand[] {
  return findRefused(world.database).flatMap(({ id, claimId, commandType, refusal, madeAt }) => {
    const claim = claimId === null ? null : findClaim(world.database, claimId);
    const queueNumber = claim?.shown.data.queueNumber ?? null;
    return refusal ? [{ id, claimId, queueNumber, commandType, refusal, at: madeAt }] : [];
  });
}

/**
 * Somebody has read it. Only a refused command can be taken away, and none on which others stand: about these a person
 * decides (`resolve-conflict.ts`). What waits to be sent never can.
 */
export function acknowledgeRefused(seat: Seat, id: Id): void {
  const { database } = seat.world;
  inTransaction(database, () => {
    const row = findOutboxRow(database, id);
    if (row?.state !== 'refused') return;
    const isHolding =
      row.claimId !== null && findUndecided(database, row.claimId).some(({ state }) => state === 'parked');
    if (isHolding) return;
    removeFromOutbox(database, id);
    audit(seat, 'acknowledge-refusal', [id]);
  });
  seat.changes.say('status');
}
