import { Center, Loader, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeatStatus } from '../bridge/seat.ts';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { useLink } from '../state/link.ts';
import { useScreen } from '../state/screen.ts';
import { Mark } from '../ui/mark.tsx';
import { HeaderBar } from './header-bar.tsx';
import { useHeadsetButtons } from './headsets.ts';
import { useKeys } from './keys.ts';
import classes from './frame.module.css';
import { useSeatLock } from './lock.ts';
import { Overlays } from './overlays.tsx';
import { Region } from './region.tsx';
import { SeatStrips } from './seat-strips.tsx';
import { WorkspaceView } from './workspace-view.tsx';
import { workspacesOf } from './workspaces.ts';

/** Decides what the window shows: waiting for the desk, the sign-in, or the work of the person's roles. */
export function Frame() {
  const status = useSeatStatus();
  const person = status?.signedIn?.staffId;
  // A notice is meant for the person who sat here when it came.
  useEffect(() => notifications.clean, [person]);
  if (status === undefined) return <Waiting />;
  if (status.signedIn === null)
    return (
      <div className={classes['signIn']}>
        <SeatStrips place="top" />
        <SignIn status={status} />
      </div>
    );
  return <SignedInFrame />;
}

function SignedInFrame() {
  useKeys();
  useSeatLock();
  useHeadsetButtons();
  const person = useSeatStatus()?.signedIn;
  const chosen = useScreen((screen) => screen.workspace);
  const workspaces = workspacesOf(person?.roles ?? []);
  const workspace = chosen !== null && workspaces.includes(chosen) ? chosen : workspaces[0];
  return (
    <div className={classes['frame']}>
      <HeaderBar workspaces={workspaces} current={workspace} />
      <SeatStrips place="top" />
      <main className={classes['main']}>
        {workspace === undefined ? null : (
          <Region name={workspace} key={workspace}>
            <WorkspaceView workspace={workspace} />
          </Region>
        )}
      </main>
      <SeatStrips place="bottom" />
      <Region name="overlay">
        <Overlays />
      </Region>
    </div>
  );
}

const waitingWords = { connecting: 'opening', open: 'opening', lost: 'lost', shut: 'shut' } as const;

function Waiting() {
  const { t } = useTranslation();
  const link = useLink((state) => state.state);
  return (
    <Center h="100%" component="main">
      <Stack align="center" gap={12}>
        <Mark size={48} />
        <Loader size="sm" />
        <Text size="md" component="h1">
          {t(`app.waiting.${waitingWords[link]}`)}
        </Text>
        <Text size="sm" c="dimmed" maw={420} ta="center">
          {t('app.waiting.hint')}
        </Text>
      </Stack>
    </Center>
  );
}
