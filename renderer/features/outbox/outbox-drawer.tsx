import { Alert, Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconClockUp, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RefusedCommand } from '../../../shared/contract/desk.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime } from '../../ui/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

interface OutboxProps {
  opened: boolean;
  onClose: () => void;
  onOpenClaim: (claimId: string) => void;
}

/** What is still to be sent, and what the hub refused and somebody must know about. */
export function OutboxDrawer({ opened, onClose, onOpenClaim }: OutboxProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={440}
      title={t('app.outbox.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? (
        <Content
          onOpenClaim={(claimId) => {
            onOpenClaim(claimId);
            onClose();
          }}
        />
      ) : null}
    </Drawer>
  );
}

function Content({ onOpenClaim }: { onOpenClaim: (claimId: string) => void }) {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const { data } = useQuery(deskQueries.outbox.refused.queryOptions());
  const waiting = status?.outbox ?? 0;
  const refused = data ?? [];
  return (
    <Stack gap={16}>
      {status?.connected === true ? (
        <Alert color="loket" icon={<IconCircleCheck size={18} />} title={t('app.outbox.connected')}>
          {t('app.outbox.waiting', { count: waiting })}
        </Alert>
      ) : (
        <Alert color="yellow" icon={<IconPlugConnectedX size={18} />} title={t('app.outbox.offline')}>
          <Text size="sm">{t('app.outbox.waiting', { count: waiting })}</Text>
          <Text size="sm">{t('app.outbox.offlineHint')}</Text>
        </Alert>
      )}
      <Title order={2}>{t('app.outbox.refusedTitle')}</Title>
      {refused.length === 0 ? (
        <EmptyState
          icon={<IconClockUp size={32} stroke={1.25} aria-hidden="true" />}
          title={t('app.outbox.empty.title')}
          hint={t('app.outbox.empty.hint')}
        />
      ) : (
        refused.map((entry) => <Refused key={entry.id} entry={entry} onOpenClaim={onOpenClaim} />)
      )}
    </Stack>
  );
}

function Refused({ entry, onOpenClaim }: { entry: RefusedCommand; onOpenClaim: (claimId: string) => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const timeZone = useTimeZone();
  const { claimId } = entry;
  const acknowledge = async (): Promise<void> => {
    await desk.outbox.acknowledge({ id: entry.id });
    await client.invalidateQueries({ queryKey: deskQueries.outbox.refused.key() });
    await client.invalidateQueries({ queryKey: deskQueries.status.key() });
  };
  return (
    <Stack gap={8} component="article">
      <Group justify="space-between" gap={8}>
        <Text size="sm" fw={600}>
          {entry.queueNumber ?? t('app.outbox.branchCommand')} ·{' '}
          {t(`app.command.${entry.commandType}`, { defaultValue: entry.commandType })}
        </Text>
        <Text size="sm" c="dimmed">
          {formatDay(dayOfInstant(entry.at, timeZone), i18n.language)} {formatTime(entry.at, timeZone)}
        </Text>
      </Group>
      <RefusalNotice refusal={entry.refusal} />
      <Group gap={8} justify="flex-end">
        {claimId === null ? null : (
          <Button size="compact-md" variant="default" onClick={() => onOpenClaim(claimId)}>
            {t('app.outbox.openClaim')}
          </Button>
        )}
        <Button size="compact-md" onClick={() => void acknowledge()} data-testid="acknowledge">
          {t('app.outbox.acknowledge')}
        </Button>
      </Group>
    </Stack>
  );
}
