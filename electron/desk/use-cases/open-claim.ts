/** Opening a claim: written to the audit log, numbers masked for officers who do not hold it (features A3). */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { inTransaction } from '../database/connection.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { todayOf, type Person } from '../desk-world.ts';
import { maskState, seesNumbers } from '../read-models/mask-state.ts';
import { findRelated } from '../read-models/related-claims.ts';
import { audit, type Seat } from '../seat.ts';

/** The view of one claim, or null when the cache has none with this id. */
export function openClaim(seat: Seat, person: Person, claimId: Id): ClaimView | null {
  const { world } = seat;
  return inTransaction(world.database, () => {
    const stored = findClaim(world.database, claimId);
    if (!stored) return null;
    const isMasked = !seesNumbers(person, stored.shown);
    audit(seat, isMasked ? 'open:masked' : 'open', [claimId]);
    return {
      state: isMasked ? maskState(stored.shown) : stored.shown,
      masked: isMasked,
      pending: stored.pending,
      related: findRelated(world.database, stored.key),
      today: todayOf(world),
      now: world.now(),
    };
  });
}
