import { Alert, Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconClockUp, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatStatus } from '../../../shared/contract/desk.ts';
import type { OutboxEntry } from '../../../shared/contract/outbox.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useDisconnectedSince, useSeatStatus } from '../../bridge/seat.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMomentWords } from '../../ui/moment-words.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { commandWords } from './command-words.ts';
import { FileLane } from './file-lane.tsx';
import { groupOutbox, type Undecided } from './grouping.ts';
import { useOutboxWords } from './use-words.ts';
import classes from './outbox.module.css';

interface OutboxProps {
  opened: boolean;
  onClose: () => void;
  onOpenClaim: (claimId: string) => void;
  onDecide: (claimId: string) => void;
}

/** Everything of this seat that the office has not accepted yet: what, who, when, why it waits, who can mend it. */
export function OutboxDrawer({ opened, onClose, onOpenClaim, onDecide }: OutboxProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={480}
      title={t('app.outbox.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? (
        <Content
          onDecide={onDecide}
          onOpenClaim={(claimId) => {
            onOpenClaim(claimId);
            onClose();
          }}
        />
      ) : null}
    </Drawer>
  );
}

/** More lines than anybody reads; the rest is counted. */
const shownLines = 60;

function Content({ onDecide, onOpenClaim }: Pick<OutboxProps, 'onDecide' | 'onOpenClaim'>) {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const { data } = useQuery(deskQueries.outbox.list.queryOptions());
  const { undecided, refusedAlone, waiting } = useMemo(() => groupOutbox(data ?? []), [data]);
  const hasFiles = (status?.documents.toSend ?? 0) + (status?.documents.failed ?? 0) > 0;
  const isEmpty = undecided.length + refusedAlone.length + waiting.length === 0 && !hasFiles;
  return (
    <Stack gap={16}>
      {status === undefined ? null : <Standing status={status} />}
      {undecided.length + refusedAlone.length > 0 ? (
        <section className={classes['group']}>
          <Title order={2}>
            {t('app.outbox.group.decide', { count: undecided.length + refusedAlone.length })}
          </Title>
          <Text size="sm">{t('app.outbox.decideHint')}</Text>
          {undecided.map((one) => (
            <ClaimToDecide key={one.claimId} one={one} onDecide={onDecide} onOpenClaim={onOpenClaim} />
          ))}
          {refusedAlone.map((entry) => (
            <RefusedAlone key={entry.id} entry={entry} />
          ))}
        </section>
      ) : null}
      {waiting.length > 0 ? (
        <section className={classes['group']}>
          <Title order={2}>{t('app.outbox.group.waiting', { count: waiting.length })}</Title>
          <ul className={classes['lines']}>
            {waiting.slice(0, shownLines).map((entry) => (
              <Line key={entry.id} entry={entry} onOpenClaim={onOpenClaim} />
            ))}
          </ul>
          {waiting.length > shownLines ? (
            <Text size="sm" c="dimmed">
              {t('app.outbox.more', { count: waiting.length - shownLines })}
            </Text>
          ) : null}
        </section>
      ) : null}
      {hasFiles ? <FileLane onOpenClaim={onOpenClaim} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={<IconClockUp size={32} stroke={1.25} aria-hidden="true" />}
          title={t('app.outbox.empty.title')}
          hint={t('app.outbox.empty.hint')}
        />
      ) : null}
    </Stack>
  );
}

/** Whether the office hears this seat, and how much is on its way. */
function Standing({ status }: { status: SeatStatus }) {
  const { t } = useTranslation();
  const momentWords = useMomentWords();
  const since = useDisconnectedSince();
  const { connected, outbox, refused, parked } = status;
  const nothing = refused + parked === 0 ? 'app.outbox.nothing' : 'app.outbox.nothingWaits';
  const words = outbox === 0 ? t(nothing) : t('app.outbox.waiting', { count: outbox });
  if (connected)
    return (
      <Alert color="loket" icon={<IconCircleCheck size={18} />} title={t('app.outbox.connected')}>
        {words}
      </Alert>
    );
  const title =
    since === null ? t('app.outbox.offline') : t('app.outbox.offlineSince', { time: momentWords(since) });
  return (
    <Alert color="yellow" icon={<IconPlugConnectedX size={18} />} title={title}>
      <Text size="sm">{words}</Text>
      <Text size="sm">{t('app.outbox.offlineHint')}</Text>
    </Alert>
  );
}

function ClaimToDecide({
  one,
  onDecide,
  onOpenClaim,
}: { one: Undecided } & Pick<OutboxProps, 'onDecide' | 'onOpenClaim'>) {
  const { t } = useTranslation();
  const words = useOutboxWords();
  const momentWords = useMomentWords();
  const first = one.entries.find((entry) => entry.refusal !== null) ?? one.entries[0];
  if (first === undefined) return null;
  const held = one.entries.length - 1;
  return (
    <article className={classes['card']}>
      <Group justify="space-between" gap={8}>
        <Text size="sm" fw={600}>
          {one.queueNumber ?? t('app.outbox.unknownClaim')} · {commandWords(first, words)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('app.outbox.by', { name: words.makerName(first.madeBy), time: momentWords(first.madeAt) })}
        </Text>
      </Group>
      {first.refusal === null ? null : <RefusalNotice refusal={first.refusal} />}
      {held > 0 ? (
        <Text size="sm" c="dimmed">
          {t('app.outbox.conflict.behind', { count: held })}{' '}
          {one.entries
            .filter((entry) => entry !== first)
            .map((entry) => commandWords(entry, words))
            .join('; ')}
        </Text>
      ) : null}
      <Group gap={8} justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={() => onOpenClaim(one.claimId)}>
          {t('app.outbox.openClaim')}
        </Button>
        <Button size="compact-sm" onClick={() => onDecide(one.claimId)} data-testid="decide">
          {t('app.outbox.decide')}
        </Button>
      </Group>
    </article>
  );
}

function RefusedAlone({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation();
  const words = useOutboxWords();
  const client = useQueryClient();
  const acknowledge = async (): Promise<void> => {
    await desk.outbox.acknowledge({ id: entry.id });
    await client.invalidateQueries({ queryKey: deskQueries.outbox.key() });
  };
  return (
    <article className={classes['card']}>
      <Text size="sm" fw={600}>
        {t('app.outbox.branchCommand')} · {commandWords(entry, words)}
      </Text>
      {entry.refusal === null ? null : <RefusalNotice refusal={entry.refusal} />}
      <Group justify="flex-end">
        <Button size="compact-sm" onClick={() => void acknowledge()} data-testid="acknowledge">
          {t('app.outbox.acknowledge')}
        </Button>
      </Group>
    </article>
  );
}

/** One command that goes by itself: what, who, when, why it waits, and who can help. */
function Line({ entry, onOpenClaim }: { entry: OutboxEntry } & Pick<OutboxProps, 'onOpenClaim'>) {
  const { t } = useTranslation();
  const words = useOutboxWords();
  const momentWords = useMomentWords();
  const { claimId, why } = entry;
  const number = entry.queueNumber ?? t('app.outbox.branchCommand');
  return (
    <li className={classes['line']}>
      <div className={classes['lineHead']}>
        {claimId === null ? (
          <strong>{number}</strong>
        ) : (
          <button type="button" className={classes['number']} onClick={() => onOpenClaim(claimId)}>
            {number}
          </button>
        )}
        <span className={classes['what']}>{commandWords(entry, words)}</span>
        <span className={classes['when']}>
          {t('app.outbox.by', { name: words.makerName(entry.madeBy), time: momentWords(entry.madeAt) })}
        </span>
      </div>
      <div className={classes['why']}>
        {words.sentence(`app.outbox.why.${why.code}`, why.params)}
        {entry.mender === 'network' ? null : ` ${t(`refusal.mender.${entry.mender}`)}`}
      </div>
    </li>
  );
}
