/** Who and what this claim is, how far it is, and whose it is, in two lines. */
import { IconClockHour4, IconClockUp, IconFileAlert, IconFileCheck, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { medanCalendar } from '../../../shared/domain/calendar/medan-calendar.ts';
import { legalDue } from '../../../shared/domain/calendar/sla.ts';
import { finalStatuses } from '../../../shared/domain/vocabulary.ts';
import { formatClock, formatRupiah } from '../../ui/format.ts';
import { ChannelWord, ProgramTag } from '../../ui/program-tag.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { ClaimWords } from './claim-words.ts';
import type { ClaimFacts } from './facts.ts';
import { News, type Tone } from './news.tsx';
import classes from './claim.module.css';

interface ClaimHeaderProps {
  readonly view: ClaimView;
  readonly facts: ClaimFacts;
  readonly words: ClaimWords;
  readonly me: string | null;
}

export function ClaimHeader({ view, facts, words, me }: ClaimHeaderProps) {
  const { t } = useTranslation();
  const { state } = view;
  const { data, holder } = state;
  return (
    <header className={classes['header']}>
      <div className={classes['headLine']}>
        <h2 className={classes['who']}>
          <span className={classes['number']}>{data.queueNumber}</span>
          <span className={classes['name']}>{data.name}</span>
        </h2>
        <StatusBadge
          status={state.status}
          inCall={facts.interviewOpen}
          callBackAt={state.callBackAt}
          onHold={state.hold !== null}
          isParked={state.parking !== null && state.parking.until > view.now}
          isReady={isReady(view)}
        />
      </div>
      <div className={classes['headLine']}>
        <ProgramTag program={data.program} />
        <span className={classes['strong']}>{t(`vocabulary.reason.${data.reason}`)}</span>
        <ChannelWord channel={data.channel} />
        <PapersFact facts={facts} />
        <ClockFact view={view} words={words} />
        {data.appointment && state.status !== 'paid' ? (
          <Fact icon={<IconClockHour4 size={15} />}>
            {t('claim.header.appointment', { time: formatClock(data.appointment) })}
          </Fact>
        ) : null}
        {state.callBackAt && !isReady(view) ? (
          <Fact icon={<IconClockHour4 size={15} />} tone="info">
            {t('claim.header.callBack', { time: words.moment(state.callBackAt) })}
          </Fact>
        ) : null}
        {state.verification ? (
          <Fact>{t('claim.header.amount', { amount: formatRupiah(state.verification.amount) })}</Fact>
        ) : null}
        {holder ? (
          <Fact icon={<IconUser size={15} />}>
            {holder.staffId === me
              ? t('claim.header.heldByMe')
              : t('claim.header.heldBy', { name: words.person(holder.staffId) })}
          </Fact>
        ) : null}
        {view.pending > 0 ? (
          <Fact
            icon={<IconClockUp size={15} />}
            tone="info"
            title={t('claim.header.pendingHint', { n: view.pending })}
          >
            {t('claim.header.pending', { n: view.pending })}
          </Fact>
        ) : null}
      </div>
    </header>
  );
}

/** The participant waits at his phone to be called now. */
function isReady({ state, now }: ClaimView): boolean {
  const until = state.readiness?.until ?? null;
  const isOpen = state.identity === null && (state.status === 'queued' || state.status === 'at-desk');
  return isOpen && until !== null && until > now;
}

function PapersFact({ facts }: { facts: ClaimFacts }) {
  const { t } = useTranslation();
  if (facts.shortCount > 0) {
    return (
      <Fact icon={<IconFileAlert size={15} />} tone="look">
        {t('claim.header.papersMissing', { n: facts.shortCount })}
      </Fact>
    );
  }
  if (facts.gate.some((item) => item.code.startsWith('item-'))) return null;
  return (
    <Fact icon={<IconFileCheck size={15} />} tone="go">
      {t('claim.header.papersReady')}
    </Fact>
  );
}

/** The legal clock in words: what it counts, or why it does not run (domain 2.5). */
function ClockFact({ view, words }: { view: ClaimView; words: ClaimWords }) {
  const { t } = useTranslation();
  const { state, today } = view;
  const due = legalDue(state, today, medanCalendar);
  if (state.status === 'returned') return <Fact tone="plain">{t('claim.header.clockPaused')}</Fact>;
  if (finalStatuses.includes(state.status)) return <Fact tone="plain">{t('claim.header.clockDone')}</Fact>;
  if (due.workingDaysLeft === null || due.dueDay === null)
    return <Fact tone="plain">{t('claim.header.clockWaiting')}</Fact>;
  const left = due.workingDaysLeft;
  const tone = due.colour === 'red' ? 'stop' : due.colour === 'yellow' ? 'look' : 'go';
  if (left < 0) return <Fact tone={tone}>{t('claim.header.clockLate', { n: -left })}</Fact>;
  if (left === 0) return <Fact tone={tone}>{t('claim.header.clockToday')}</Fact>;
  return <Fact tone={tone}>{t('claim.header.clockLeft', { n: left, day: words.day(due.dueDay) })}</Fact>;
}

function Fact({
  icon,
  tone = 'plain',
  title,
  children,
}: {
  icon?: ReactNode;
  tone?: Tone;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes['fact']} data-tone={tone} title={title}>
      {icon}
      {children}
    </span>
  );
}

/** What came back and why: from inside the branch, or from the participant's side. */
export function ClaimNews({
  view,
  words,
  onShowMessage,
}: {
  view: ClaimView;
  words: ClaimWords;
  onShowMessage?: () => void;
}) {
  const { t } = useTranslation();
  const { state } = view;
  const lastReturn = state.returns.at(-1);
  return (
    <>
      {state.stepBack ? (
        <News tone="look">
          <strong>{t(`claim.header.stepBack.${state.stepBack.from}`)}</strong>,{' '}
          {words.person(state.stepBack.by)} {words.moment(state.stepBack.at)}: {state.stepBack.reason}
        </News>
      ) : null}
      {state.status === 'returned' && lastReturn && lastReturn.invited !== true ? (
        <News tone="info">
          {t('claim.header.returned', {
            day: words.moment(lastReturn.at),
            items: lastReturn.items
              .map((item) => `${words.shortItem(item.itemId)} (${words.defects(item.defects)})`)
              .join(', '),
          })}{' '}
          {onShowMessage ? (
            <button type="button" className={classes['link']} onClick={onShowMessage}>
              {t('returnMessage.composer.show')}
            </button>
          ) : null}
        </News>
      ) : null}
      {state.rejection ? (
        <News tone="stop">
          <strong>{t('claim.header.rejected')}</strong>, {words.person(state.rejection.by)}{' '}
          {words.moment(state.rejection.at)}: {state.rejection.reason}
        </News>
      ) : null}
      {state.cancellation ? (
        <News tone="plain">
          <strong>{t('claim.header.cancelled')}</strong>, {words.person(state.cancellation.by)}{' '}
          {words.moment(state.cancellation.at)}: {state.cancellation.reason}
        </News>
      ) : null}
    </>
  );
}
