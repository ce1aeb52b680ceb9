/** The rarer ways of looking at a paper. All of them change the view alone; each has its key. */
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCrop,
  IconDots,
  IconLayoutSidebar,
  IconRotate,
  IconScanEye,
  IconZoomScan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperReading } from '../../../../shared/domain/reading/reading.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { turnOfQuarters } from './places.ts';
import type { PaneIndex, PaperLook, ViewerAction, ViewerState } from './viewer-state.ts';

interface ViewMenuProps {
  readonly state: ViewerState;
  readonly look: PaperLook;
  readonly pane: PaneIndex;
  readonly pages: number;
  readonly reading: PaperReading | null;
  dispatch(action: ViewerAction): void;
}

export function ViewMenu({ state, look, pane, pages, reading, dispatch }: ViewMenuProps) {
  const { t } = useTranslation();
  const entry = (keys: string, icon: ReactNode, words: string, act: () => void, disabled = false) => (
    <Menu.Item
      leftSection={icon}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys}
      disabled={disabled}
      // The first entry always works and takes the focus, so that Esc and arrows do too.
      data-autofocus={keys === 'U' ? true : undefined}
      onClick={act}
    >
      {words}
    </Menu.Item>
  );
  return (
    <Menu
      position="bottom-end"
      width={288}
      shadow="md"
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t('viewer.more')}
          title={t('viewer.more')}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('viewer.onlyView')}>
        {entry(
          'U',
          <IconZoomScan size={16} />,
          state.loupe === 0 ? t('viewer.loupe.show') : t('viewer.loupe.on', { power: state.loupe }),
          () => {
            dispatch({ type: 'activate', pane });
            dispatch({ type: 'loupe' });
          },
        )}
        {entry(
          'O',
          <IconScanEye size={16} />,
          t(state.fields ? 'viewer.fields.hide' : 'viewer.fields.show'),
          () => dispatch({ type: 'fields' }),
          reading === null,
        )}
        {entry('G', <IconCrop size={16} />, t(look.crop ? 'viewer.crop.end' : 'viewer.crop.show'), () => {
          dispatch({ type: 'activate', pane });
          dispatch(look.crop ? { type: 'crop', crop: null, pane } : { type: 'start-crop' });
        })}
        {entry(
          'W',
          <IconRotate size={16} />,
          t('viewer.upright'),
          () => dispatch({ type: 'turn-to', turn: turnOfQuarters(reading?.quarterTurns ?? 0), pane }),
          reading === null,
        )}
        {entry(
          'F',
          <IconLayoutSidebar size={16} />,
          t(state.thumbnails ? 'viewer.pages.hide' : 'viewer.pages.show'),
          () => dispatch({ type: 'thumbnails' }),
          pages < 2,
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
