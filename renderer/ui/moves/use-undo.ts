/** Taking one's own last move of a claim back (features Q4). */
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useUndoOffer } from '../../state/undo.ts';
import { useActing } from '../acting.tsx';
import { useSentence } from '../sentence.ts';

export interface MovedClaim {
  readonly claimId: Id;
  readonly queueNumber: string;
}

/** Takes one's own last move of a claim back. */
export function useUndo(): { busy: boolean; undo: (claim: MovedClaim) => Promise<boolean> } {
  const { busy, act } = useActing();
  const sentence = useSentence();
  const undo = useCallback(
    async ({ claimId, queueNumber }: MovedClaim): Promise<boolean> => {
      const run = () => desk.claims.act({ claimId, command: { type: 'undo' } });
      const done = await act(run, sentence('moves.undo.done', { number: queueNumber }));
      const { noticeId, offer } = useUndoOffer.getState();
      if (done !== null && noticeId !== null) {
        notifications.hide(noticeId);
        offer(null);
      }
      return done !== null;
    },
    [act, sentence],
  );
  return { busy, undo };
}
