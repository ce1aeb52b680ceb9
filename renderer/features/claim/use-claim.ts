/** The open claim: one query, the acts on it, and what is shown before they are answered. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useSignedIn } from '../../bridge/seat.ts';
import { useTellDone, useTellFailure, useTellRefusal } from '../../ui/acting.tsx';
import { isShownAtOnce, withPending, type PendingAct } from './pending-acts.ts';

export interface OpenClaim {
  /** Undefined while it is being read, null when this seat has no such claim. */
  readonly view: ClaimView | null | undefined;
  readonly failed: boolean;
  retry(): void;
  /** True while an act that is not shown at once is on its way. */
  readonly busy: boolean;
  /** Gives one command; tells a refusal, and with `words` its success too; answers whether it was accepted. */
  act(command: ClaimCommand, words?: string): Promise<boolean>;
  /** Reads the claim again, for acts that do not go through `act`. */
  refresh(): Promise<void>;
}

/** Opens a claim. Nothing else is read before the checklist is painted. */
export function useClaim(claimId: string): OpenClaim {
  const queries = useQueryClient();
  const person = useSignedIn();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  const tellDone = useTellDone();
  const options = deskQueries.claims.open.queryOptions({ input: { claimId } });
  const query = useQuery(options);
  const [pending, setPending] = useState<readonly PendingAct[]>([]);
  const [waiting, setWaiting] = useState(0);
  const lastKey = useRef(0);

  const actor = useMemo<Actor | null>(
    () => (person ? { kind: 'staff', staffId: person.staffId, roles: person.roles } : null),
    [person],
  );
  const view = useMemo(
    () => (query.data ? withPending(query.data, pending, actor) : query.data),
    [query.data, pending, actor],
  );
  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: deskQueries.claims.open.key({ input: { claimId } }) }),
    [queries, claimId],
  );

  const act = useCallback(
    async (command: ClaimCommand, words?: string) => {
      const atOnce = isShownAtOnce(command);
      const key = (lastKey.current += 1);
      if (atOnce) setPending((acts) => [...acts, { key, command }]);
      else setWaiting((count) => count + 1);
      try {
        const result = await desk.claims.act({ claimId, command });
        if (result.status === 'refused') tellRefusal(result.refusal);
        else if (words !== undefined) tellDone(result, words);
        await refresh();
        return result.status === 'done';
      } catch (cause) {
        tellFailure(cause);
        return false;
      } finally {
        if (atOnce) setPending((acts) => acts.filter((one) => one.key !== key));
        else setWaiting((count) => count - 1);
      }
    },
    [claimId, refresh, tellDone, tellRefusal, tellFailure],
  );

  return {
    view,
    failed: query.isError,
    retry: () => void query.refetch(),
    busy: waiting > 0,
    act,
    refresh,
  };
}
