import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter, ClaimRow } from '../../../shared/contract/desk.ts';
import { useSignedIn } from '../../bridge/seat.ts';
import { ClaimList } from '../../ui/claim-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import classes from './keuangan.module.css';
import { firstStage, stages, useStage, type Stage } from './stage.ts';

/** The claims of one step: voucher, approval, payment, or those already paid (for a bank's return). */
export function KeuanganList({
  claimId,
  onOpen,
}: {
  claimId: string | undefined;
  onOpen: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const roles = useSignedIn()?.roles ?? [];
  const { stage: chosen, choose } = useStage();
  const stage = chosen ?? firstStage(roles);
  const [total, setTotal] = useState<number | null>(null);
  const filter = useMemo(
    (): ClaimFilter => ({ day: null, measure: stage, mine: false, search: '' }),
    [stage],
  );
  const openRow = useCallback((row: ClaimRow) => onOpen(row.claimId), [onOpen]);
  return (
    <section className={classes['panel']} aria-label={t('desks.keuangan.title')}>
      <Group justify="space-between" px={12} pt={8} wrap="nowrap">
        <Title order={2}>{t(`desks.keuangan.stage.${stage}.list`)}</Title>
        {total === null ? null : (
          <Text size="sm" c="dimmed" aria-live="polite">
            {t('queue.count', { count: total, shown: formatNumber(total) })}
          </Text>
        )}
      </Group>
      <div className={classes['stages']}>
        <SegmentedControl
          fullWidth
          size="xs"
          value={stage}
          onChange={(value) => choose(value as Stage)}
          data={stages.map((value) => ({ value, label: t(`desks.keuangan.stage.${value}.tab`) }))}
          aria-label={t('desks.keuangan.title')}
        />
      </div>
      <ClaimList
        key={stage}
        label={t(`desks.keuangan.stage.${stage}.list`)}
        filter={filter}
        selected={claimId}
        onOpen={openRow}
        onTotal={setTotal}
        empty={
          <EmptyState
            icon={<IconCoins size={32} stroke={1.25} aria-hidden="true" />}
            title={t(`desks.keuangan.stage.${stage}.emptyTitle`)}
            hint={t(`desks.keuangan.stage.${stage}.emptyHint`)}
          />
        }
      />
    </section>
  );
}
