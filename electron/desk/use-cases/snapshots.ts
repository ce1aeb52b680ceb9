/**
 * Pictures kept from a call (features V8): the bytes encrypted at this seat and sent like a paper, their facts in the
 * claim. They are taken while the hub is away as well, and opened by those who may open the claim's papers.
 */
import type { PictureMeasure, Snapshot } from '../../../shared/domain/interview/record.ts';
import { maximumSnapshotBytes } from '../../../shared/domain/interview/record.ts';
import { fileOfSnapshot } from '../../../shared/domain/claim/files-of.ts';
import { jpegSize, mostPixels } from '../../../shared/domain/picture/header.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id, SnapshotKind } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { queueUploads } from '../database/queries/document-lane.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';
import { act, refusedFor } from './act.ts';
import { readClaimFile, type ReadingOrNo } from './documents.ts';

export interface SnapshotToKeep {
  readonly claimId: Id;
  readonly interviewId: Id;
  readonly kind: SnapshotKind;
  /** The question in turn; null = none. */
  readonly questionId: string | null;
  readonly quality: PictureMeasure;
  readonly file: File;
}

type Kept = { status: 'done' } | { status: 'refused'; refusal: Refusal };

/**
 * Keeps one picture. The file is stored first: a crash before the command leaves only a spare file. Command, audit line
 * (with the hash) and the place in the documents' lane stand or fall together.
 */
export async function keepSnapshot(seat: Seat, input: SnapshotToKeep): Promise<Kept> {
  const { claimId, interviewId, kind, questionId, quality, file } = input;
  const bytes = Buffer.from(await file.arrayBuffer());
  if (!isWholePicture(bytes)) {
    audit(seat, 'refused:add-snapshot:picture-unreadable', [claimId]);
    return refusedFor('picture-unreadable');
  }
  const { world } = seat;
  const { sha256, size } = await seat.files.put(bytes);
  const id = world.newId();
  const snapshot: Snapshot = { id, kind, sha256, size, takenAt: world.now(), questionId, quality };
  const result = await act(seat, { claimId, command: { type: 'add-snapshot', interviewId, snapshot } });
  if (result.status === 'refused') return result;
  // Kept with the command already, unless the hub itself decided it.
  queueUploads(world.database, claimId, [fileOfSnapshot(snapshot)]);
  return { status: 'done' };
}

/** A picture straight from the call: one JPEG from its first byte on, with a size and an end. */
function isWholePicture(bytes: Buffer): boolean {
  if (bytes.length > maximumSnapshotBytes || bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  const size = jpegSize(bytes);
  return size !== null && size.width * size.height <= mostPixels;
}

/** Opens one picture of the claim, for those who may read its numbers; each opening is written down. */
export async function readSnapshot(
  seat: Seat,
  person: Person,
  { claimId, snapshotId }: { claimId: Id; snapshotId: Id },
): Promise<ReadingOrNo> {
  const state = findClaim(seat.world.database, claimId)?.shown;
  const snapshot = state?.interviews
    .flatMap(({ snapshots }) => snapshots)
    .find(({ id }) => id === snapshotId);
  if (!state || !snapshot) return { status: 'unreadable', code: 'missing' };
  return readClaimFile(seat, person, { state, file: fileOfSnapshot(snapshot), act: 'read-snapshot' });
}
