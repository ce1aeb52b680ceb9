import { Group, Text, Title } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimFilter, ClaimRow } from '../../../shared/contract/desk.ts';
import { ClaimList } from '../../ui/claim-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatNumber } from '../../ui/format.ts';
import classes from './verifikator.module.css';

/** Of all days: a claim that waits since yesterday is the first to be looked at. */
const submitted: ClaimFilter = { day: null, measure: 'submitted', mine: false, search: '' };

/** The claims that wait for a verifikator. */
export function VerifikatorList({
  claimId,
  onOpen,
}: {
  claimId: string | undefined;
  onOpen: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const [total, setTotal] = useState<number | null>(null);
  const openRow = useCallback((row: ClaimRow) => onOpen(row.claimId), [onOpen]);
  return (
    <section className={classes['panel']} aria-label={t('desks.verifikator.listTitle')}>
      <Group justify="space-between" px={12} py={8} wrap="nowrap">
        <Title order={2}>{t('desks.verifikator.listTitle')}</Title>
        {total === null ? null : (
          <Text size="sm" c="dimmed" aria-live="polite">
            {t('queue.count', { count: total, shown: formatNumber(total) })}
          </Text>
        )}
      </Group>
      <ClaimList
        label={t('desks.verifikator.listTitle')}
        filter={submitted}
        selected={claimId}
        onOpen={openRow}
        onTotal={setTotal}
        empty={
          <EmptyState
            icon={<IconChecks size={32} stroke={1.25} aria-hidden="true" />}
            title={t('desks.verifikator.empty.title')}
            hint={t('desks.verifikator.empty.hint')}
          />
        }
      />
    </section>
  );
}
