/** Kept commands that the hub refused later; each is shown until a person has read it (features O2, O4). */
import type { RefusedCommand } from '../../../shared/contract/desk.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim } from '../database/queries/claims.ts';
import { findRefused, removeFromOutbox } from '../database/queries/outbox.ts';
import { audit, type Seat } from '../seat.ts';

export function listRefused({ world }: Seat): RefusedCommand[] {
  return findRefused(world.database).map(({ id, claimId, commandType, refusal, madeAt }) => ({
    id,
    claimId,
    queueNumber:
      (claimId === null ? null : findClaim(world.database, claimId)?.shown.data.queueNumber) ?? null,
    commandType,
    refusal,
    at: madeAt,
  }));
}

/** Somebody has read it. Only a refused command can be taken away; what waits to be sent never can. */
export function acknowledgeRefused(seat: Seat, id: Id): void {
  const { database } = seat.world;
  inTransaction(database, () => {
    if (!findRefused(database).some((row) => row.id === id)) return;
    removeFromOutbox(database, id);
    audit(seat, 'acknowledge-refusal', [id]);
  });
  seat.changes.say('status');
}
