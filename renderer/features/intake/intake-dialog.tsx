import { Button, Divider, FileButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconFileZip, IconFolderOpen } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { shell } from '../../bridge/shell.ts';
import { useTellFailure } from '../../ui/acting.tsx';
import classes from './intake.module.css';

/** Takes in the day's package: a folder or .zip on this machine, or a .zip dropped on the window. */
export function IntakeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('queue.intake.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? <Choose onClose={onClose} /> : null}
    </Modal>
  );
}

function Choose({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tellFailure = useTellFailure();
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);

  const begin = async (start: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await start();
      await client.invalidateQueries({ queryKey: deskQueries.status.key() });
      onClose();
    } catch (cause) {
      tellFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  const startPath = (wanted: string): void => {
    if (wanted.trim() !== '') void begin(() => desk.intake.start({ path: wanted.trim() }));
  };
  const upload = (file: File | null): void => {
    if (file !== null) void begin(() => desk.intake.upload({ file }));
  };
  const pick = async (kind: 'zip' | 'folder'): Promise<void> => {
    const chosen = await shell()?.pickIntakePackage(kind);
    if (chosen) startPath(chosen);
  };

  return (
    <Stack gap={16}>
      <Text size="sm">{t('queue.intake.explanation')}</Text>
      {shell() === undefined ? (
        <DropPlace onFile={upload} busy={busy} />
      ) : (
        <Group gap={8}>
          <Button
            leftSection={<IconFolderOpen size={16} />}
            loading={busy}
            onClick={() => void pick('folder')}
            data-autofocus
          >
            {t('queue.intake.pickFolder')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} />}
            loading={busy}
            onClick={() => void pick('zip')}
          >
            {t('queue.intake.pickZip')}
          </Button>
        </Group>
      )}
      <Divider label={t('queue.intake.or')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          startPath(path);
        }}
      >
        <Group align="flex-end" gap={8}>
          <TextInput
            className={classes['path']}
            label={t('queue.intake.path')}
            placeholder={t('queue.intake.pathExample')}
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            autoComplete="off"
            data-testid="intake-path"
          />
          <Button
            type="submit"
            variant="default"
            loading={busy}
            disabled={path.trim() === ''}
            data-testid="intake-start"
          >
            {t('queue.intake.start')}
          </Button>
        </Group>
      </form>
      <Text size="sm" c="dimmed">
        {t('queue.intake.safety')}
      </Text>
    </Stack>
  );
}

function DropPlace({ onFile, busy }: { onFile: (file: File | null) => void; busy: boolean }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div
      className={classes['drop']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileZip size={32} stroke={1.25} aria-hidden="true" />
      <Text size="sm">{t('queue.intake.drop')}</Text>
      <FileButton
        onChange={onFile}
        accept=".zip,application/zip"
        inputProps={{ 'aria-label': t('queue.intake.pickZip') }}
      >
        {(props) => (
          <Button {...props} variant="light" loading={busy}>
            {t('queue.intake.pickZip')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
