/** Moving a claim, and taking the move back while it may be. */
import { notifications } from '@mantine/notifications';
import { IconCheck, IconClockUp } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useUndoOffer } from '../../state/undo.ts';
import { useTellFailure, useTellRefusal } from '../acting.tsx';
import { useSentence, type Params } from '../sentence.ts';
import { UndoNotice } from './undo-notice.tsx';
import type { MovedClaim } from './use-undo.ts';

export type MoveCommand = Extract<
  ClaimCommand,
  { type: 'release' | 'transfer' | 'hold' | 'end-hold' | 'park' | 'no-show' | 'cancel' }
>;

/** Gives one move; tells a refusal, or what was done together with the way back. Answers whether it was accepted. */
export function useMove(): {
  busy: boolean;
  move: (claim: MovedClaim, command: MoveCommand, params?: Params) => Promise<boolean>;
} {
  const [busy, setBusy] = useState(false);
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  const sentence = useSentence();
  const move = useCallback(
    async (claim: MovedClaim, command: MoveCommand, params: Params = {}): Promise<boolean> => {
      setBusy(true);
      try {
        const result = await desk.claims.act({ claimId: claim.claimId, command });
        if (result.status === 'refused') {
          tellRefusal(result.refusal);
          return false;
        }
        const kept = result.delivery === 'kept';
        const words = sentence(`moves.done.${command.type}`, { ...params, number: claim.queueNumber });
        offerUndo(claim, words, kept);
        return true;
      } catch (cause) {
        tellFailure(cause);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [sentence, tellFailure, tellRefusal],
  );
  return { busy, move };
}

/** Only the last move can be taken back, so only one notice offers it. */
function offerUndo(claim: MovedClaim, words: string, kept: boolean): void {
  const { noticeId: earlier, offer } = useUndoOffer.getState();
  if (earlier !== null) notifications.hide(earlier);
  const noticeId = `undo ${claim.claimId} ${Date.now()}`;
  offer(noticeId);
  notifications.show({
    id: noticeId,
    color: kept ? 'blue' : 'loket',
    icon: kept ? <IconClockUp size={18} /> : <IconCheck size={18} />,
    title: words,
    message: <UndoNotice claim={claim} noticeId={noticeId} kept={kept} />,
    autoClose: false,
  });
}
