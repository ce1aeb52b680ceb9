/** "Syarat klaim": what a claim of any kind needs, found by typing, printed, saved or sent in one click (features I4). */
import { Alert, Button, Group, Modal, Portal, SegmentedControl, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconBrandWhatsapp, IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { onlineReasons } from '../../../shared/domain/documents/reason-groups.ts';
import { requirementsOf, type Requirements } from '../../../shared/domain/documents/requirements.ts';
import { rulesOn } from '../../../shared/domain/documents/rule-registry.ts';
import type { Channel, ClaimReason } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useSeatStatus } from '../../bridge/seat.ts';
import { shell } from '../../bridge/shell.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { findKinds, type KindWords } from './find-kinds.ts';
import { RequirementsSheet, SourcesSwitch } from './requirements-sheet.tsx';
import { sheetText } from './sheet-text.ts';
import classes from './requirements.module.css';

export function RequirementsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('requirements.title')}
      size={960}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? <Chooser /> : null}
    </Modal>
  );
}

function useKindWords(): KindWords {
  const { t } = useTranslation();
  return {
    reason: (reason) => t(`vocabulary.reason.${reason}`),
    program: (program) => t(`vocabulary.program.${program}`),
    item: (itemId) => t(`documents.item.${itemId}`),
  };
}

function Chooser() {
  const { t } = useTranslation();
  const today = useSeatStatus()?.today ?? '';
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Channel | null>(null);
  const [wanted, setWanted] = useState<ClaimReason | null>(null);
  const [sources, setSources] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const kinds = findKinds(search, useKindWords(), today);
  const chosen = wanted !== null && kinds.includes(wanted) ? wanted : (kinds[0] ?? null);
  // What is not taken online is shown as it is brought to the counter, until somebody asks otherwise.
  const channel = asked ?? (chosen !== null && onlineReasons.has(chosen) ? 'online' : 'manual');
  const sheet = chosen === null ? null : requirementsOf(chosen, channel, rulesOn(today));

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || chosen === null) return;
    event.preventDefault();
    const next = kinds[kinds.indexOf(chosen) + step];
    if (next === undefined) return;
    setWanted(next);
    list.current?.querySelector(`[data-kind="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div className={classes['columns']}>
      <div className={classes['left']}>
        <TextInput
          data-autofocus
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          aria-label={t('requirements.search')}
          placeholder={t('requirements.search')}
          aria-controls="requirements-kinds"
          aria-activedescendant={chosen === null ? undefined : `kind-${chosen}`}
          role="combobox"
          aria-expanded
        />
        <SegmentedControl
          size="xs"
          value={channel}
          onChange={(value) => setAsked(value === 'manual' ? 'manual' : 'online')}
          aria-label={t('requirements.channel')}
          data={[
            { value: 'online', label: t('requirements.online') },
            { value: 'manual', label: t('requirements.counter') },
          ]}
        />
        {kinds.length === 0 ? (
          <EmptyState title={t('requirements.none')} hint={t('requirements.noneHint')} />
        ) : (
          <div
            className={classes['kinds']}
            id="requirements-kinds"
            ref={list}
            role="listbox"
            aria-label={t('requirements.kinds')}
          >
            {kinds.map((reason) => (
              <button
                key={reason}
                id={`kind-${reason}`}
                data-kind={reason}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={reason === chosen}
                className={classes['kind']}
                onClick={() => setWanted(reason)}
              >
                {t(`vocabulary.reason.${reason}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {sheet === null ? null : (
        <div className={classes['right']}>
          <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('requirements.title')}>
            <RequirementsSheet sheet={sheet} sources={sources} />
          </div>
          <Acts sheet={sheet} channel={channel} />
          <SourcesSwitch on={sources} onChange={setSources} />
          <Portal reuseTargetNode={false}>
            <div className={classes['print']} data-print-area aria-hidden="true">
              <RequirementsSheet sheet={sheet} sources={false} />
            </div>
          </Portal>
        </div>
      )}
    </div>
  );
}

function Acts({ sheet, channel }: { sheet: Requirements; channel: Channel }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2500 });
  const branchName = useSeatStatus()?.branch?.name ?? '';
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const text = sheetText(sheet, branchName);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      const file = await desk.requirements.sheet({ reason: sheet.reason, channel });
      saveFile(t('requirements.fileName', { reason: sheet.reason.toLowerCase() }), file);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {failed ? <Alert color="yellow">{t('requirements.act.failed')}</Alert> : null}
      <Group gap={8}>
        <Button size="sm" loading={busy} leftSection={<IconDownload size={16} />} onClick={() => void save()}>
          {t('requirements.act.pdf')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => void (shell()?.print() ?? window.print())}
        >
          {t('requirements.act.print')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(text)}
        >
          {t(clipboard.copied ? 'requirements.act.copied' : 'requirements.act.copy')}
        </Button>
        <Button
          size="sm"
          variant="default"
          component="a"
          target="_blank"
          rel="noreferrer"
          href={`https://wa.me/?text=${encodeURIComponent(text)}`}
          leftSection={<IconBrandWhatsapp size={16} />}
        >
          {t('requirements.act.whatsapp')}
        </Button>
      </Group>
    </>
  );
}
