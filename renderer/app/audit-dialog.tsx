import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deskQueries } from '../bridge/desk-client.ts';
import { formatNumber } from '../ui/format.ts';

/** Walks the chain of this seat's audit log and says whether it is whole. */
export function AuditDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.audit.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? <AuditResult /> : null}
    </Modal>
  );
}

function AuditResult() {
  const { t } = useTranslation();
  const { data, isFetching, isError, refetch } = useQuery(
    deskQueries.audit.verify.queryOptions({ staleTime: 0, gcTime: 0 }),
  );
  return (
    <Stack gap={12} aria-live="polite">
      {data === undefined && !isError ? (
        <Group>
          <Loader size="sm" />
          <Text size="sm">{t('app.audit.running')}</Text>
        </Group>
      ) : null}
      {isError ? <Text size="sm">{t('app.failure.failed.hint')}</Text> : null}
      {data?.intact === true ? (
        <Group wrap="nowrap" align="flex-start">
          <IconShieldCheck color="var(--loket-dot-green)" aria-hidden="true" />
          <Text size="sm">
            {t('app.audit.intact', { count: data.entries, entries: formatNumber(data.entries) })}
          </Text>
        </Group>
      ) : null}
      {data?.intact === false ? (
        <Group wrap="nowrap" align="flex-start" role="alert">
          <IconShieldX color="var(--loket-dot-red)" aria-hidden="true" />
          <Text size="sm">
            {t('app.audit.broken', { place: data.firstBroken ?? 0, entries: formatNumber(data.entries) })}
          </Text>
        </Group>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('app.audit.again')}
        </Button>
      </Group>
    </Stack>
  );
}
