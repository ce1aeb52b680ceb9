/** Keeping pictures from the running call: face, KTP, another paper (features V8). */
import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCheck, IconFilePlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import type { PictureWord, SnapshotKind } from '../../../shared/domain/vocabulary.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useTellFailure, useTellRefusal } from '../../ui/acting.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { captureFrame } from './call/capture-frame.ts';
import { SnapshotPicture } from '../../ui/evidence/snapshot-picture.tsx';
import classes from './snapshots.module.css';

interface SnapshotsProps {
  readonly view: ClaimView;
  readonly interview: Interview;
  /** Whether the participant's picture can come just now. */
  readonly present: boolean;
}

const keyOf = { wajah: 'F9', ktp: 'F10' } as const;

/** What became of the last picture; `none`: no picture came over the line. */
type Told = { status: 'none' } | { status: 'kept'; kind: SnapshotKind; word: PictureWord };

/** Takes one and gives it to the desk. A key held down does not make twelve; face and KTP at once are two. */
function useKeeping({ view, interview }: Pick<SnapshotsProps, 'view' | 'interview'>) {
  const queries = useQueryClient();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  const [busy, setBusy] = useState<readonly SnapshotKind[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const underWay = useRef(new Set<SnapshotKind>());

  async function take(kind: SnapshotKind): Promise<void> {
    const frame = await captureFrame();
    if (!frame) return setTold({ status: 'none' });
    const { id: claimId } = view.state;
    const current = interview.questions.find((question) => !interview.answers[question.id]);
    const facts = { claimId, interviewId: interview.id, kind, questionId: current?.id ?? null };
    const result = await desk.interviews.keepSnapshot({ ...facts, ...frame });
    if (result.status === 'refused') return tellRefusal(result.refusal);
    setTold({ status: 'kept', kind, word: frame.quality.word });
    await queries.invalidateQueries({ queryKey: deskQueries.claims.open.key({ input: { claimId } }) });
  }

  async function keep(kind: SnapshotKind): Promise<void> {
    if (underWay.current.has(kind)) return;
    underWay.current.add(kind);
    setBusy([...underWay.current]);
    await take(kind).catch(tellFailure);
    underWay.current.delete(kind);
    setBusy([...underWay.current]);
  }
  return { keep, isBusy: (kind: SnapshotKind): boolean => busy.includes(kind), told };
}

export function Snapshots({ view, interview, present }: SnapshotsProps) {
  const { t } = useTranslation();
  const { keep, isBusy, told } = useKeeping({ view, interview });
  const has = (kind: SnapshotKind): boolean => interview.snapshots.some((one) => one.kind === kind);

  useHotkeys(
    [
      [keyOf.wajah, () => void keep('wajah')],
      [keyOf.ktp, () => void keep('ktp')],
    ],
    [],
  );

  return (
    <Stack
      gap={4}
      px="sm"
      py={6}
      data-testid="snapshots"
      role="group"
      aria-label={t('evidence.snapshot.title')}
    >
      <Group gap={4} wrap="nowrap">
        {(['wajah', 'ktp'] as const).map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            flex={1}
            px={4}
            variant={has(kind) ? 'default' : 'light'}
            leftSection={has(kind) ? <IconCheck size={14} /> : undefined}
            rightSection={<KeyHint keys={keyOf[kind]} />}
            loading={isBusy(kind)}
            disabled={!present}
            onClick={() => void keep(kind)}
            aria-keyshortcuts={keyOf[kind]}
            data-snapshot={kind}
          >
            {t(`evidence.snapshot.keep.${kind}`)}
          </Button>
        ))}
        <Tooltip label={t('evidence.snapshot.keep.dokumen')}>
          <ActionIcon
            variant="default"
            size="sm"
            loading={isBusy('dokumen')}
            disabled={!present}
            onClick={() => void keep('dokumen')}
            aria-label={t('evidence.snapshot.keep.dokumen')}
            data-snapshot="dokumen"
          >
            <IconFilePlus size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {interview.snapshots.length > 0 && (
        <Group gap={4} wrap="nowrap" className={classes['row']}>
          {interview.snapshots.map((snapshot) => (
            <SnapshotPicture key={snapshot.id} claimId={view.state.id} snapshot={snapshot} height={36} />
          ))}
        </Group>
      )}
      <Text size="xs" role="status" c={told ? 'yellow.9' : 'dimmed'} data-testid="snapshot-word">
        {told && sentenceOf(t, told)}
      </Text>
    </Stack>
  );
}

/** Says only what should make him look: a good picture is seen in the row. */
function sentenceOf(t: ReturnType<typeof useTranslation>['t'], told: Told): string {
  if (told.status === 'none') return t('evidence.snapshot.none');
  return told.word === 'baik' ? '' : t(`evidence.snapshot.poor.${told.word}`);
}
