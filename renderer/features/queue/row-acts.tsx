import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconHandGrab } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useHasRole, useSignedIn } from '../../bridge/seat.ts';
import { useActing } from '../../ui/acting.tsx';
import { readyReasons } from '../../ui/fixed-reasons.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { ReasonDialog, type ReasonRequest } from '../../ui/reason-dialog.tsx';
import classes from './queue.module.css';

type Claim = Pick<ClaimRow, 'status' | 'queueNumber' | 'holder'> & { id: string };

/** What can be done with the row the keyboard stands on without opening it: pick it, or give it back. */
export function RowActs({
  claimId,
  row,
  onOpen,
}: {
  claimId: string | undefined;
  row: ClaimRow | null;
  onOpen: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const me = useSignedIn()?.staffId;
  const atCounter = useHasRole('cso');
  const isKabid = useHasRole('kabid');
  const [request, setRequest] = useState<ReasonRequest | null>(null);
  const { act } = useActing();
  const claim = useMemo(() => otherRow(claimId, row), [claimId, row]);
  const canPick = atCounter && claim?.status === 'queued';
  const canRelease = claim?.status === 'at-desk' && (claim.holder === me || isKabid);

  const pick = useCallback(() => {
    if (claim === null || !canPick) return;
    setRequest({
      title: t('queue.pick.title', { number: claim.queueNumber }),
      explanation: t('queue.pick.explanation'),
      reasons: readyReasons(t, 'take'),
      confirm: t('queue.pick.confirm'),
      onConfirm: async (reason) => {
        const command = { type: 'take', mode: 'pick', reason } as const;
        const done = await act(() => desk.claims.act({ claimId: claim.id, command }), t('queue.taken'));
        if (done !== null) onOpen(claim.id);
        return done !== null;
      },
    });
  }, [act, canPick, claim, onOpen, t]);
  const release = (): void => {
    if (claim === null) return;
    setRequest({
      title: t('queue.release.title', { number: claim.queueNumber }),
      explanation: t(claim.holder === me ? 'queue.release.explanation' : 'queue.release.explanationKabid'),
      reasons: readyReasons(t, 'release'),
      confirm: t('queue.release.confirm'),
      onConfirm: async (reason) => {
        const command = { type: 'release', reason } as const;
        return (
          (await act(() => desk.claims.act({ claimId: claim.id, command }), t('queue.released'))) !== null
        );
      },
    });
  };
  useEffect(() => {
    window.addEventListener('loket:pick', pick);
    return () => window.removeEventListener('loket:pick', pick);
  }, [pick]);

  return (
    <>
      {canPick || canRelease ? (
        <Group className={classes['acts']} gap={8}>
          {canPick ? (
            <Button
              variant="light"
              size="compact-sm"
              leftSection={<IconHandGrab size={14} />}
              rightSection={<KeyHint keys="F3" />}
              onClick={pick}
              aria-keyshortcuts="F3"
              data-testid="pick"
            >
              {t('queue.pick.button', { number: claim?.queueNumber })}
            </Button>
          ) : null}
          {canRelease ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconArrowBackUp size={14} />}
              onClick={release}
              data-testid="release"
            >
              {t('queue.release.button', { number: claim?.queueNumber })}
            </Button>
          ) : null}
        </Group>
      ) : null}
      <ReasonDialog request={request} onClose={() => setRequest(null)} />
    </>
  );
}

/** The claim in the middle has its own acts at its foot, so here stands only another row. */
function otherRow(claimId: string | undefined, row: ClaimRow | null): Claim | null {
  if (row === null || row.claimId === claimId) return null;
  return { id: row.claimId, status: row.status, queueNumber: row.queueNumber, holder: row.holder };
}
