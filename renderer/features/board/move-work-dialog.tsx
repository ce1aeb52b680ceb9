import { Button, Checkbox, Group, Loader, Modal, Progress, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useStaff } from '../../bridge/seat.ts';
import { readyReasons } from '../../ui/fixed-reasons.ts';
import { officerName } from '../../ui/moves/officer-words.ts';
import { useSentence } from '../../ui/sentence.ts';
import { MoveTarget, type MoveChoice } from './move-target.tsx';
import { moveClaims, moveCommand, type MovingProgress } from './moving.ts';
import { WorkChoice } from './work-choice.tsx';
import classes from './board.module.css';

const most = 500;

/** The kabid moves an officer's claims, some or all, to a colleague or to everybody (features S3). */
export function MoveWorkDialog({ staffId, onClose }: { staffId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const [isMoving, setMoving] = useState(false);
  return (
    <Modal
      opened={staffId !== null}
      // While claims are on their way the dialog stays, so that nobody loses sight of them.
      onClose={isMoving ? () => undefined : onClose}
      title={staffId === null ? '' : t('board.move.title', { name: officerName(staffId, staff) })}
      size={760}
      transitionProps={{ duration: 0 }}
    >
      {staffId === null ? null : (
        <Content key={staffId} staffId={staffId} onMoving={setMoving} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ContentProps {
  staffId: string;
  onMoving: (moving: boolean) => void;
  onClose: () => void;
}

function useWorkOf(staffId: string): ClaimRow[] | undefined {
  const day = useSeatStatus()?.today ?? null;
  const lists = useQueries({
    queries: (['held', 'waiting'] as const).map((measure) =>
      deskQueries.claims.list.queryOptions({
        input: { filter: { day, measure, staffId, mine: false, search: '' }, offset: 0, limit: most },
      }),
    ),
  });
  if (lists.some((list) => list.data === undefined)) return undefined;
  return lists.flatMap((list) => list.data?.rows ?? []);
}

function Content({ staffId, onMoving, onClose }: ContentProps) {
  const { t } = useTranslation();
  const rows = useWorkOf(staffId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [choice, setChoice] = useState<MoveChoice>({
    target: null,
    reason: readyReasons(t, 'transfer')[0] ?? '',
  });
  const [asked, setAsked] = useState(false);
  const [progress, setProgress] = useState<(MovingProgress & { total: number; running: boolean }) | null>(
    null,
  );
  const stopped = useRef(false);
  if (progress !== null)
    return <Moving {...progress} onStop={() => (stopped.current = true)} onClose={onClose} />;
  if (rows === undefined) return <Loader size="sm" aria-label={t('board.loading')} />;
  const wanted = rows.filter((row) => chosen.has(row.claimId));
  const start = async (): Promise<void> => {
    setAsked(true);
    const { target, reason } = choice;
    if (target === null || wanted.length === 0 || reason.trim().length < 3) return;
    const command = moveCommand(target, reason.trim());
    const total = wanted.length;
    onMoving(true);
    setProgress({ done: 0, moved: 0, faults: [], total, running: true });
    const end = await moveClaims(
      wanted,
      (claimId) => desk.claims.act({ claimId, command }),
      () => stopped.current,
      (now) => setProgress({ ...now, total, running: true }),
    );
    onMoving(false);
    setProgress({ ...end, total, running: false });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Stack gap={12}>
        <div className={classes['moveHalves']}>
          <Stack gap={4}>
            <Group justify="space-between">
              <Text size="sm" fw={600}>
                {t('board.move.which')}
              </Text>
              <Checkbox
                label={t('board.move.all', { count: rows.length })}
                checked={rows.length > 0 && chosen.size === rows.length}
                indeterminate={chosen.size > 0 && chosen.size < rows.length}
                onChange={(event) =>
                  setChosen(new Set(event.currentTarget.checked ? rows.map((row) => row.claimId) : []))
                }
                data-testid="move-all"
                data-autofocus
              />
            </Group>
            <WorkChoice rows={rows} chosen={chosen} onChange={setChosen} />
            {asked && wanted.length === 0 ? (
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {t('board.move.chooseClaims')}
              </Text>
            ) : null}
          </Stack>
          <MoveTarget from={staffId} choice={choice} asked={asked} onChange={setChoice} />
        </div>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" data-testid="move-start">
            {t('board.move.confirm', { count: wanted.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** How far it is, how to stop, and which claims stayed where they were and why. */
function Moving({
  done,
  moved,
  faults,
  total,
  running,
  onStop,
  onClose,
}: MovingProgress & { total: number; running: boolean; onStop: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <Stack gap={12}>
      <Text size="sm" role="status">
        {running ? t('board.move.progress', { done, total }) : t('board.move.result', { moved, total })}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={t('board.move.label')} />
      {faults.length === 0 ? null : (
        <>
          <Text size="sm" fw={600}>
            {t('board.move.stayed', { count: faults.length })}
          </Text>
          <ul className={classes['faults']}>
            {faults.map(({ claimId, queueNumber, refusal }) => (
              <li key={claimId}>
                <strong>{queueNumber}</strong>{' '}
                {refusal === null
                  ? t('app.failure.unreachable.title')
                  : sentence(`refusal.${refusal.code}.title`, refusal.params)}
              </li>
            ))}
          </ul>
        </>
      )}
      {!running && done < total ? (
        <Text size="sm">{t('board.move.rest', { count: total - done })}</Text>
      ) : null}
      <Group justify="flex-end">
        {running ? (
          <Button variant="default" onClick={onStop} data-testid="move-stop">
            {t('board.move.stop')}
          </Button>
        ) : (
          <Button onClick={onClose} data-autofocus data-testid="move-close">
            {t('app.close')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
