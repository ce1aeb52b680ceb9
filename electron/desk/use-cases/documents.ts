/** Reading a claim's papers and adding one for the participant (features D3, D9). */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { DocumentKind, Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import type { Person } from '../desk-world.ts';
import { inspectFile } from '../files/inspect.ts';
import { seesNumbers } from '../read-models/mask-state.ts';
import { audit, type Seat } from '../seat.ts';
import { act } from './act.ts';

export type DocumentReading =
  | { status: 'ok'; file: Blob }
  | { status: 'unreadable'; code: 'missing' | 'damaged' }
  /** A paper shows what is masked in the data: it is opened by those who may read the numbers. */
  | { status: 'forbidden' };

export async function readDocument(
  seat: Seat,
  person: Person,
  { claimId, documentId }: { claimId: Id; documentId: Id },
): Promise<DocumentReading> {
  const state = findClaim(seat.world.database, claimId)?.shown;
  const document = state?.documents.find((one) => one.id === documentId);
  if (!state || !document) return { status: 'unreadable', code: 'missing' };
  if (!seesNumbers(person, state)) {
    audit(seat, 'refused:read-document', [claimId, documentId]);
    return { status: 'forbidden' };
  }
  audit(seat, 'read-document', [claimId, documentId]);
  const reading = await seat.files.read(document.sha256);
  if (!reading.ok) return { status: 'unreadable', code: reading.code };
  return { status: 'ok', file: new Blob([new Uint8Array(reading.bytes)], { type: document.mediaType }) };
}

export type AttachResult =
  ActResult | { status: 'bad-file'; code: string; params: Record<string, string | number> };

/** Stores the file first, then says that it belongs to the claim: a crash between the two leaves only a spare file. */
export async function attachDocument(
  seat: Seat,
  input: { claimId: Id; kind: DocumentKind; file: File },
): Promise<AttachResult> {
  const { world, files } = seat;
  const bytes = Buffer.from(await input.file.arrayBuffer());
  const inspection = await inspectFile(bytes);
  if (!inspection.ok) {
    audit(seat, `refused:attach-document:${inspection.code}`, [input.claimId]);
    return { status: 'bad-file', code: inspection.code, params: { ...inspection.params } };
  }
  const { sha256, size } = await files.put(bytes);
  const document: ClaimDocument = {
    id: world.newId(),
    kind: input.kind,
    fileName: input.file.name.slice(-200) || `${input.kind}`,
    sha256,
    size,
    mediaType: inspection.mediaType,
    addedAt: world.now(),
    origin: 'officer',
  };
  return act(seat, { claimId: input.claimId, command: { type: 'attach-document', document } });
}
