/** The scanner's folder, watched for this seat (features D9). */
import type { AttachAnswer, ScanFolder } from '../../../shared/contract/papers.ts';
import type { DocumentKind, Id } from '../../../shared/domain/vocabulary.ts';
import type { Seat } from '../seat.ts';
import { refuse } from '../../../shared/domain/refusal.ts';

export type ScanReading = { status: 'ok'; file: Blob } | { status: 'gone' | 'too-large' | 'not-readable' };

export async function listScans(_seat: Seat): Promise<ScanFolder> {
  return { folder: null, state: 'off', scans: [] };
}

export async function watchScans(
  _seat: Seat,
  _folder: string | null,
): Promise<{ status: 'done' | 'no-folder' | 'not-readable' }> {
  return { status: 'no-folder' };
}

export async function readScan(_seat: Seat, _name: string): Promise<ScanReading> {
  return { status: 'gone' };
}

export async function attachScan(
  _seat: Seat,
  _input: { claimId: Id; kind: DocumentKind; name: string },
): Promise<AttachAnswer> {
  return { status: 'refused', refusal: refuse('invalid-input').refusal };
}
