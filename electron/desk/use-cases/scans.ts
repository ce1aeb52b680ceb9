/** The scanner's folder, watched for this seat (features D9). Asked by officers only (rpc/router.ts). */
import type { AttachAnswer, ScanFolder } from '../../../shared/contract/papers.ts';
import type { DocumentKind, Id } from '../../../shared/domain/vocabulary.ts';
import { inspectFile, tooLarge } from '../files/inspect.ts';
import { audit, type Seat } from '../seat.ts';
import { attachDocument } from './documents.ts';

export type ScanReading = { status: 'ok'; file: Blob } | { status: 'gone' | 'too-large' | 'not-readable' };

/** The folder and what lies in it, newest first. */
export function listScans(seat: Seat): Promise<ScanFolder> {
  return seat.scans.list();
}

/** Chooses the folder to watch; null watches none. Kept for this machine. */
export async function watchScans(
  seat: Seat,
  folder: string | null,
): Promise<{ status: 'done' | 'no-folder' | 'not-readable' }> {
  const status = await seat.scans.choose(folder);
  if (status === 'done') audit(seat, folder === null ? 'end-scan-folder' : 'set-scan-folder', []);
  return { status };
}

/** The bytes of one scan, to look at. What could not become a paper is not shown: the folder is for scans alone. */
export async function readScan(seat: Seat, name: string): Promise<ScanReading> {
  const reading = await seat.scans.read(name);
  if (reading.status === 'arriving') return { status: 'not-readable' };
  if (reading.status !== 'ok') return { status: reading.status };
  const inspection = await inspectFile(reading.bytes);
  if (!inspection.ok) return { status: inspection.code === 'too-large' ? 'too-large' : 'not-readable' };
  return { status: 'ok', file: new Blob([new Uint8Array(reading.bytes)], { type: inspection.mediaType }) };
}

/** Attaches one scan to a claim. The file stays in the folder and is marked as used, by its content. */
export async function attachScan(
  seat: Seat,
  input: { claimId: Id; kind: DocumentKind; name: string },
): Promise<AttachAnswer> {
  const { claimId, kind, name } = input;
  const reading = await seat.scans.read(name);
  switch (reading.status) {
    case 'too-large':
      return { status: 'bad-file', code: 'too-large', params: tooLarge().params };
    case 'not-readable':
      return { status: 'bad-file', code: 'unreadable', params: {} };
    case 'gone':
    case 'arriving':
      return { status: 'bad-file', code: reading.status, params: {} };
    case 'ok': {
      const file = new File([new Uint8Array(reading.bytes)], name);
      const answer = await attachDocument(seat, { claimId, kind, file });
      if (answer.status === 'done') await seat.scans.markUsed(reading.bytes);
      return answer;
    }
  }
}
