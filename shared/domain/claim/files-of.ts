/** The files of a claim: one answer for the lanes, the hub's door and the desk, so that none of them forgets a kind. */
import type { Snapshot } from '../interview/record.ts';
import type { ClaimDocument } from './data.ts';
import type { ClaimState } from './state.ts';

/** What sending, fetching and opening need to know of a paper or a picture from a call. */
export type ClaimFile = Pick<ClaimDocument, 'id' | 'sha256' | 'size' | 'mediaType' | 'origin'>;

/** A picture from a call is a JPEG that an officer's seat made. */
export function fileOfSnapshot({ id, sha256, size }: Snapshot): ClaimFile {
  return { id, sha256, size, mediaType: 'image/jpeg', origin: 'officer' };
}

/** Papers first, then the pictures of all interviews. Recordings are none of them: they stay at the seat that made them. */
export function filesOf({
  documents,
  interviews,
}: Pick<ClaimState, 'documents' | 'interviews'>): ClaimFile[] {
  return [...documents, ...interviews.flatMap(({ snapshots }) => snapshots.map(fileOfSnapshot))];
}
