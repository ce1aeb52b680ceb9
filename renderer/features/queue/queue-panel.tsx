import { Button, Group, Menu, Text, Title } from '@mantine/core';
import { IconChevronDown, IconFileImport, IconPhoneCall, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import { useHasRole, useSeatStatus } from '../../bridge/seat.ts';
import { toClaimFilter, useQueueFilter } from '../../state/queue-filter.ts';
import { useScreen } from '../../state/screen.ts';
import { ClaimList } from '../../ui/claim-list.tsx';
import { formatNumber } from '../../ui/format.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { FilterBar } from './filter-bar.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { QuotaStrip } from './quota-strip.tsx';
import { RowActs } from './row-acts.tsx';
import { useTakeNext } from './take-next.ts';
import classes from './queue.module.css';

/** Today's work in one list: search, next by rule, pick with a reason, and the day's quota underneath. */
export function QueuePanel({
  claimId,
  onOpen,
}: {
  claimId: string | undefined;
  onOpen: (claimId: string) => void;
}) {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const choice = useQueueFilter();
  const [total, setTotal] = useState<number | null>(null);
  const [cursor, setCursor] = useState<ClaimRow | null>(null);
  const atCounter = useHasRole('cso');
  const today = status?.today ?? '';
  const { search, scope, measure, program, channel } = choice;
  const filter = useMemo(
    () => toClaimFilter({ search, scope, measure, program, channel }, today),
    [search, scope, measure, program, channel, today],
  );
  // The list is painted first; what narrows it follows in the same moment, in the room that is kept for it.
  const filtersWanted = useDeferredValue(true, false);
  const openRow = useCallback((row: ClaimRow) => onOpen(row.claimId), [onOpen]);

  return (
    <section className={classes['panel']} aria-label={t('queue.title')}>
      <Group justify="space-between" px={12} pt={8} wrap="nowrap">
        <Title order={2}>{t(`queue.heading.${search.trim() === '' ? scope : 'search'}`)}</Title>
        <Group gap={8} wrap="nowrap">
          {total === null ? null : (
            <Text size="sm" c="dimmed" aria-live="polite">
              {t('queue.count', { count: total, shown: formatNumber(total) })}
            </Text>
          )}
          {atCounter ? <AddMenu /> : null}
        </Group>
      </Group>
      {filtersWanted ? <FilterBar /> : <div className={classes['filtersRoom']} />}
      {atCounter ? <NextButton onTaken={onOpen} /> : null}
      <ClaimList
        key={JSON.stringify(filter)}
        label={t('queue.title')}
        filter={filter}
        selected={claimId}
        onOpen={openRow}
        onCursor={setCursor}
        onTotal={setTotal}
        empty={<QueueEmpty filter={filter} onClear={choice.clear} />}
      />
      <RowActs claimId={claimId} row={cursor} onOpen={onOpen} />
      <QuotaStrip />
    </section>
  );
}

/** The two ways by which work comes in. */
function AddMenu() {
  const { t } = useTranslation();
  const openOverlay = useScreen((screen) => screen.openOverlay);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} />}
          data-testid="add-work"
        >
          {t('queue.add.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUserPlus size={16} />}
          rightSection={<KeyHint keys="F4" />}
          onClick={() => openOverlay('walk-in')}
        >
          {t('queue.add.walkIn')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileImport size={16} />} onClick={() => openOverlay('intake')}>
          {t('queue.add.intake')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function NextButton({ onTaken }: { onTaken: (claimId: string) => void }) {
  const { t } = useTranslation();
  const { busy, takeNext } = useTakeNext(onTaken);
  return (
    <div className={classes['next']}>
      <Button
        fullWidth
        loading={busy}
        leftSection={<IconPhoneCall size={16} />}
        rightSection={<KeyHint keys="F2" />}
        onClick={() => void takeNext()}
        aria-keyshortcuts="F2"
        data-testid="take-next"
      >
        {t('queue.next')}
      </Button>
    </div>
  );
}
