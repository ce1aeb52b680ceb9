import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus } from '../../bridge/seat.ts';
import { formatBytes } from '../../ui/format.ts';
import classes from './outbox.module.css';

/** Files that are not at the hub yet, claim by claim; failed ones first and with their reason. */
export function FileLane({ onOpenClaim }: { onOpenClaim: (claimId: string) => void }) {
  const { t } = useTranslation();
  const lane = useSeatStatus()?.documents;
  const { data } = useQuery(deskQueries.documents.unsent.queryOptions({ refetchInterval: 2000 }));
  const count = (lane?.toSend ?? 0) + (lane?.failed ?? 0);
  return (
    <section className={classes['group']}>
      <Group justify="space-between">
        <Title order={2}>{t('app.outbox.group.files', { count })}</Title>
        {(lane?.failed ?? 0) > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => void desk.documents.retry()}>
            {t('app.outbox.files.retry')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed">
        {t('app.outbox.files.hint')}
      </Text>
      <ul className={classes['lines']}>
        {(data ?? []).map(({ claimId, queueNumber, waiting, failed, bytes, reason }) => (
          <li key={claimId} className={classes['line']}>
            <div className={classes['lineHead']}>
              <button type="button" className={classes['number']} onClick={() => onOpenClaim(claimId)}>
                {queueNumber ?? t('app.outbox.unknownClaim')}
              </button>
              <span className={classes['what']}>
                {t('app.outbox.files.line', { count: waiting + failed, size: formatBytes(bytes) })}
              </span>
            </div>
            {failed === 0 ? null : (
              <div className={classes['why']} data-tone="look">
                {t('app.outbox.files.failed', { count: failed })}
                {reason === null ? '' : `: ${t(`app.outbox.files.why.${reason}`)}`}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
