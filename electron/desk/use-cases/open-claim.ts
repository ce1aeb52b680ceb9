/** Opening a claim: written to the audit log, numbers masked for officers who do not hold it (features A3). */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import { inTransaction } from '../database/connection.ts';
import type { Id, Role } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { hasRole, todayOf, type Person } from '../desk-world.ts';
import { maskState } from '../read-models/mask-state.ts';
import { findRelated } from '../read-models/related-claims.ts';
import { audit, type Seat } from '../seat.ts';

/** The view of one claim, or null when the cache has none with this id. */
export function openClaim(seat: Seat, person: Person, claimId: Id): ClaimView | null {
  const view = readClaim(seat, person, claimId);
  if (view && readsPapers.some((role) => hasRole(person, role))) seat.documents.fetchAhead(claimId);
  return view;
}

/** They go through all papers of a claim they open; a kabid opens one now and then. */
const readsPapers: readonly Role[] = ['verifikator', 'keuangan', 'kabid-keuangan'];

function readClaim(seat: Seat, person: Person, claimId: Id): ClaimView | null {
  const { world } = seat;
  return inTransaction(world.database, () => {
    const stored = findClaim(world.database, claimId);
    if (!stored) return null;
    const isMasked = !seesNumbers(person.staff, stored.shown);
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
