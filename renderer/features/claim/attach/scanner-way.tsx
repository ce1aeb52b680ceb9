/** The scanner's folder: newest first, looked at before it is added; the file stays where it is. */
import { Button, Group, Loader, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanFolder } from '../../../../shared/contract/papers.ts';
import { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { desk, deskQueries } from '../../../bridge/desk-client.ts';
import { shell } from '../../../bridge/shell.ts';
import { kindChoices, likelyKind } from './likely-kind.ts';
import { ScanList } from './scan-list.tsx';
import { ScanPreview } from './scan-preview.tsx';
import { useAttach } from './use-attach.ts';
import type { WayProps } from './way-props.ts';
import classes from './attach.module.css';

export function ScannerWay(props: WayProps) {
  const { t } = useTranslation();
  const query = useQuery({ ...deskQueries.scans.list.queryOptions(), refetchOnMount: 'always' });
  const [choosing, setChoosing] = useState(false);
  if (!query.data) {
    return query.isError ? <Text size="sm">{t('claim.refused.failed')}</Text> : <Loader size="sm" />;
  }
  if (query.data.state === 'off' || choosing) {
    return (
      <FolderForm folder={query.data.folder} onDone={() => setChoosing(false)} onClose={props.onClose} />
    );
  }
  return <Scans {...props} folder={query.data} onChoose={() => setChoosing(true)} />;
}

function FolderForm({
  folder,
  onDone,
  onClose,
}: {
  folder: string | null;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [path, setPath] = useState(folder ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const watch = async (to: string | null): Promise<void> => {
    if (to === '') return setProblem(t('scans.folder.no-folder'));
    const { status } = await desk.scans.watch({ folder: to });
    if (status !== 'done') return setProblem(t(`scans.folder.${status}`));
    await queries.invalidateQueries({ queryKey: deskQueries.scans.list.key() });
    onDone();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void watch(path.trim()).catch(() => setProblem(t('claim.refused.failed')));
  };
  const pick = async (): Promise<void> => {
    const picked = await shell()?.pickScanFolder();
    if (picked) setPath(picked);
  };
  return (
    <form onSubmit={save} className={classes['way']}>
      <Stack gap={12}>
        <TextInput
          label={t('scans.folder.label')}
          description={t('scans.folder.hint')}
          placeholder={t('scans.folder.example')}
          value={path}
          error={problem}
          onChange={(event) => {
            setPath(event.currentTarget.value);
            setProblem(null);
          }}
          data-autofocus
        />
        <Group justify="flex-end" gap={8}>
          {folder === null ? null : (
            <Button variant="subtle" onClick={() => void watch(null)}>
              {t('scans.folder.end')}
            </Button>
          )}
          {shell() ? (
            <Button variant="default" onClick={() => void pick()}>
              {t('scans.folder.pick')}
            </Button>
          ) : null}
          <Button variant="default" onClick={folder === null ? onClose : onDone}>
            {t('claim.cancel')}
          </Button>
          <Button type="submit">{t('scans.folder.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Scans({
  claimId,
  item,
  documents,
  folder,
  onChoose,
  onClose,
  onAttached,
}: WayProps & { folder: ScanFolder; onChoose: () => void }) {
  const { t } = useTranslation();
  const attach = useAttach(claimId);
  const [wanted, setWanted] = useState<string | null>(null);
  const [kind, setKind] = useState<DocumentKind>(() => likelyKind(item, documents));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const usable = folder.scans.filter((scan) => scan.usable && !scan.arriving);
  const chosen = usable.find(({ name }) => name === wanted) ?? usable.find(({ used }) => !used) ?? usable[0];
  const hold = (): void => setWanted((before) => before ?? chosen?.name ?? null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!chosen) return setProblem(t('scans.none'));
    setBusy(true);
    const sentence = await attach(kind, { scan: chosen.name });
    if (sentence === null) await onAttached();
    setBusy(false);
    setProblem(sentence);
    if (sentence === null) onClose();
  };
  return (
    <form
      onSubmit={(event) => void save(event)}
      className={classes['way']}
      // The newest scan is proposed until the officer begins to work with the one he sees.
      onKeyDownCapture={hold}
      onPointerDownCapture={hold}
    >
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Text size="sm" c="dimmed" className={classes['folder']} title={folder.folder ?? ''}>
          {t('scans.watching', { folder: folder.folder ?? '' })}
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={onChoose} className={classes['noShrink']}>
          {t('scans.folder.change')}
        </Button>
      </Group>
      {folder.state === 'gone' ? (
        <Text size="sm" c="var(--loket-stop)" role="alert">
          {t('scans.gone')}
        </Text>
      ) : null}
      {folder.state !== 'gone' && folder.scans.length === 0 ? (
        <Text size="sm">{t('scans.empty')}</Text>
      ) : null}
      {folder.scans.length > 0 ? (
        <div className={classes['scans']}>
          <ScanList
            scans={folder.scans}
            chosen={chosen?.name ?? null}
            onChoose={(name) => {
              setWanted(name);
              setProblem(null);
            }}
          />
          <ScanPreview key={chosen ? `${chosen.name} ${chosen.at}` : ''} name={chosen?.name ?? null} />
        </div>
      ) : null}
      {problem === null ? null : (
        <Text size="sm" c="var(--loket-stop)" role="alert">
          {problem}
        </Text>
      )}
      <Group justify="space-between" align="flex-end" gap={8}>
        <NativeSelect
          label={t('claim.attach.kind')}
          value={kind}
          data={kindChoices(item, t)}
          onChange={(event) => setKind(DocumentKind.parse(event.currentTarget.value))}
        />
        <Group gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!chosen}>
            {t('claim.attach.save')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}
