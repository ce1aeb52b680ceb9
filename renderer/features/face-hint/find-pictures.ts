import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { DocumentReading } from '../../../shared/contract/documents.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import type { SnapshotKind } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';

export type FacePictures =
  { readonly portrait: Blob; readonly live: Blob } | { readonly missing: 'portrait' | 'live' };

const wholeFile = (reading: DocumentReading): Blob | null => (reading.status === 'ok' ? reading.file : null);

/**
 * The newest face kept from this call, and the KTP: the paper of the claim when it is a picture, else the KTP kept from
 * the call. Read past the cache of the screen, so that nothing of them stays there.
 */
export async function findPictures({ state }: ClaimView, interview: Interview): Promise<FacePictures> {
  const snapshot = async (kind: SnapshotKind): Promise<Blob | null> => {
    const newest = interview.snapshots.findLast((one) => one.kind === kind);
    if (newest === undefined) return null;
    return wholeFile(await desk.interviews.readSnapshot({ claimId: state.id, snapshotId: newest.id }));
  };
  const live = await snapshot('wajah');
  if (live === null) return { missing: 'live' };
  const paper = state.documents.findLast(
    ({ kind, mediaType }) => kind === 'ktp' && mediaType.startsWith('image/'),
  );
  const onPaper =
    paper === undefined
      ? null
      : wholeFile(await desk.documents.read({ claimId: state.id, documentId: paper.id }));
  const portrait = onPaper ?? (await snapshot('ktp'));
  return portrait === null ? { missing: 'portrait' } : { portrait, live };
}
