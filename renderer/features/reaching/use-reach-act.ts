import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useTellFailure, useTellRefusal } from '../../ui/acting.tsx';

/** Gives one command on a claim and answers whether it was done; what it did is said in the dialog that asked. */
export function useReachAct(claimId: Id): {
  busy: boolean;
  act: (command: ClaimCommand) => Promise<boolean>;
} {
  const queries = useQueryClient();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  const [busy, setBusy] = useState(false);
  async function act(command: ClaimCommand): Promise<boolean> {
    setBusy(true);
    try {
      const result = await desk.claims.act({ claimId, command });
      if (result.status === 'refused') tellRefusal(result.refusal);
      return result.status === 'done';
    } catch (cause) {
      tellFailure(cause);
      return false;
    } finally {
      const input = { claimId };
      await Promise.allSettled([
        queries.invalidateQueries({ queryKey: deskQueries.claims.open.key({ input }) }),
        queries.invalidateQueries({ queryKey: deskQueries.interviews.ladder.key({ input }) }),
      ]);
      setBusy(false);
    }
  }
  return { busy, act };
}
