import { Text, Title, UnstyledButton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardMeasure, ClaimRow } from '../../../shared/contract/desk.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { useScreen } from '../../state/screen.ts';
import { formatClock, formatTime, shortName } from '../../ui/format.ts';
import { ProgramTag } from '../../ui/program-tag.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { awaySince, noShowsOf, stuckRows, type StuckReason, type StuckScene } from './stuck.ts';
import classes from './board.module.css';

/** Where claims can lie still; the desk gives the oldest of each first. */
const places: readonly BoardMeasure[] = ['held', 'waiting', 'submitted', 'verified', 'vouchered', 'approved'];
const looked = 200;
const shownRows = 12;

/** Claims of any day that lie still, with the reason; each opens. What the office refused stands first. */
export function StuckList({ onOpenClaim }: { onOpenClaim: (claimId: string) => void }) {
  const { t } = useTranslation();
  const scene = useStuckScene();
  const conflicts = useConflicts();
  const lists = useQueries({
    queries: places.map((measure) =>
      deskQueries.claims.list.queryOptions({
        input: { filter: { day: null, measure, mine: false, search: '' }, offset: 0, limit: looked },
      }),
    ),
  });
  const rows = lists.flatMap((list) => list.data?.rows ?? []);
  const stuck = scene === null ? [] : stuckRows(rows, scene).filter(({ row }) => !conflicts.has(row.claimId));
  const count = stuck.length + conflicts.size;
  return (
    <section aria-label={t('board.stuck.title')}>
      <Title order={2} mb={4}>
        {t('board.stuck.title')}
        {count === 0 ? '' : ` (${count})`}
      </Title>
      {count === 0 ? (
        <Text size="sm" c="dimmed">
          {t('board.stuck.empty')}
        </Text>
      ) : null}
      <ul className={classes['stuck']}>
        {[...conflicts].map(([claimId, queueNumber]) => (
          <ConflictRow key={claimId} claimId={claimId} queueNumber={queueNumber} />
        ))}
        {scene === null
          ? null
          : stuck
              .slice(0, shownRows)
              .map(({ row, reason }) => (
                <StuckRow key={row.claimId} row={row} reason={reason} scene={scene} onOpen={onOpenClaim} />
              ))}
      </ul>
      {stuck.length > shownRows ? (
        <Text size="sm" c="dimmed">
          {t('board.stuck.more', { count: stuck.length - shownRows })}
        </Text>
      ) : null}
    </section>
  );
}

function useStuckScene(): StuckScene | null {
  const status = useSeatStatus();
  const timeZone = useTimeZone();
  return status === undefined ? null : { now: status.now, timeZone, people: status.people };
}

/** Claims of this seat on which something was refused, with their numbers. */
function useConflicts(): Map<string, string | null> {
  const { data } = useQuery(deskQueries.outbox.list.queryOptions());
  const undecided = (data ?? []).filter(({ state }) => state === 'refused' || state === 'parked');
  return new Map(
    undecided.flatMap(({ claimId, queueNumber }) => (claimId === null ? [] : [[claimId, queueNumber]])),
  );
}

function ConflictRow({ claimId, queueNumber }: { claimId: string; queueNumber: string | null }) {
  const { t } = useTranslation();
  const openConflict = useScreen((screen) => screen.openConflict);
  return (
    <li>
      <UnstyledButton className={classes['stuckRow']} onClick={() => openConflict(claimId)}>
        <strong>{queueNumber ?? t('app.outbox.unknownClaim')}</strong>
        <span className={classes['stuckWhy']} data-reason="conflict">
          {t('board.stuck.reason.conflict')}
        </span>
      </UnstyledButton>
    </li>
  );
}

function StuckRow({
  row,
  reason,
  scene,
  onOpen,
}: {
  row: ClaimRow;
  reason: StuckReason;
  scene: StuckScene;
  onOpen: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useStaffName();
  const moment = reason === 'holder-away' ? awaySince(row, scene) : row.callBackAt;
  const time = moment === null ? formatClock(row.appointment ?? '') : formatTime(moment, scene.timeZone);
  return (
    <li>
      <UnstyledButton className={classes['stuckRow']} onClick={() => onOpen(row.claimId)}>
        <strong>{row.queueNumber}</strong>
        <ProgramTag program={row.program} />
        <span className={classes['stuckWhy']} data-reason={reason}>
          {t(`board.stuck.reason.${reason}`, {
            days: Math.abs(row.sla.workingDaysLeft ?? 0),
            time,
            times: noShowsOf(row),
          })}
        </span>
        <span className={classes['stuckWho']}>
          {row.holder === null ? '' : shortName(nameOf(row.holder))}
        </span>
        <StatusBadge {...row} />
      </UnstyledButton>
    </li>
  );
}
