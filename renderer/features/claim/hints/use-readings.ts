/** What the program read on the papers of the open claim so far. The claim never waits for it. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { ReadingState } from '../../../../shared/domain/reading/reading.ts';
import type { Id } from '../../../../shared/domain/vocabulary.ts';
import { deskQueries } from '../../../bridge/desk-client.ts';

/** @param open whether this person may see the papers; of other claims nothing is asked */
export function useReadings(claimId: Id, open: boolean): ReadonlyMap<Id, ReadingState> {
  const { data } = useQuery({
    ...deskQueries.documents.readings.queryOptions({ input: { claimId } }),
    enabled: open,
    // A reading tells what stands on a paper: forgotten like the paper itself.
    gcTime: 120_000,
  });
  const readings = useMemo(
    () => (open && data ? new Map(data.map(({ documentId, state }) => [documentId, state])) : nothingRead),
    [open, data],
  );
  // News of a reading gives way to whatever the officer is doing.
  return useDeferredValue(readings);
}

const nothingRead: ReadonlyMap<Id, ReadingState> = new Map();
