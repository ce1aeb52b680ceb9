/** The officer adds papers for the participant; each is recorded as brought by an officer (features D9 in its simple form). */
import { Button, FileButton, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachedFor, isCovered, type ChecklistItem } from '../../../shared/domain/documents/checklist.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { desk } from '../../bridge/desk-client.ts';
import { useTellFailure, useTellRefusal } from '../../ui/acting.tsx';
import { useSentence, type Params } from '../../ui/sentence.ts';
import classes from './claim.module.css';

export interface AttachRequest {
  /** The item it is meant for; null = not said. */
  readonly item: ChecklistItem | null;
  /** Files that were dropped. */
  readonly files: readonly File[];
}

interface AttachDialogProps {
  readonly claimId: string;
  readonly request: AttachRequest | null;
  readonly documents: readonly ClaimDocument[];
  onClose(): void;
  onAttached(): Promise<void>;
}

export function AttachDialog({ request, onClose, ...rest }: AttachDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={request !== null}
      onClose={onClose}
      title={t('claim.attach.title')}
      size="md"
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      {request ? <AttachForm request={request} onClose={onClose} {...rest} /> : null}
    </Modal>
  );
}

/** The kind that is most likely brought: what the item still lacks, or a better copy of what is there. */
export function likelyKind(item: ChecklistItem | null, documents: readonly ClaimDocument[]): DocumentKind {
  if (!item) return 'lainnya';
  const there = new Set(attachedFor(item, documents).map((document) => document.kind));
  const kinds = item.accepts.flat();
  const wanted = isCovered(item, documents)
    ? kinds.find((kind) => there.has(kind))
    : kinds.find((kind) => !there.has(kind));
  return wanted ?? kinds[0] ?? 'lainnya';
}

interface Failure {
  readonly file: string;
  readonly sentence: string;
}

function AttachForm({
  claimId,
  request,
  documents,
  onClose,
  onAttached,
}: AttachDialogProps & { request: AttachRequest }) {
  const { t } = useTranslation();
  const [files, setFiles] = useState<readonly File[]>(request.files);
  const [kind, setKind] = useState<DocumentKind>(() => likelyKind(request.item, documents));
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [busy, setBusy] = useState(false);
  const attach = useAttach(claimId);

  const save = async (): Promise<void> => {
    if (files.length === 0) return setFailures([{ file: '', sentence: t('claim.attach.none') }]);
    setBusy(true);
    const failed: { file: File; sentence: string }[] = [];
    for (const file of files) {
      const sentence = await attach(kind, file);
      if (sentence !== null) failed.push({ file, sentence });
    }
    await onAttached();
    setBusy(false);
    setFiles(failed.map((one) => one.file));
    setFailures(failed.map((one) => ({ file: one.file.name, sentence: one.sentence })));
    if (failed.length === 0) onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={12}>
        <NativeSelect
          label={t('claim.attach.kind')}
          value={kind}
          data={kindChoices(request.item, t)}
          onChange={(event) => setKind(DocumentKind.parse(event.currentTarget.value))}
        />
        <FileButton
          multiple
          accept="image/jpeg,image/png,application/pdf"
          onChange={(chosen) => {
            setFiles(chosen);
            setFailures([]);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {t('claim.attach.choose')}
            </Button>
          )}
        </FileButton>
        {files.length > 0 ? (
          <ul className={classes['fileList']}>
            {files.map((file) => (
              <li key={`${file.name} ${file.size}`}>{file.name}</li>
            ))}
          </ul>
        ) : null}
        {failures.map((failure) => (
          <Text key={failure.file} size="sm" c="var(--loket-stop)" role="alert">
            {failure.file ? `${failure.file}: ` : ''}
            {failure.sentence}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          {t('claim.attach.rule')}
        </Text>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('claim.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('claim.attach.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The item's own kinds first, then all others. */
function kindChoices(
  item: ChecklistItem | null,
  t: (key: string) => string,
): { value: string; label: string }[] {
  const own = [...new Set(item?.accepts.flat() ?? [])];
  const others = DocumentKind.options.filter((kind) => !own.includes(kind));
  return [...own, ...others].map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }));
}

/** Sends one file; answers null when it was added, otherwise the sentence why not. */
function useAttach(claimId: string): (kind: DocumentKind, file: File) => Promise<string | null> {
  const { t } = useTranslation();
  const say: (key: string, params?: Params) => string = useSentence();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  return async (kind, file) => {
    try {
      const result = await desk.documents.attach({ claimId, kind, file });
      switch (result.status) {
        case 'done':
          notifications.show({
            color: 'loket',
            message: t('claim.attach.done', { file: file.name }),
            autoClose: 3000,
          });
          return null;
        case 'bad-file':
          return say(`intake.reason.${result.code}`, result.params);
        case 'refused':
          tellRefusal(result.refusal);
          return say(`refusal.${result.refusal.code}.title`, result.refusal.params);
      }
    } catch (cause) {
      tellFailure(cause);
      return t('claim.refused.failed');
    }
  };
}
