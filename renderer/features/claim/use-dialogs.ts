/** The dialogs of the claim screen, one at a time, and the reasons that the office gives most often. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { readyReasons } from '../../ui/fixed-reasons.ts';
import type { MoveKind } from '../../ui/moves/move-dialog.tsx';
import type { ReasonRequest } from '../../ui/reason-dialog.tsx';
import type { AttachRequest } from './attach-dialog.tsx';
import type { DataField } from './data-fields.ts';

export type OpenDialog =
  | { kind: 'take' }
  | { kind: 'move'; of: MoveKind }
  | { kind: 'return' }
  | { kind: 'message' }
  | { kind: 'counter' }
  | { kind: 'correct'; field: DataField }
  | { kind: 'attach'; request: AttachRequest };

export interface Dialogs {
  readonly open: OpenDialog | null;
  /** Taking out of order asks why. */
  readonly reason: ReasonRequest | null;
  readonly move: MoveKind | null;
  show(dialog: OpenDialog): void;
  close(): void;
}

export function useDialogs(
  queueNumber: string,
  takesOver: boolean,
  act: (command: ClaimCommand) => Promise<boolean>,
): Dialogs {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const asksToTake = open?.kind === 'take';
  const reason = useMemo<ReasonRequest | null>(() => {
    if (!asksToTake) return null;
    const area = takesOver ? 'claim.takeOver' : 'claim.take';
    return {
      title: t(`${area}.title`, { queue: queueNumber }),
      explanation: t(`${area}.text`),
      reasons: readyReasons(t, 'take'),
      confirm: t(`${area}.confirm`),
      onConfirm: (sentence) => act({ type: 'take', mode: 'pick', reason: sentence }),
    };
  }, [asksToTake, takesOver, queueNumber, act, t]);
  return {
    open,
    reason,
    move: open?.kind === 'move' ? open.of : null,
    show: setOpen,
    close: () => setOpen(null),
  };
}
