/** Before a call: whether he is ready, how often he was tried, and what may be done about it (features Q7, Q8). */
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconDeviceMobileCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { MoveDialog } from '../../ui/moves/move-dialog.tsx';
import { useBranchNow } from '../../ui/branch-clock.tsx';
import { useMomentWords } from '../../ui/moment-words.ts';
import { checkWords } from '../../ui/reach-words.ts';
import { BranchDialog } from './branch-dialog.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import { TryDialog } from './try-dialog.tsx';

type Opened = 'try' | 'invitation' | 'park' | 'branch';

interface ReachingProps {
  readonly view: ClaimView;
  /** The call that nobody came into is over: close line and devices. */
  onWithdrawn(): void;
}

/** For the officer who holds an online claim and has not reached its participant yet. */
export function Reaching({ view, onWithdrawn }: ReachingProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { state } = view;
  const claimId = state.id;
  const { data: ladder } = useQuery(deskQueries.interviews.ladder.queryOptions({ input: { claimId } }));
  const isWrong = state.attempts.at(-1)?.outcome === 'nomor-salah' && state.ladder.tries > 0;
  const isAtEnd = ladder !== undefined && state.ladder.tries >= ladder.attempts;
  const show = (what: Opened) => (): void => {
    if (document.querySelector('[aria-modal="true"]') === null) setOpened(what);
  };
  useHotkeys([
    ['i', show('invitation')],
    ['e', () => !isAtEnd && show('try')()],
  ]);
  const movable = {
    ...{ claimId, queueNumber: state.data.queueNumber },
    ...{ holder: state.holder?.staffId ?? null, assignedTo: state.assignedTo },
  };
  const close = (): void => setOpened(null);
  return (
    <Paper withBorder p="xs" radius="md" data-testid="reaching">
      <Stack gap={8}>
        <Standing view={view} attempts={ladder?.attempts} isAtEnd={isAtEnd} isWrong={isWrong} />
        <Group gap={6}>
          <Button
            variant="default"
            size="xs"
            px={8}
            rightSection={<KeyHint keys="I" />}
            aria-keyshortcuts="I"
            onClick={() => setOpened('invitation')}
            data-testid="send-invitation"
          >
            {t('reaching.act.invite')}
          </Button>
          {isAtEnd ? (
            <Button variant="default" size="xs" onClick={() => setOpened('park')} data-testid="reach-park">
              {t('reaching.act.park')}
            </Button>
          ) : (
            <Button
              variant="default"
              size="xs"
              px={8}
              rightSection={<KeyHint keys="E" />}
              aria-keyshortcuts="E"
              onClick={() => setOpened('try')}
              data-testid="not-reached"
            >
              {t('reaching.act.try')}
            </Button>
          )}
          {isAtEnd || isWrong ? (
            <Button size="xs" onClick={() => setOpened('branch')} data-testid="reach-branch">
              {t('reaching.act.branch')}
            </Button>
          ) : null}
        </Group>
      </Stack>
      {opened === 'try' ? (
        <TryDialog
          view={view}
          onClose={close}
          onNoted={onWithdrawn}
          onPark={() => setOpened('park')}
          onBranch={() => setOpened('branch')}
        />
      ) : null}
      {opened === 'invitation' ? <InvitationDialog view={view} onClose={close} /> : null}
      {opened === 'branch' ? <BranchDialog view={view} onClose={close} onInvited={onWithdrawn} /> : null}
      <MoveDialog kind={opened === 'park' ? 'park' : null} claim={movable} onClose={close} />
    </Paper>
  );
}

/** One or two lines: his own word, his phone, and where the ladder stands. */
function Standing({
  view,
  attempts,
  isAtEnd,
  isWrong,
}: {
  readonly view: ClaimView;
  readonly attempts: number | undefined;
  readonly isAtEnd: boolean;
  readonly isWrong: boolean;
}) {
  const { t } = useTranslation();
  const moment = useMomentWords();
  const now = useBranchNow() ?? view.now;
  const { readiness, ladder } = view.state;
  const isReady = readiness !== null && readiness.until !== null && readiness.until > now;
  const words =
    attempts === undefined || ladder.tries === 0
      ? t('reaching.panel.before')
      : isWrong
        ? t('reaching.panel.wrongNumber')
        : isAtEnd
          ? t('reaching.panel.end', { attempts })
          : t('reaching.panel.tries', { tries: ladder.tries, attempts });
  return (
    <Stack gap={2}>
      {isReady ? (
        <Group gap={6} wrap="nowrap" data-testid="reaching-ready">
          <IconDeviceMobileCheck size={16} aria-hidden="true" />
          <Text size="sm" fw={600}>
            {t('reaching.history.ready', { time: moment(readiness.at) })}
          </Text>
        </Group>
      ) : null}
      {readiness?.check ? (
        <Text size="sm" data-testid="reaching-check">
          {t('reaching.history.tested', {
            time: moment(readiness.check.at),
            check: checkWords(readiness.check, t),
          })}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </Stack>
  );
}
