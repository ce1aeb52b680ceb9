/** What the program read on the papers of one claim (features D4, D5). */
import type { PaperReadingOf } from '../../../shared/contract/papers.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import type { ReadingState } from '../../../shared/domain/reading/reading.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { findReading } from '../database/queries/paper-readings.ts';
import type { Person } from '../desk-world.ts';
import type { Seat } from '../seat.ts';

/**
 * Answers at once with what is known, and asks for what is not: `changes` tells when it is there. Empty for those who
 * may not open the papers: a reading tells what stands on them.
 */
export async function listReadings(seat: Seat, person: Person, claimId: Id): Promise<PaperReadingOf[]> {
  const state = findClaim(seat.world.database, claimId)?.shown;
  if (!state || !seesNumbers(person.staff, state)) return [];
  await seat.readings?.ask(claimId);
  return Promise.all(
    state.documents.map(async (document) => ({
      documentId: document.id,
      state: await stateOf(seat, document),
    })),
  );
}

async function stateOf(seat: Seat, { sha256 }: ClaimDocument): Promise<ReadingState> {
  const known = findReading(seat.world.database, sha256);
  if (known) return known;
  if (await seat.files.has(sha256)) return { status: 'waiting' };
  return { status: 'unreadable', code: 'not-here' };
}
