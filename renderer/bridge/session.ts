/** Signing in and out changes what may be read: the new standing is read first, the rest only by who may. */
import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import type { StaffMember } from '../../shared/contract/hub.ts';
import { toClaimFilter, useQueueFilter } from '../state/queue-filter.ts';
import { firstPage } from './claim-pages.ts';
import { desk, deskQueries } from './desk-client.ts';

/** Ends the session; what the person had on the screen, notices too, is forgotten here before anything is read again. */
export async function signOut(client: QueryClient): Promise<void> {
  await desk.session.signOut();
  notifications.clean();
  notifications.cleanQueue();
  useQueueFilter.getState().clear();
  await client.refetchQueries({ queryKey: deskQueries.status.key() });
  for (const key of [deskQueries.claims.key(), deskQueries.board.key(), deskQueries.outbox.key()]) {
    client.removeQueries({ queryKey: key });
  }
}

/**
 * Reads the seat's new standing after a sign-in, and with it the list that an officer sees first: shown together, so
 * that the screen is drawn once.
 */
export async function readAfterSignIn(client: QueryClient, { roles }: StaffMember): Promise<void> {
  const key = deskQueries.status.queryKey();
  const today = client.getQueryData(key)?.today;
  const isListFirst = today !== undefined && roles.includes('cso');
  const [standing] = await Promise.all([
    desk.status(),
    isListFirst
      ? client.prefetchQuery(firstPage(toClaimFilter(useQueueFilter.getState(), today)))
      : undefined,
  ]);
  client.setQueryData(key, standing);
}
