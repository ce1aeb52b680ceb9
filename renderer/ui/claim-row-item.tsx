import { IconClockUp, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../shared/contract/desk.ts';
import { useSeatStatus, useSignedIn, useStaffName, useTimeZone } from '../bridge/seat.ts';
import { formatClock, formatDay, formatTime, minutesBetween, shortName } from './format.ts';
import { ProgramTag } from './program-tag.tsx';
import { useSentence } from './sentence.ts';
import { SlaMark } from './sla-mark.tsx';
import { StatusBadge } from './status-badge.tsx';
import classes from './claim-list.module.css';

/** One claim in two lines: when, which number, program, state; who, why it stands here, papers, the legal clock. */
export function ClaimRowItem({ row }: { row: ClaimRow }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <>
      <div className={classes['line']}>
        <RowTime row={row} />
        <strong className={classes['number']}>{row.queueNumber}</strong>
        <ProgramTag program={row.program} />
        <span className={classes['grow']} />
        <SlaMark sla={row.sla} />
        <RowHolder row={row} />
        <StatusBadge {...row} />
      </div>
      <div className={classes['line']}>
        <span className={classes['name']}>{row.name}</span>
        <span className={classes['why']} title={sentence(row.standing.key, row.standing.params)}>
          {sentence(row.standing.key, row.standing.params)}
        </span>
        {row.pending > 0 ? (
          <span className={classes['pending']} title={t('queue.row.pending', { count: row.pending })}>
            <IconClockUp size={14} aria-label={t('queue.row.pending', { count: row.pending })} />
          </span>
        ) : null}
        <span className={classes['papers']} title={t('queue.row.papers', row.papers)}>
          {row.papers.ok}/{row.papers.total}
        </span>
      </div>
    </>
  );
}

/** The appointment, the promised call-back, or since when it waits; another day than today is named. */
function RowTime({ row }: { row: ClaimRow }) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const status = useSeatStatus();
  if (row.callBackAt !== null) {
    return <span className={classes['time']}>{formatTime(row.callBackAt, timeZone)}</span>;
  }
  if (status !== undefined && row.day !== status.today) {
    return (
      <span className={classes['time']}>
        {formatDay(row.day, i18n.language, status.today).split(' ').slice(1).join(' ')}
      </span>
    );
  }
  if (row.appointment !== null)
    return <span className={classes['time']}>{formatClock(row.appointment)}</span>;
  const minutes = status === undefined ? 0 : minutesBetween(row.since, status.now);
  return (
    <span
      className={classes['time']}
      data-waiting
      title={t('queue.row.since', { time: formatTime(row.since, timeZone) })}
    >
      {minutes < 100 ? t('queue.row.minutes', { minutes }) : formatTime(row.since, timeZone)}
    </span>
  );
}

function RowHolder({ row }: { row: ClaimRow }) {
  const me = useSignedIn()?.staffId;
  const nameOf = useStaffName();
  const { t } = useTranslation();
  if (row.holder === null) return null;
  const mine = row.holder === me;
  return (
    <span
      className={classes['holder']}
      data-mine={mine}
      title={t('queue.row.heldBy', { name: nameOf(row.holder) })}
    >
      <IconUser size={12} aria-hidden="true" />
      {mine ? t('queue.row.you') : shortName(nameOf(row.holder))}
    </span>
  );
}
