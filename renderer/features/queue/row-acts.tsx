import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconHandGrab } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useHasRole, useSignedIn, useStaffName } from '../../bridge/seat.ts';
import { useActing, useTellNote } from '../../ui/acting.tsx';
import { readyReasons } from '../../ui/fixed-reasons.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { MoveDialog } from '../../ui/moves/move-dialog.tsx';
import { ReasonDialog, type ReasonRequest } from '../../ui/reason-dialog.tsx';
import { whyNotPicked } from './why-not-picked.ts';
import classes from './queue.module.css';

type Claim = Pick<ClaimRow, 'claimId' | 'status' | 'queueNumber' | 'holder' | 'assignedTo'>;

/**
 * What can be done beside the list: pick the row the keyboard stands on, or give back the claim in the middle; while
 * nothing of one's own is open there, the row.
 */
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
  const [released, setReleased] = useState<Claim | null>(null);
  const { act } = useActing();
  const tellWhyNot = useTellWhyNot(me, atCounter);
  const open = useOpenClaim(claimId);
  // The claim in the middle has its own way to be taken, at its foot.
  const other = row !== null && row.claimId !== claimId ? row : null;
  const canPick = other !== null && whyNotPicked(other, me, atCounter) === null;
  const mayRelease = (one: Claim | null): one is Claim =>
    one?.status === 'at-desk' && (one.holder === me || isKabid);
  const given = [open, other].find(mayRelease) ?? null;

  const pick = useCallback(() => {
    if (other === null || !canPick) return;
    setRequest({
      title: t('queue.pick.title', { number: other.queueNumber }),
      explanation: t('queue.pick.explanation'),
      reasons: readyReasons(t, 'take'),
      confirm: t('queue.pick.confirm'),
      onConfirm: async (reason) => {
        const command = { type: 'take', mode: 'pick', reason } as const;
        const { claimId: id } = other;
        const done = await act(() => desk.claims.act({ claimId: id, command }), t('queue.taken'));
        if (done !== null) onOpen(id);
        return done !== null;
      },
    });
  }, [act, canPick, other, onOpen, t]);
  useEffect(() => {
    const onKey = (): void => {
      if (canPick) return pick();
      if (other === null && takesOpenClaim()) return;
      tellWhyNot(row);
    };
    window.addEventListener('loket:pick', onKey);
    return () => window.removeEventListener('loket:pick', onKey);
  }, [canPick, other, pick, row, tellWhyNot]);

  return (
    <>
      {canPick || given !== null ? (
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
              {t('queue.pick.button', { number: other?.queueNumber })}
            </Button>
          ) : null}
          {given !== null ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconArrowBackUp size={14} />}
              onClick={() => setReleased(given)}
              data-testid="release"
            >
              {t('queue.release.button', { number: given.queueNumber })}
            </Button>
          ) : null}
        </Group>
      ) : null}
      <ReasonDialog request={request} onClose={() => setRequest(null)} />
      <MoveDialog kind="release" claim={released} onClose={() => setReleased(null)} />
    </>
  );
}

/** Offers F3 to the claim in the middle; tells whether it took it. */
function takesOpenClaim(): boolean {
  return !window.dispatchEvent(new CustomEvent('loket:take-open', { cancelable: true }));
}

/** The claim in the middle, as its own region reads it. */
function useOpenClaim(claimId: string | undefined): Claim | null {
  const { data: view } = useQuery(
    deskQueries.claims.open.queryOptions({
      input: { claimId: claimId ?? '' },
      enabled: claimId !== undefined,
    }),
  );
  return useMemo(() => {
    if (view === undefined || view === null) return null;
    const { id, status, data, holder, assignedTo } = view.state;
    const { queueNumber } = data;
    return { claimId: id, status, queueNumber, holder: holder?.staffId ?? null, assignedTo };
  }, [view]);
}

/** Answers F3 on a row that cannot be taken. */
function useTellWhyNot(me: string | undefined, atCounter: boolean): (row: ClaimRow | null) => void {
  const { t } = useTranslation();
  const nameOf = useStaffName();
  const tellNote = useTellNote();
  return useCallback(
    (row) => {
      const why = whyNotPicked(row, me, atCounter);
      if (why === null) return;
      const person = why === 'held' ? row?.holder : row?.assignedTo;
      const params = {
        number: row?.queueNumber,
        name: person ? nameOf(person) : '',
        status: row ? t(`vocabulary.status.${row.status}`) : '',
      };
      tellNote(t('queue.pick.notNow'), t(`queue.pick.why.${why}`, params));
    },
    [atCounter, me, nameOf, t, tellNote],
  );
}
