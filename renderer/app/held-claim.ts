/** An officer who signs in, or whose window is loaded again, finds the claim that lies at his desk. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { deskQueries } from '../bridge/desk-client.ts';
import { useHasRole, useSignedIn } from '../bridge/seat.ts';
import { useScreen } from '../state/screen.ts';

/** Opens the first held claim once, unless something is open already or was opened while the desk was asked. */
export function useHeldClaim(open: (claimId: string) => void): void {
  const client = useQueryClient();
  const atCounter = useHasRole('cso');
  const me = useSignedIn()?.staffId;
  useEffect(() => {
    if (!atCounter || me === undefined || isSomethingOpen()) return undefined;
    let gone = false;
    const filter = { day: null, measure: 'held', staffId: me, mine: true, search: '' } as const;
    const query = deskQueries.claims.list.queryOptions({ input: { filter, offset: 0, limit: 1 } });
    void client
      .fetchQuery(query)
      .then(({ rows: [row] }) => {
        if (!gone && row?.holder === me && !isSomethingOpen()) open(row.claimId);
      })
      // Nothing is lost: the list shows the claim too.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
    // Once for each sign-in: a claim that is closed later stays closed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [atCounter, me]);
}

function isSomethingOpen(): boolean {
  return useScreen.getState().claims.counter !== undefined;
}
