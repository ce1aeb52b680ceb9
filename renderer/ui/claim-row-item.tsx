import { IconClockUp, IconDeviceMobileCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../shared/contract/desk.ts';
import { useSeatStatus, useSignedIn, useStaff, useStaffName, useTimeZone } from '../bridge/seat.ts';
import { dayOfInstant, formatClock, formatDay, formatTime, minutesBetween, shortName } from './format.ts';
import { officerName } from './moves/officer-words.ts';
import { ProgramTag } from './program-tag.tsx';
import { isReady, reachingReason } from './reach-words.ts';
import { isParked, rowReasonKey } from './row-reason.ts';
import { useSentence } from './sentence.ts';
import { SlaMark } from './sla-mark.tsx';
import { StatusBadge } from './status-badge.tsx';
import classes from './claim-list.module.css';

/** What every row needs to put itself into words. Asked for once a list: a scrolled row must cost next to nothing. */
export interface RowWords {
  readonly t: TFunction;
  readonly language: string;
  readonly timeZone: string;
  readonly today: string | undefined;
  readonly now: string | undefined;
  /** Staff number of the person at the seat. */
  readonly me: string | undefined;
  readonly nameOf: (staffId: string) => string;
  /** Name and counter, `Rosmida Contoh · Loket 3`. */
  readonly placeOf: (staffId: string) => string;
  readonly sentence: ReturnType<typeof useSentence>;
}

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const status = useSeatStatus();
  const timeZone = useTimeZone();
  const me = useSignedIn()?.staffId;
  const nameOf = useStaffName();
  const staff = useStaff();
  const sentence = useSentence();
  const { today, now } = status ?? {};
  return useMemo(
    () => ({
      t,
      language,
      timeZone,
      today,
      now,
      me,
      nameOf,
      placeOf: (staffId) => officerName(staffId, staff),
      sentence,
    }),
    [t, language, timeZone, today, now, me, nameOf, staff, sentence],
  );
}

const dayMs = 24 * 3_600_000;

interface RowProps {
  readonly row: ClaimRow;
  readonly words: RowWords;
}

/** One claim in two lines: when, which number, program, state; who, why it stands here, papers, the legal clock. */
export const ClaimRowItem = memo(function ClaimRowItem({ row, words }: RowProps) {
  const { t } = words;
  return (
    <>
      <div className={classes['line']}>
        <RowTime row={row} words={words} />
        <strong className={classes['number']}>{row.queueNumber}</strong>
        <ProgramTag program={row.program} />
        <span className={classes['grow']} />
        <SlaMark sla={row.sla} />
        {isReady(row, words.now) ? (
          <span className={classes['ready']} title={t('reaching.row.mark')}>
            <IconDeviceMobileCheck size={15} aria-label={t('reaching.row.mark')} />
          </span>
        ) : null}
        <StatusBadge {...row} isParked={isParked(row)} isReady={isReady(row, words.now)} />
      </div>
      <div className={classes['line']}>
        <span className={classes['name']} title={row.name}>
          {row.name}
        </span>
        <RowReason row={row} words={words} />
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
});

/** The appointment, the promised call-back, or since when it waits; another day than today is named. */
function RowTime({ row, words }: RowProps) {
  const { t, language, timeZone, today, now } = words;
  if (row.callBackAt !== null) {
    return <span className={classes['time']}>{formatTime(row.callBackAt, timeZone)}</span>;
  }
  if (today !== undefined && row.day !== today) {
    return (
      <span className={classes['time']}>
        {formatDay(row.day, language, today).split(' ').slice(1).join(' ')}
      </span>
    );
  }
  if (row.appointment !== null)
    return <span className={classes['time']}>{formatClock(row.appointment)}</span>;
  const minutes = now === undefined ? 0 : minutesBetween(row.since, now);
  return (
    <span
      className={classes['time']}
      data-waiting
      title={t('queue.row.since', { time: formatTime(row.since, timeZone) })}
    >
      {minutes < 100 && isOpen(row) ? t('queue.row.minutes', { minutes }) : formatTime(row.since, timeZone)}
    </span>
  );
}

/** Whether the participant still waits for somebody here. */
function isOpen(row: ClaimRow): boolean {
  return row.status === 'queued' || row.status === 'at-desk';
}

/** Why the row stands here, or who has it and what it waits for. */
function RowReason({ row, words }: RowProps) {
  const { t, language, timeZone, today, me, nameOf, placeOf, sentence } = words;
  const key = rowReasonKey(row, me);
  const since = (): string => {
    const day = dayOfInstant(row.since, timeZone);
    if (day === today) return formatTime(row.since, timeZone);
    return formatDay(day, language, today).split(' ').slice(1).join(' ');
  };
  const forOther = key === 'forOther' || key === 'parkedFor';
  const person = forOther ? row.assignedTo : row.holder;
  const holder = person === null ? '' : forOther ? shortName(nameOf(person)) : placeOf(person);
  const { day, time = '' } = row.standing.params;
  const reaching =
    row.inCall || forOther
      ? null
      : reachingReason(row, words.now, t, (moment) => {
          const clock = formatTime(moment, timeZone);
          const on = dayOfInstant(moment, timeZone);
          if (on === today) return clock;
          const [weekday = '', ...date] = formatDay(on, language, today).split(' ');
          // Within a week the weekday alone says it, and leaves room for what happened.
          const isNear = Math.abs(Date.parse(moment) - Date.parse(words.now ?? moment)) < 6 * dayMs;
          return `${isNear ? weekday : date.join(' ')} ${clock}`;
        });
  const text =
    reaching ??
    (key === null
      ? sentence(row.standing.key, row.standing.params)
      : t(`queue.row.${key}`, {
          since: since(),
          holder,
          until:
            day === undefined
              ? ''
              : day === today
                ? time
                : `${formatDay(String(day), language, today)} ${time}`,
        }));
  return (
    <span className={classes['why']} data-mine={key === 'atMine'} title={text}>
      {text}
    </span>
  );
}
