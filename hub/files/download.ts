/** Fetching a file: only by a person who may see the claim's numbers, and every opening is written down. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { filesOf, type ClaimFile } from '../../shared/domain/claim/files-of.ts';
import { seesNumbers } from '../../shared/domain/claim/sight.ts';
import { Id, Sha256, type StaffId } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { demandActiveSession } from '../rpc/door.ts';
import { findClaim } from '../store/claims.ts';
import { insertOpening } from '../store/file-openings.ts';
import { FileRefusal } from './file-refusal.ts';
import type { FileVault } from './file-vault.ts';

/**
 * Answers `GET /files/<sha256>?claim=<id>`, whole or from a byte on.
 * @throws FileRefusal, ORPCError (who is asking) before anything of the file is sent
 */
export async function download(
  parts: { core: HubCore; vault: FileVault },
  request: IncomingMessage,
  response: ServerResponse,
  sha256: string,
): Promise<void> {
  const { core, vault } = parts;
  const { staff } = await demandActiveSession(core, { headers: request.headers });
  const claimId = new URL(request.url ?? '/', 'http://hub').searchParams.get('claim');
  const document = await findDocument(core, staff, claimId, sha256);
  const reading = await vault.read(sha256);
  if (!reading.ok) throw new FileRefusal(reading.code);
  await insertOpening(core.store.db, {
    staffId: staff.staffId,
    claimId: claimId ?? '',
    sha256,
    at: core.clock().toISOString(),
  });
  sendBytes(request, response, reading.bytes, document.mediaType);
}

/** The paper or picture of the claim with this content. What a person may not see and what there is not are told apart only here. */
async function findDocument(
  core: HubCore,
  staff: { staffId: StaffId; roles: Parameters<typeof seesNumbers>[0]['roles'] },
  claimId: string | null,
  sha256: string,
): Promise<ClaimFile> {
  if (!Id.safeParse(claimId).success || !Sha256.safeParse(sha256).success) throw new FileRefusal('invalid');
  const claim = claimId === null ? null : await findClaim(core.store.db, claimId);
  if (claim && !seesNumbers(staff, claim)) throw new FileRefusal('not-yours');
  const document = claim ? filesOf(claim).find((one) => one.sha256 === sha256) : undefined;
  if (!document) throw new FileRefusal('unknown-file');
  return document;
}

function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  mediaType: string,
): void {
  const headers = {
    'content-type': mediaType,
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'attachment',
  };
  const from = rangeStart(request.headers.range, bytes.length);
  if (from === null) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.length}` });
    response.end();
    return;
  }
  const part = bytes.subarray(from);
  const range = from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { ...headers, ...range, 'content-length': part.length });
  response.end(part);
}

/** Seats go on where they stopped, so only `bytes=N-` is understood; anything else is answered whole, as HTTP lets us. */
function rangeStart(range: string | undefined, size: number): number | null {
  const from = Number(/^bytes=(\d{1,9})-$/.exec(range ?? '')?.[1] ?? 0);
  return from < size ? from : null;
}
