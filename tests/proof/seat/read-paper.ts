import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Sha256 } from '../../../shared/domain/vocabulary.ts';
import type { DeskClient } from './parts.ts';

const longest = 20_000;

/**
 * Opens a paper as a person does, again while it is on its way.
 * @returns the hash of what was shown; `not-named` when the claim names no such paper; otherwise why there was nothing
 */
export async function readPaper(
  client: DeskClient,
  claim: ClaimState | undefined,
  sha256: Sha256,
): Promise<string> {
  const document = claim?.documents.find((one) => one.sha256 === sha256);
  if (!claim || !document) return 'not-named';
  for (const until = Date.now() + longest; ;) {
    const reading = await client.documents.read({ claimId: claim.id, documentId: document.id });
    if (reading.status === 'ok')
      return createHash('sha256')
        .update(Buffer.from(await reading.file.arrayBuffer()))
        .digest('hex');
    if (Date.now() > until) return `${reading.status} ${'code' in reading ? reading.code : ''}`;
    await delay(100);
  }
}
