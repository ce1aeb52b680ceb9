/** Files from this computer, several at once; each gets its kind, guessed from its name and confirmed by the officer. */
import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { useFileDrop } from '../use-file-drop.ts';
import { guessKind } from './guess-kind.ts';
import { kindChoices, likelyKind } from './likely-kind.ts';
import { useAttach } from './use-attach.ts';
import type { WayProps } from './way-props.ts';
import classes from './attach.module.css';

interface Chosen {
  readonly key: number;
  readonly file: File;
  readonly kind: DocumentKind;
  /** Why it was not taken; null while nothing is wrong. */
  readonly problem: string | null;
}

export function FilesWay({
  claimId,
  item,
  documents,
  onClose,
  onAttached,
  files,
}: WayProps & { files: readonly File[] }) {
  const { t } = useTranslation();
  const attach = useAttach(claimId);
  const likely = likelyKind(item, documents);
  const choose = (added: readonly File[], from: number): Chosen[] =>
    added.map((file, index) => ({
      key: from + index,
      file,
      // One file for a chosen item is what the item wants, unless its name says otherwise.
      kind: guessKind(file.name) ?? likely,
      problem: null,
    }));
  const [chosen, setChosen] = useState<readonly Chosen[]>(() => choose(files, 0));
  const [kind, setKind] = useState<DocumentKind>(likely);
  const [nothing, setNothing] = useState(false);
  const [busy, setBusy] = useState(false);
  const add = (added: readonly File[]): void => {
    setNothing(false);
    setChosen((before) => [
      ...before.filter(({ problem }) => problem === null),
      ...choose(added, (before.at(-1)?.key ?? -1) + 1),
    ]);
  };
  const drop = useFileDrop(true, add);
  const change = (key: number, to: Partial<Chosen>): void =>
    setChosen((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen.length === 0) return setNothing(true);
    setBusy(true);
    const left: Chosen[] = [];
    for (const one of chosen) {
      const problem = await attach(one.kind, { file: one.file });
      if (problem !== null) left.push({ ...one, problem });
    }
    await onAttached();
    setBusy(false);
    setChosen(left);
    if (left.length === 0) onClose();
  };

  return (
    <form onSubmit={(event) => void save(event)} {...drop.handlers} className={classes['way']}>
      <Stack gap={12}>
        {chosen.length === 0 ? (
          <NativeSelect
            label={t('claim.attach.kind')}
            value={kind}
            data={kindChoices(item, t)}
            onChange={(event) => setKind(DocumentKind.parse(event.currentTarget.value))}
          />
        ) : (
          <ul className={classes['files']} aria-label={t('scans.files.list')}>
            {chosen.map((one) => (
              <li key={one.key}>
                <span className={classes['fileName']}>{one.file.name}</span>
                <NativeSelect
                  aria-label={t('scans.files.kindOf', { file: one.file.name })}
                  value={one.kind}
                  data={kindChoices(item, t)}
                  onChange={(event) =>
                    change(one.key, { kind: DocumentKind.parse(event.currentTarget.value) })
                  }
                />
                <Button
                  variant="subtle"
                  color="gray"
                  px={8}
                  aria-label={t('scans.files.remove', { file: one.file.name })}
                  onClick={() => setChosen((before) => before.filter(({ key }) => key !== one.key))}
                >
                  <IconX size={16} aria-hidden="true" />
                </Button>
                {one.problem === null ? null : (
                  <Text size="sm" c="var(--loket-stop)" role="alert" className={classes['problem']}>
                    {one.problem}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        )}
        <FileButton
          multiple
          accept="image/jpeg,image/png,application/pdf,image/heic,image/heif"
          onChange={(added) => {
            const guessed = choose(added, (chosen.at(-1)?.key ?? -1) + 1);
            // What was chosen above the button counts where the name says nothing.
            const first =
              chosen.length === 0
                ? guessed.map((one) => ({ ...one, kind: guessKind(one.file.name) ?? kind }))
                : guessed;
            setNothing(false);
            setChosen([...chosen.filter(({ problem }) => problem === null), ...first]);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" data-autofocus={chosen.length === 0 || undefined}>
              {t('claim.attach.choose')}
            </Button>
          )}
        </FileButton>
        {nothing ? (
          <Text size="sm" c="var(--loket-stop)" role="alert">
            {t('claim.attach.none')}
          </Text>
        ) : null}
        <Text size="sm" c="dimmed">
          {t('claim.attach.rule')}
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button type="submit" loading={busy} data-autofocus={chosen.length > 0 || undefined}>
            {t('claim.attach.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
