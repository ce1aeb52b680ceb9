import { Center, Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerStanding } from '../../../shared/contract/officers.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus } from '../../bridge/seat.ts';
import { BoardHead } from './board-head.tsx';
import { BoardList, type BoardLink } from './board-list.tsx';
import { CapDialog, type CapChange } from './cap-dialog.tsx';
import { ChannelTable } from './channel-table.tsx';
import { CounterDialog } from './counter-dialog.tsx';
import { MoveWorkDialog } from './move-work-dialog.tsx';
import { PeopleTable } from './people-table.tsx';
import { ReturnReasons } from './return-reasons.tsx';
import { StuckList } from './stuck-list.tsx';
import { Totals } from './totals.tsx';
import classes from './board.module.css';

/** The chart library is heavy and only the kabid needs it. */
const FlowChart = lazy(async () => ({ default: (await import('./flow-chart.tsx')).FlowChart }));

/** The kabid's page: totals, the two tables of the day, its flow, why papers go back, and what is stuck. */
export function BoardScreen({ onOpenClaim }: { onOpenClaim: (claimId: string) => void }) {
  const { t } = useTranslation();
  const today = useSeatStatus()?.today;
  const [chosenDay, setDay] = useState<string | null>(null);
  const day = chosenDay ?? today ?? '';
  const { data: board } = useQuery(
    deskQueries.board.read.queryOptions({
      input: { day },
      enabled: day !== '',
      placeholderData: keepPreviousData,
      refetchInterval: 30_000,
    }),
  );
  const [link, setLink] = useState<BoardLink | null>(null);
  const [cap, setCap] = useState<CapChange | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [counter, setCounter] = useState<OfficerStanding | null>(null);
  const open = (part: Omit<BoardLink, 'day'>): void => setLink({ ...part, day });
  if (board === undefined)
    return (
      <Center w="100%">
        <Loader size="sm" aria-label={t('board.loading')} />
      </Center>
    );
  const table = (channel: Channel) => (
    <ChannelTable board={board} channel={channel} onOpen={open} onCap={(cell) => setCap({ ...cell, day })} />
  );
  return (
    <div className={classes['board']} data-region="detail">
      <BoardHead day={day} today={today ?? day} onDay={setDay} />
      <Totals totals={board.totals} onOpen={open} />
      {/* Who is there and what lies with whom is a thing of this moment. */}
      {day === today ? (
        <div className={classes['live']}>
          <div className={classes['half']}>
            <PeopleTable onOpen={open} onMove={setMoved} onCounter={setCounter} />
          </div>
          <div className={classes['half']}>
            <StuckList onOpenClaim={onOpenClaim} />
          </div>
        </div>
      ) : null}
      <div className={classes['halves']}>
        <div className={classes['half']}>
          {table('online')}
          <Suspense fallback={<div className={classes['chart']} />}>
            <FlowChart flow={board.flow} day={day} today={today ?? day} />
          </Suspense>
          <ReturnReasons reasons={board.returnReasons} />
          {day === today ? null : <StuckList onOpenClaim={onOpenClaim} />}
        </div>
        <div className={classes['half']}>{table('manual')}</div>
      </div>
      <BoardList link={link} onClose={() => setLink(null)} onOpenClaim={onOpenClaim} />
      <MoveWorkDialog staffId={moved} onClose={() => setMoved(null)} />
      <CounterDialog officer={counter} day={day} onClose={() => setCounter(null)} />
      <CapDialog change={cap} onClose={() => setCap(null)} />
    </div>
  );
}
