import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/desk.ts';
import { quotaCells } from '../../../shared/domain/branch/quota.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { useStaff } from '../../bridge/seat.ts';
import { shortName } from '../../ui/format.ts';
import { ProgramTag } from '../../ui/program-tag.tsx';
import type { BoardLink } from './board-list.tsx';
import type { CapChange } from './cap-dialog.tsx';
import { NumberLink } from './number-link.tsx';
import { columns, officerRows, sumOf, type Counts, type OfficerRows } from './sums.ts';
import classes from './board.module.css';

interface ChannelTableProps {
  board: Board;
  channel: Channel;
  onOpen: (link: Omit<BoardLink, 'day'>) => void;
  onCap: (change: Omit<CapChange, 'day'>) => void;
}

/** Table 4.2 (online) or 4.3 (counter): officer by program, with the quota and what became of it. */
export function ChannelTable({ board, channel, onOpen, onCap }: ChannelTableProps) {
  const { t } = useTranslation();
  const staff = useStaff();
  const programs = quotaCells.filter((cell) => cell.channel === channel).map((cell) => cell.program);
  const officers = officerRows(board, channel, programs, staff);
  const total = sumOf(board.cells.filter((cell) => cell.channel === channel));
  return (
    <section aria-label={t(`board.table.${channel}`)}>
      <Title order={2} mb={4}>
        {t(`board.table.${channel}`)}
      </Title>
      <div className={classes['tableScroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('board.column.officer')}</th>
              <th scope="col">{t('board.column.program')}</th>
              {(['cap', ...columns.map(([cell]) => cell)] as const).map((column) => (
                <th key={column} scope="col" className={classes['figure']}>
                  {t(`board.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {officers.map((officer) => (
              <OfficerLines
                key={officer.staffId}
                officer={officer}
                channel={channel}
                onOpen={onOpen}
                onCap={onCap}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('board.total')}
              </th>
              <td className={classes['figure']}>{total.cap}</td>
              <Numbers
                counts={total}
                name={t('board.total')}
                onOpen={(measure) => onOpen({ measure, channel })}
              />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function OfficerLines({
  officer,
  channel,
  onOpen,
  onCap,
}: { officer: OfficerRows } & Omit<ChannelTableProps, 'board'>) {
  const { t } = useTranslation();
  return officer.rows.map(({ program, counts }, index) => {
    const name = `${officer.name}, ${program} ${t(`vocabulary.channel.${channel}`)}`;
    const { staffId } = officer;
    return (
      <tr key={program} data-first={index === 0}>
        {index === 0 ? (
          <th scope="rowgroup" rowSpan={officer.rows.length} title={officer.name}>
            {shortName(officer.name)}
          </th>
        ) : null}
        <td>
          <ProgramTag program={program} />
        </td>
        <td className={classes['figure']}>
          <CapButton
            name={name}
            counts={counts}
            onPress={() =>
              onCap({ staffId, program, channel, cap: counts.cap, used: counts.taken, name: officer.name })
            }
          />
        </td>
        <Numbers
          counts={counts}
          name={name}
          onOpen={(measure) => onOpen({ measure, staffId, program, channel })}
        />
      </tr>
    );
  });
}

function CapButton({ counts, name, onPress }: { counts: Counts; name: string; onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['cap']}
      data-full={counts.taken >= counts.cap}
      aria-label={t('board.changeCap', { name, cap: counts.cap })}
      title={t('board.changeCapHint')}
      onClick={onPress}
    >
      {counts.cap}
    </button>
  );
}

function Numbers({
  counts,
  name,
  onOpen,
}: {
  counts: Counts;
  name: string;
  onOpen: (measure: BoardLink['measure']) => void;
}) {
  const { t } = useTranslation();
  return columns.map(([cell, measure]) => (
    <td key={cell} className={classes['figure']}>
      <NumberLink
        count={counts[cell]}
        name={`${name}, ${t(`board.column.${cell}`)}`}
        onOpen={() => onOpen(measure)}
      />
    </td>
  ));
}
