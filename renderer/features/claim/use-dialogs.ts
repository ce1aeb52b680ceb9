/** The dialogs of the claim screen, one at a time, and the reasons that the office gives most often. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { readyReasons } from '../../ui/fixed-reasons.ts';
import type { ReasonRequest } from '../../ui/reason-dialog.tsx';
import type { AttachRequest } from './attach-dialog.tsx';
import type { DataField } from './data-fields.ts';

type ReasonKind = 'take' | 'release' | 'cancel';

export type OpenDialog =
  | { kind: 'reason'; of: ReasonKind }
  | { kind: 'return' }
  | { kind: 'message' }
  | { kind: 'counter' }
  | { kind: 'correct'; field: DataField }
  | { kind: 'attach'; request: AttachRequest };

/** Where the words of each dialog stand under `claim`. */
const areas = { take: 'take', release: 'release', cancel: 'cancelling' } as const;
const cancelReasons = ['asked', 'twice', 'elsewhere'] as const;

function commandOf(kind: ReasonKind, reason: string): ClaimCommand {
  return kind === 'take' ? { type: 'take', mode: 'pick', reason } : { type: kind, reason };
}

export interface Dialogs {
  readonly open: OpenDialog | null;
  readonly reason: ReasonRequest | null;
  show(dialog: OpenDialog): void;
  close(): void;
}

export function useDialogs(queueNumber: string, act: (command: ClaimCommand) => Promise<boolean>): Dialogs {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const reasonKind = open?.kind === 'reason' ? open.of : null;
  const reason = useMemo<ReasonRequest | null>(() => {
    if (!reasonKind) return null;
    const area = areas[reasonKind];
    return {
      title: t(`claim.${area}.title`, { queue: queueNumber }),
      explanation: t(`claim.${area}.text`),
      reasons:
        reasonKind === 'cancel'
          ? cancelReasons.map((key) => t(`claim.cancelling.reasons.${key}`))
          : readyReasons(t, reasonKind),
      confirm: t(`claim.${area}.confirm`),
      grave: reasonKind === 'cancel',
      onConfirm: (sentence) => act(commandOf(reasonKind, sentence)),
    };
  }, [reasonKind, queueNumber, act, t]);
  return { open, reason, show: setOpen, close: () => setOpen(null) };
}
