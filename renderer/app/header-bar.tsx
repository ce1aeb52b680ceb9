import { ActionIcon, Menu, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconListCheck,
  IconLogout,
  IconQuestionMark,
  IconShieldCheck,
  IconUserCircle,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/contract/hub.ts';
import { signOut } from '../bridge/session.ts';
import { useDisconnectedSince, useSeatStatus, useTimeZone } from '../bridge/seat.ts';
import { DeviceWord } from '../features/devices/device-word.tsx';
import { useLink } from '../state/link.ts';
import { useScreen, type Workspace } from '../state/screen.ts';
import { BranchClock } from '../ui/branch-clock.tsx';
import { formatTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { problemsOf } from './problems.ts';
import { speak } from './texts.ts';
import classes from './frame.module.css';

/** Where we are, what time it is, whether the branch hears us, and who sits here. */
export function HeaderBar({
  workspaces,
  current,
}: {
  workspaces: Workspace[];
  current: Workspace | undefined;
}) {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const person = status?.signedIn;
  const show = useScreen((screen) => screen.show);
  const openOverlay = useScreen((screen) => screen.openOverlay);
  return (
    <header className={classes['header']} data-region="header">
      <Mark />
      <div className={classes['place']}>
        <Text component="h1" fw={650} size="md">
          Loket
        </Text>
        <Text size="sm" c="dimmed" className={`${classes['branch'] ?? ''} ${classes['optional'] ?? ''}`}>
          {status?.branch?.name ?? t('app.header.noBranch')}
        </Text>
        <BranchClock className={classes['clock']} />
      </div>
      {status?.branch?.practice === true ? (
        <span className={`${classes['practice'] ?? ''} ${classes['optional'] ?? ''}`}>
          {t('app.header.practice')}
        </span>
      ) : null}
      <span className={classes['grow']} />
      {workspaces.length > 1 && current !== undefined ? (
        <SegmentedControl
          size="xs"
          value={current}
          onChange={(value) => show(value as Workspace)}
          data={workspaces.map((workspace) => ({ value: workspace, label: t(`app.workspace.${workspace}`) }))}
          aria-label={t('app.workspace.label')}
          className={classes['workspaces']}
        />
      ) : null}
      <Connection />
      {person?.roles.includes('cso') === true ? <DeviceWord onOpen={() => openOverlay('devices')} /> : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => openOverlay('keys')}
        aria-label={t('app.keys.title')}
        aria-keyshortcuts="?"
      >
        <IconQuestionMark size={18} />
      </ActionIcon>
      {person ? <PersonMenu person={person} /> : null}
    </header>
  );
}

/** "● terhubung · 0 antre kirim · 2 berkas dikirim · masalah 1"; opens everything that waits, with its reason. */
function Connection() {
  const { t } = useTranslation();
  const status = useSeatStatus();
  const link = useLink((state) => state.state);
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const timeZone = useTimeZone();
  const since = useDisconnectedSince();
  const connected = status?.connected === true && link === 'open';
  const waiting = status?.outbox ?? 0;
  const files = status?.documents.toSend ?? 0;
  const problems = status === undefined ? 0 : problemsOf(status);
  const offline =
    since === null
      ? t('app.header.offline')
      : t('app.header.offlineSince', { time: formatTime(since, timeZone) });
  return (
    <button
      type="button"
      className={classes['connection']}
      data-connected={connected}
      onClick={() => openOverlay('outbox')}
      title={t('app.header.hint')}
      aria-keyshortcuts="F9"
      data-testid="connection"
    >
      <span>
        {link === 'open' ? (connected ? t('app.header.connected') : offline) : t('app.header.deskLost')}
      </span>
      <span className={waiting === 0 ? classes['optional'] : undefined}>
        · {t('app.header.outbox', { count: waiting })}
      </span>
      {files > 0 ? <span>· {t('app.header.files', { count: files })}</span> : null}
      {problems > 0 ? (
        <span className={classes['problems']}>{t('app.header.problems', { count: problems })}</span>
      ) : null}
    </button>
  );
}

function PersonMenu({ person }: { person: StaffMember }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const openOverlay = useScreen((screen) => screen.openOverlay);
  const roles = person.roles.map((role) => t(`vocabulary.role.${role}`)).join(', ');
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes['person']} data-testid="person-menu">
          <IconUserCircle size={20} aria-hidden="true" />
          <Text size="sm" fw={600} className={classes['optional']}>
            {person.name}
          </Text>
          <Text size="sm" c="dimmed">
            {person.counter ?? roles}
          </Text>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name} · {roles}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          onClick={() => void speak(i18n.language === 'id' ? 'en' : 'id')}
        >
          {t('app.menu.otherLanguage')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => openOverlay('keys')}>
          {t('app.menu.keys')}
        </Menu.Item>
        <Menu.Item leftSection={<IconListCheck size={16} />} onClick={() => openOverlay('requirements')}>
          {t('app.menu.requirements')}
        </Menu.Item>
        <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={() => openOverlay('audit')}>
          {t('app.menu.audit')}
        </Menu.Item>
        {person.roles.includes('kabid') ? (
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => openOverlay('recovery')}>
            {t('recovery.menu')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut(client)}>
          {t('app.menu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
