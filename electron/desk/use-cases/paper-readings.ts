/** What the program read on the papers of one claim (features D4, D5). */
import type { PaperReadingOf } from '../../../shared/contract/papers.ts';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import type { Person } from '../desk-world.ts';
import type { Seat } from '../seat.ts';

/** Empty for those who may not open the papers: a reading tells what stands on them. */
export function listReadings(seat: Seat, person: Person, claimId: Id): PaperReadingOf[] {
  const state = findClaim(seat.world.database, claimId)?.shown;
  if (!state || !seesNumbers(person.staff, state)) return [];
  return state.documents.map(({ id }) => ({ documentId: id, state: { status: 'waiting' } }));
}
