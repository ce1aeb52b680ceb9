/** "Lainnya": every move of the claim with its letter, in one menu beside the acts. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarClock,
  IconDots,
  IconFilePlus,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserOff,
  IconX,
} from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { ClaimActs } from './claim-acts.ts';
import type { MoveKey } from './claim-keys.ts';
import type { Standpoint } from './standpoint.ts';

type Entry = 'hold' | 'end-hold' | 'park' | 'transfer' | 'no-show' | 'release' | 'openToAll' | 'cancel';

const entries: readonly {
  entry: Entry;
  key: MoveKey | null;
  icon: ReactNode;
  may: (standpoint: Standpoint) => boolean;
}[] = [
  { entry: 'hold', key: 'h', icon: <IconPlayerPause size={16} />, may: (at) => at.canHold },
  { entry: 'end-hold', key: 'h', icon: <IconPlayerPlay size={16} />, may: (at) => at.canEndHold },
  { entry: 'park', key: 'p', icon: <IconCalendarClock size={16} />, may: (at) => at.canPark },
  { entry: 'transfer', key: 'a', icon: <IconArrowForwardUp size={16} />, may: (at) => at.canTransfer },
  { entry: 'no-show', key: 'x', icon: <IconUserOff size={16} />, may: (at) => at.canMissCall },
  { entry: 'release', key: 'l', icon: <IconArrowBackUp size={16} />, may: (at) => at.canRelease },
  { entry: 'openToAll', key: 'l', icon: <IconArrowBackUp size={16} />, may: (at) => at.canOpenToAll },
  // Ending a claim has no letter: it should cost a look.
  { entry: 'cancel', key: null, icon: <IconX size={16} />, may: (at) => at.canCancel },
];

function carryOut(entry: Entry, acts: ClaimActs): void {
  if (entry === 'end-hold') acts.endHold();
  else acts.move(entry === 'openToAll' ? 'release' : entry);
}

/** Whether there is anything to be done beside the claim's own acts. */
export function hasMoves(standpoint: Standpoint): boolean {
  return entries.some(({ may }) => may(standpoint));
}

/** Does the move of a letter, when it may be done now; "m" opens the menu. */
export function moveByKey(key: MoveKey, standpoint: Standpoint, acts: ClaimActs): void {
  if (key === 'm') return document.querySelector<HTMLElement>('[data-claim-moves]')?.click();
  const found = entries.find((one) => one.key === key && one.may(standpoint));
  if (found) carryOut(found.entry, acts);
}

export function MoveMenu({ acts, standpoint }: { acts: ClaimActs; standpoint: Standpoint }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const shown = entries.filter(({ may }) => may(standpoint));
  // The letters that stand beside the entries work while one looks at them.
  const onKeyDown = (event: KeyboardEvent): void => {
    const found = shown.find(({ key }) => key === event.key.toLowerCase());
    if (found === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setOpened(false);
    carryOut(found.entry, acts);
  };
  return (
    <Menu
      position="top-end"
      shadow="md"
      width={272}
      withInitialFocusPlaceholder={false}
      opened={opened}
      onChange={setOpened}
    >
      <Menu.Target>
        <ActionIcon
          data-claim-moves
          variant="default"
          size={36}
          aria-label={t('claim.act.more')}
          title={t('claim.act.more')}
          aria-keyshortcuts="M"
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown}>
        {standpoint.canWork ? (
          <>
            <Menu.Item leftSection={<IconFilePlus size={16} />} onClick={acts.attach}>
              {t('claim.attach.title')}
            </Menu.Item>
            <Menu.Divider role="separator" />
          </>
        ) : null}
        {shown.map(({ entry, key, icon }) => (
          <Menu.Item
            key={entry}
            leftSection={icon}
            rightSection={key === null ? null : <KeyHint keys={key.toUpperCase()} />}
            aria-keyshortcuts={key?.toUpperCase()}
            {...(entry === 'cancel' ? { c: 'var(--loket-stop)' } : {})}
            onClick={() => carryOut(entry, acts)}
          >
            {t(`moves.act.${entry}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
