import { QueryClient } from '@tanstack/react-query';
import { deskQueries } from './desk-client.ts';

/**
 * Data stay until the desk says that they changed; "offline" is no reason to stop asking a desk on this machine.
 * What every window shows first is asked for at once, before anything is drawn.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        gcTime: 300_000,
        retry: 1,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: 0 },
    },
  });
  void client.prefetchQuery(deskQueries.status.queryOptions());
  void client.prefetchQuery(deskQueries.session.staff.queryOptions());
  return client;
}
