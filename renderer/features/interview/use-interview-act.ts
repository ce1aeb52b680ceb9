import { useQueryClient } from '@tanstack/react-query';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { closeRecording } from './recording.ts';
import { useCall } from './call-store.ts';
import { useTellFailure, useTellRefusal } from '../../ui/acting.tsx';

/**
 * Gives one command on the claim and answers whether it was done. A refusal or a failure is told as everywhere; success
 * is seen in the panel itself and not told, since a notice for each answer would stand before the participant's picture.
 */
export function useInterviewAct(view: ClaimView): (command: ClaimCommand) => Promise<boolean> {
  const queries = useQueryClient();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  return async (command) => {
    const claimId = view.state.id;
    const settle = command.type === 'finish-interview' ? await closeRecording(command.outcome) : null;
    // What was noted of the call belongs to the interview, and a finished one takes nothing more.
    if (command.type === 'finish-interview') await useCall.getState().flushNotes();
    let isDone = false;
    try {
      const result = await desk.claims.act({ claimId, command });
      if (result.status === 'refused') tellRefusal(result.refusal);
      isDone = result.status === 'done';
      return isDone;
    } catch (cause) {
      tellFailure(cause);
      return false;
    } finally {
      await settle?.(isDone);
      await queries
        .invalidateQueries({ queryKey: deskQueries.claims.open.key({ input: { claimId } }) })
        .catch(() => undefined);
    }
  };
}
