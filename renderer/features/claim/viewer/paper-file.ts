/** The bytes of one paper, from the desk, ready to be shown. They stay in memory only while somebody may look. */
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DocumentReading } from '../../../../shared/contract/documents.ts';
import { deskQueries } from '../../../bridge/desk-client.ts';

/** A paper that is on its way is asked for again after so long, in ms, while somebody looks at its place. */
const askAgain = 3000;

/** Papers hold personal data: two minutes after the last look they are forgotten. */
const forgetAfter = 120_000;

type OnTheWay = Extract<DocumentReading, { status: 'on-the-way' }>;
type Unreachable = Extract<DocumentReading, { status: 'unreachable' }>;

export type PaperFile =
  | { status: 'loading' }
  | { status: 'failed'; retry: () => void }
  | { status: 'unreadable'; code: 'missing' | 'damaged' }
  | OnTheWay
  | (Unreachable & { retry: () => void })
  | { status: 'ok'; file: Blob };

function options(claimId: string, documentId: string) {
  return deskQueries.documents.read.queryOptions({
    input: { claimId, documentId },
    // A stored file never changes: its name is its hash.
    staleTime: Infinity,
    gcTime: forgetAfter,
  });
}

/** Reads a paper; a file that is not whole says so and is never shown half. */
export function usePaperFile(claimId: string, documentId: string): PaperFile {
  const query = useQuery({
    ...options(claimId, documentId),
    // A missing file may arrive with the next sync, so it is asked again when it is looked at again.
    refetchOnMount: (seen) => (seen.state.data?.status !== 'ok' ? 'always' : true),
    refetchInterval: ({ state }) => (comesByItself(state.data) ? askAgain : false),
  });
  if (query.data?.status === 'ok') return { status: 'ok', file: query.data.file };
  if (query.data?.status === 'unreachable') return { ...query.data, retry: () => void query.refetch() };
  if (query.data) return query.data;
  if (query.isError) return { status: 'failed', retry: () => void query.refetch() };
  return { status: 'loading' };
}

function comesByItself(reading: DocumentReading | undefined): boolean {
  return reading?.status === 'on-the-way' || reading?.status === 'unreachable';
}

/** Fetches a paper before it is asked for, so that the next item opens at once. */
export function usePrefetchPaper(claimId: string, documentId: string | undefined): void {
  const queries: QueryClient = useQueryClient();
  useEffect(() => {
    if (documentId) void queries.prefetchQuery(options(claimId, documentId));
  }, [queries, claimId, documentId]);
}

/** An address for a blob, given back when it is no longer shown. */
export function useObjectUrl(file: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return url;
}
