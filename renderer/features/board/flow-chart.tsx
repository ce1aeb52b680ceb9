import { BarChart } from '@mantine/charts';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/desk.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { formatClock, formatDay } from '../../ui/format.ts';
import { wholeDay } from './whole-day.ts';
import classes from './board.module.css';

/** How many claims were taken and submitted in each half hour of the day. */
export function FlowChart({ flow, day, today }: { flow: Board['flow']; day: Day; today: Day }) {
  const { t, i18n } = useTranslation();
  const title =
    day === today
      ? t('board.flow.title')
      : t('board.flow.titleOf', { day: formatDay(day, i18n.language, today) });
  const taken = t('board.column.taken');
  const submitted = t('board.flow.submitted');
  const busy = flow.some((slot) => slot.taken > 0 || slot.submitted > 0);
  const data = wholeDay(flow).map((slot) => ({
    slot: formatClock(slot.slot),
    [taken]: slot.taken,
    [submitted]: slot.submitted,
  }));
  return (
    <section aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      {busy ? (
        <BarChart
          className={classes['chart']}
          h={152}
          data={data}
          dataKey="slot"
          series={[
            { name: taken, color: 'blue.5' },
            { name: submitted, color: 'loket.5' },
          ]}
          withLegend
          legendProps={{ verticalAlign: 'top', height: 28 }}
          withYAxis
          yAxisProps={{ width: 28, allowDecimals: false }}
          tickLine="none"
          xAxisProps={{ interval: 1 }}
          gridAxis="x"
          maxBarWidth={16}
          barChartProps={{ barGap: 2 }}
          role="img"
          aria-label={t('board.flow.words', {
            taken: flow.reduce((sum, slot) => sum + slot.taken, 0),
            submitted: flow.reduce((sum, slot) => sum + slot.submitted, 0),
          })}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('board.flow.empty')}
        </Text>
      )}
    </section>
  );
}
