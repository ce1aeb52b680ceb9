/** A long list of claims, read in pages as the eye reaches them. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ClaimFilter, ClaimRow } from '../../shared/contract/desk.ts';
import { deskQueries } from './desk-client.ts';

/** A few screens: small enough to be read, sent and drawn within a frame or two. */
export const pageSize = 50;

export interface ClaimPages {
  /** How many claims fit the filter; null until the desk answered. */
  readonly total: number | null;
  /** The row at a place of the whole list; null while its page is on the way. */
  rowAt(index: number): ClaimRow | null;
  /** Tell which rows are in sight, so that their pages are read. */
  look(first: number, last: number): void;
}

/** The pages that hold the rows `first` to `last`. */
export function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** The query of one page, the same for who reads it ahead. */
function pageQuery(filter: ClaimFilter, page: number) {
  return deskQueries.claims.list.queryOptions({
    input: { filter, offset: page * pageSize, limit: pageSize },
  });
}

export function firstPage(filter: ClaimFilter) {
  return pageQuery(filter, 0);
}

/** Reads the list for a filter, fifty rows a page; only the pages in sight are kept fresh. */
export function useClaimPages(filter: ClaimFilter): ClaimPages {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const head = useQuery({ ...pageQuery(filter, 0), placeholderData: keepPreviousData });
  const numbers = pagesOf(range.first, range.last).filter((page) => page > 0);
  const later = useQueries({
    queries: numbers.map((page) => pageQuery(filter, page)),
  });
  const pages = useMemo(
    () =>
      new Map<number, ClaimRow[]>([
        [0, head.data?.rows ?? []],
        ...numbers.map((page, index): [number, ClaimRow[]] => [page, later[index]?.data?.rows ?? []]),
      ]),
    // The arrays are new at each render; what they hold is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [head.data, numbers.join(','), later.map((page) => page.dataUpdatedAt).join(',')],
  );
  const rowAt = useCallback(
    (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    [pages],
  );
  const look = useCallback((first: number, last: number) => {
    setRange((seen) => (samePages(seen, { first, last }) ? seen : { first, last }));
  }, []);
  return { total: head.data?.total ?? null, rowAt, look };
}

function samePages(a: { first: number; last: number }, b: { first: number; last: number }): boolean {
  return pagesOf(a.first, a.last).join() === pagesOf(b.first, b.last).join();
}
