/** The end of the ladder: he is asked to come to the branch, told where and with what. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useActing } from '../../ui/acting.tsx';
import { ReasonDialog, type ReasonRequest } from '../../ui/reason-dialog.tsx';
import { SendMessage } from './send-message.tsx';
import { useMessage } from './use-message.ts';

const reasonKeys = ['tried', 'number', 'asked', 'phone'] as const;

interface BranchDialogProps {
  readonly view: ClaimView;
  onClose(): void;
  onInvited(): void;
}

export function BranchDialog({ view, onClose, onInvited }: BranchDialogProps) {
  const { t } = useTranslation();
  const { act } = useActing();
  const message = useMessage(view, 'branch', null, null);
  const { id, data, attempts } = view.state;
  const number = data.queueNumber;
  const isWrong = attempts.at(-1)?.outcome === 'nomor-salah';
  const keys = isWrong ? reasonKeys.toSorted((one) => (one === 'number' ? -1 : 0)) : reasonKeys;
  const request: ReasonRequest = {
    title: t('reaching.branch.title', { number }),
    explanation: t('reaching.branch.text'),
    reasons: keys.map((key) => t(`reaching.branch.reasons.${key}`)),
    confirm: t('reaching.branch.confirm'),
    extra: (
      <Stack gap={8}>
        <Text size="sm">{t('reaching.branch.message')}</Text>
        <SendMessage phone={data.phone} message={message} link={null} />
      </Stack>
    ),
    async onConfirm(reason) {
      const command = { type: 'invite-to-branch', reason } as const;
      const run = () => desk.claims.act({ claimId: id, command });
      const done = await act(run, t('reaching.branch.done', { number }));
      if (done) onInvited();
      return done !== null;
    },
  };
  return <ReasonDialog request={request} onClose={onClose} />;
}
