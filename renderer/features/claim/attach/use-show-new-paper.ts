import { useEffect, useRef } from 'react';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';

/** Shows a paper that an officer has just added at this screen; answers what is to be called when one was added. */
export function useShowNewPaper(
  documents: readonly ClaimDocument[],
  show: (documentId: string) => void,
): () => void {
  const known = useRef(new Set(documents.map(({ id }) => id)));
  const isExpected = useRef(false);
  useEffect(() => {
    const added = documents.filter(({ id, origin }) => origin === 'officer' && !known.current.has(id));
    const newest = added.at(-1);
    // The paper may be on the screen before the answer that it was added, or after it.
    if (!isExpected.current) return;
    known.current = new Set(documents.map(({ id }) => id));
    if (!newest) return;
    isExpected.current = false;
    show(newest.id);
  });
  return () => {
    isExpected.current = true;
  };
}
