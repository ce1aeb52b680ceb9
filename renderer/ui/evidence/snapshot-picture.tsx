/** A picture kept from a call: small, and large when it is asked for. */
import { Badge, Group, Image, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentReading } from '../../../shared/contract/documents.ts';
import type { Snapshot } from '../../../shared/domain/interview/record.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useTimeZone } from '../../bridge/seat.ts';
import { formatTime } from '../format.ts';
import classes from './evidence.module.css';

/** Milliseconds between questions for a picture that is on its way. */
const askAgain = 3000;
/** Pictures are personal data: two minutes after the last look they are forgotten. */
const forgetAfter = 120_000;

function useSnapshotUrl(claimId: string, snapshotId: string): { url: string | null; isMissing: boolean } {
  const { data } = useQuery({
    ...deskQueries.interviews.readSnapshot.queryOptions({
      input: { claimId, snapshotId },
      // A stored file never changes: its name is its hash.
      staleTime: ({ state }) => (state.data?.status === 'ok' ? Infinity : 0),
      gcTime: forgetAfter,
    }),
    refetchInterval: ({ state }) => (comesByItself(state.data) ? askAgain : false),
  });
  const file = data?.status === 'ok' ? data.file : null;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return { url, isMissing: data !== undefined && data.status !== 'ok' };
}

function comesByItself(reading: DocumentReading | undefined): boolean {
  return reading?.status === 'on-the-way' || reading?.status === 'unreachable';
}

interface SnapshotProps {
  readonly claimId: string;
  readonly snapshot: Snapshot;
}

/** What it shows, when, and how it looks, in one line: "wajah 09.42, redup". */
export function useSnapshotWords(): (snapshot: Snapshot) => string {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  return ({ kind, takenAt, quality }) =>
    t('evidence.snapshot.words', {
      kind: t(`evidence.snapshot.kind.${kind}`),
      time: formatTime(takenAt, timeZone),
      quality: t(`evidence.snapshot.quality.${quality.word}`),
    });
}

/** @param height in pixels */
export function SnapshotPicture({ claimId, snapshot, height }: SnapshotProps & { readonly height: number }) {
  const { t } = useTranslation();
  const words = useSnapshotWords()(snapshot);
  const { url, isMissing } = useSnapshotUrl(claimId, snapshot.id);
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <UnstyledButton
        className={classes['thumb']}
        style={{ height }}
        onClick={() => setLarge(true)}
        aria-label={t('evidence.snapshot.enlarge', { words })}
        title={words}
        data-testid="snapshot"
        data-kind={snapshot.kind}
        data-shown={url !== null}
      >
        {url ? (
          <img src={url} alt={words} />
        ) : isMissing ? (
          <IconPhotoOff size={18} />
        ) : (
          <IconPhoto size={18} />
        )}
      </UnstyledButton>
      <Modal opened={isLarge} onClose={() => setLarge(false)} title={words} size="xl" centered>
        <Stack gap="xs">
          {url ? (
            <Image src={url} alt={words} fit="contain" mah="70vh" />
          ) : (
            <Text size="sm">{t('evidence.snapshot.notHere')}</Text>
          )}
          <Group gap="xs">
            <QualityBadge snapshot={snapshot} />
            <Text size="xs" c="dimmed">
              {t('evidence.snapshot.hash', { hash: snapshot.sha256.slice(0, 12) })}
            </Text>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** The measured word, with a colour that says whether somebody should look twice. */
export function QualityBadge({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { word } = snapshot.quality;
  return (
    <Badge size="sm" variant="light" tt="none" color={word === 'baik' ? 'green' : 'yellow'}>
      {t(`evidence.snapshot.quality.${word}`)}
    </Badge>
  );
}
