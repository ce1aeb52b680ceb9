import { Text, Title, UnstyledButton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardMeasure } from '../../../shared/contract/desk.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { formatClock, shortName } from '../../ui/format.ts';
import { ProgramTag } from '../../ui/program-tag.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { stuckRows } from './stuck.ts';
import classes from './board.module.css';

/** Where claims can lie still; the desk gives the oldest of each first. */
const places: readonly BoardMeasure[] = ['held', 'waiting', 'submitted', 'verified', 'vouchered', 'approved'];
const looked = 200;
const shownRows = 12;

/** Claims of any day that lie still, with the reason; each opens. */
export function StuckList({ onOpenClaim }: { onOpenClaim: (claimId: string) => void }) {
  const { t } = useTranslation();
  const nameOf = useStaffName();
  const timeZone = useTimeZone();
  const now = useSeatStatus()?.now ?? '';
  const lists = useQueries({
    queries: places.map((measure) =>
      deskQueries.claims.list.queryOptions({
        input: { filter: { day: null, measure, mine: false, search: '' }, offset: 0, limit: looked },
      }),
    ),
  });
  const stuck =
    now === ''
      ? []
      : stuckRows(
          lists.flatMap((list) => list.data?.rows ?? []),
          { now, timeZone },
        );
  return (
    <section aria-label={t('board.stuck.title')}>
      <Title order={2} mb={4}>
        {t('board.stuck.title')}
        {stuck.length === 0 ? '' : ` (${stuck.length})`}
      </Title>
      {stuck.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('board.stuck.empty')}
        </Text>
      ) : null}
      <ul className={classes['stuck']}>
        {stuck.slice(0, shownRows).map(({ row, reason }) => (
          <li key={row.claimId}>
            <UnstyledButton className={classes['stuckRow']} onClick={() => onOpenClaim(row.claimId)}>
              <strong>{row.queueNumber}</strong>
              <ProgramTag program={row.program} />
              <span className={classes['stuckWhy']} data-reason={reason}>
                {t(`board.stuck.reason.${reason}`, {
                  days: Math.abs(row.sla.workingDaysLeft ?? 0),
                  time: formatClock(row.appointment ?? ''),
                })}
              </span>
              <span className={classes['stuckWho']}>
                {row.holder === null ? '' : shortName(nameOf(row.holder))}
              </span>
              <StatusBadge {...row} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
