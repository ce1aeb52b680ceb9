/** Signing in and out changes what may be read: the new standing is read first, the rest only by who may. */
import type { QueryClient } from '@tanstack/react-query';
import { desk, deskQueries } from './desk-client.ts';

/** Ends the session; what the person had on the screen is forgotten here before anything is read again. */
export async function signOut(client: QueryClient): Promise<void> {
  await desk.session.signOut();
  await client.refetchQueries({ queryKey: deskQueries.status.key() });
  for (const key of [deskQueries.claims.key(), deskQueries.board.key(), deskQueries.outbox.key()]) {
    client.removeQueries({ queryKey: key });
  }
}

/** Reads the seat's new standing after a sign-in. */
export async function readAfterSignIn(client: QueryClient): Promise<void> {
  await client.refetchQueries({ queryKey: deskQueries.status.key() });
}
