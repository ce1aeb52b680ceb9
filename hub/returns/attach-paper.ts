/** A participant's paper that lies in the vault becomes a paper of his claim. */
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { BerkasMetadata } from '../../shared/contract/upload-page.ts';
import type { ClaimDocument } from '../../shared/domain/claim/data.ts';
import { mayBringMore } from '../../shared/domain/claim/decide-mending.ts';
import type { HubCore } from '../hub-core.ts';
import { executeCommand } from '../commands/execute-command.ts';
import { Id, Instant } from '../../shared/domain/vocabulary.ts';
import { BerkasRefusal } from './berkas-refusal.ts';
import { steadyId } from './link-token.ts';
import { wantedIn, type Round } from './standing.ts';

/** What is kept of an upload beside what the page announced: to which round of which claim it belongs. */
export const BerkasAnnouncement = BerkasMetadata.extend({
  linkHash: z.string().regex(/^[0-9a-f]{64}$/),
  claimId: Id,
  /** When the claim went back. */
  since: Instant,
});
export type BerkasAnnouncement = z.infer<typeof BerkasAnnouncement>;

/** Characters that a file's name may carry and that would break or turn round the line it is shown on. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The name as people may read it; never used as a path. */
export function cleanFileName(name: string, kind: string): string {
  const clean = name.replace(unseen, '').replace(/\s+/g, ' ').trim();
  return [...clean].slice(-120).join('').trim().slice(-200) || kind;
}

/** What the page announces, checked against what the claim went back for. @throws BerkasRefusal */
export function announcementFor(
  round: Round,
  metadata: Record<string, string | null>,
  length: number | undefined,
): BerkasAnnouncement {
  if (length === 0) throw new BerkasRefusal('empty');
  const parsed = BerkasMetadata.safeParse(metadata);
  if (!parsed.success) {
    const isType = parsed.error.issues.every((issue) => issue.path[0] === 'mediaType');
    throw new BerkasRefusal(isType ? 'wrong-type' : 'invalid');
  }
  const { size, itemId, kind, sha256, mediaType, fileName } = parsed.data;
  if (size !== length) throw new BerkasRefusal('wrong-length');
  const wanted = wantedIn(round).find((one) => one.itemId === itemId);
  if (!wanted?.accepts.flat().includes(kind)) throw new BerkasRefusal('not-wanted');
  const same = round.claim.documents.find((one) => one.sha256 === sha256 && one.kind === kind);
  if (same) throw new BerkasRefusal(same.addedAt >= round.back.at ? 'already-here' : 'same-as-before');
  if (!mayBringMore(round.claim)) throw new BerkasRefusal('too-many-papers');
  return {
    ...{ sha256, size, mediaType, itemId, kind, fileName: cleanFileName(fileName, kind) },
    ...{ linkHash: round.linkHash, claimId: round.claim.id, since: round.back.at },
  };
}

/**
 * Says that a file belongs to its claim; the file must lie in the vault already. Idempotent: the command's id follows
 * from link, content and kind.
 * @returns why it cannot be, null when it is done
 */
export async function attachPaper(core: HubCore, paper: BerkasAnnouncement): Promise<BerkasRefusal | null> {
  const { sha256, kind, size, mediaType, fileName, claimId, since, linkHash } = paper;
  const now = core.clock().toISOString();
  const document: ClaimDocument = {
    id: steadyId(since, 'document', linkHash, sha256, kind),
    ...{ kind, fileName, sha256, size, mediaType },
    // A clock that was put back must not make it older than the question it answers.
    addedAt: now > since ? now : since,
    origin: 'participant',
  };
  const body = { type: 'claim' as const, claimId, command: { type: 'attach-document' as const, document } };
  const give = (id: Id) => executeCommand(core, { id, body }, { kind: 'participant', roles: [] });
  let answer = await give(steadyId(since, 'attach', linkHash, sha256, kind));
  // A refusal is kept with its id, and a cancellation may have been taken back since.
  if (answer.status === 'refused' && answer.refusal.code === 'wrong-status') answer = await give(uuidv7());
  if (answer.status === 'accepted') return null;
  switch (answer.refusal.code) {
    case 'duplicate-document':
      return null;
    case 'wrong-status':
      return new BerkasRefusal('closed');
    case 'unknown-item':
      return new BerkasRefusal('not-wanted');
    case 'too-many-documents':
      return new BerkasRefusal('too-many-papers');
    default:
      return new BerkasRefusal('failed');
  }
}
