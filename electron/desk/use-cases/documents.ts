/** Reading a claim's papers and adding one for the participant (features D3, D9). */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { DocumentReading } from '../../../shared/contract/documents.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { ClaimFile } from '../../../shared/domain/claim/files-of.ts';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { DocumentKind, Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { queueUploads } from '../database/queries/document-lane.ts';
import { findWhoAttached } from '../database/queries/events.ts';
import type { Person } from '../desk-world.ts';
import { inspectFile } from '../files/inspect.ts';
import { audit, type Seat } from '../seat.ts';
import { act } from './act.ts';
import { knownStaff } from './sign-in.ts';

/** `forbidden`: a paper shows what is masked in the data, so it is opened by those who may read the numbers. */
export type ReadingOrNo = DocumentReading | { status: 'forbidden' };

/** Opens one paper: from this seat, or, when it is not here, from the hub with some patience. */
export async function readDocument(
  seat: Seat,
  person: Person,
  { claimId, documentId }: { claimId: Id; documentId: Id },
): Promise<ReadingOrNo> {
  const state = findClaim(seat.world.database, claimId)?.shown;
  const document = state?.documents.find((one) => one.id === documentId);
  if (!state || !document) return { status: 'unreadable', code: 'missing' };
  return readClaimFile(seat, person, { state, file: document, act: 'read-document' });
}

/**
 * Opens a paper or picture of a claim for a person, if he may, and writes it down.
 * @param input.act what the opening is called in the audit log
 */
export async function readClaimFile(
  seat: Seat,
  person: Person,
  { state, file, act }: { state: ClaimState; file: ClaimFile; act: string },
): Promise<ReadingOrNo> {
  const subjects = [state.id, file.id];
  if (!seesNumbers(person.staff, state)) {
    audit(seat, `refused:${act}`, subjects);
    return { status: 'forbidden' };
  }
  const reading = await findPaper(seat, state, file);
  // What is recorded is the opening; a screen that asks again until a paper arrives has not opened it yet.
  if (reading.status === 'ok') audit(seat, act, subjects);
  return reading;
}

async function findPaper(seat: Seat, state: ClaimState, document: ClaimFile): Promise<ReadingOrNo> {
  const here = await readHere(seat, document);
  if (here.status === 'ok' || !seat.documents.isAtHub(document)) return here;
  const answer = await seat.documents.fetchNow(state.id, document);
  switch (answer.status) {
    case 'here':
      return readHere(seat, document);
    case 'arriving':
      return { status: 'on-the-way', stage: 'arriving', from: null };
    case 'not-sent-yet':
      return { status: 'on-the-way', stage: 'elsewhere', from: whoTookIn(seat, state, document) };
    case 'unreachable':
    case 'forbidden':
      return answer;
    case 'damaged':
      return { status: 'unreadable', code: 'damaged' };
  }
}

async function readHere(
  seat: Seat,
  { sha256, mediaType }: ClaimFile,
): Promise<Extract<DocumentReading, { status: 'ok' | 'unreadable' }>> {
  const reading = await seat.files.read(sha256);
  if (!reading.ok) return { status: 'unreadable', code: reading.code };
  return { status: 'ok', file: new Blob([new Uint8Array(reading.bytes)], { type: mediaType }) };
}

/** The person at whose seat the paper lies: who attached it, otherwise who registered the claim. */
function whoTookIn(
  seat: Seat,
  { id, registeredBy }: ClaimState,
  document: ClaimFile,
): Extract<DocumentReading, { status: 'on-the-way' }>['from'] {
  const by = findWhoAttached(seat.world.database, id, document.id) ?? registeredBy;
  const member = by.kind === 'staff' && knownStaff(seat).find(({ staffId }) => staffId === by.staffId);
  return member ? { staffId: member.staffId, name: member.name, counter: member.counter ?? null } : null;
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
  const result = await act(seat, { claimId: input.claimId, command: { type: 'attach-document', document } });
  // Kept with the command already, unless the hub itself decided it.
  if (result.status === 'done') queueUploads(world.database, input.claimId, [document]);
  return result;
}
