/** Who fetched which paper of which claim: insert-only, without personal data (features A3). */
import type { Id, Instant, Sha256, StaffId } from '../../shared/domain/vocabulary.ts';
import { randomUUID } from 'node:crypto';
import type { Readable } from './tables.ts';

export async function insertOpening(
  db: Readable,
  opening: { staffId: StaffId; claimId: Id; sha256: Sha256; at: Instant },
): Promise<void> {
  const { staffId, claimId, sha256, at } = opening;
  await db
    .insertInto('file_openings')
    // A whole hash would tell whoever reads the log whether a known picture was opened.
    .values({
      id: randomUUID(),
      staff_id: staffId,
      claim_id: claimId,
      sha256_prefix: sha256.slice(0, 12),
      at,
    })
    .execute();
}
