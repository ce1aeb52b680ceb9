/** The recording of one interview, played where it lies: at the seat that made it. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant, formatDay } from '../format.ts';

/** `12.05` for 725 seconds. */
export function formatLength(seconds: number): string {
  return `${Math.floor(seconds / 60)}.${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}

interface RecordingLineProps {
  readonly claimId: string;
  readonly interview: Interview;
}

/** Nothing where nothing was recorded. */
export function RecordingLine({ claimId, interview }: RecordingLineProps) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const { data } = useQuery(
    deskQueries.interviews.recording.list.queryOptions({ input: { claimId }, staleTime: 10_000 }),
  );
  const [playing, setPlaying] = useState<string | null>(null);
  const here = (data ?? []).filter((one) => one.interviewId === interview.id);
  if (here.length === 0) {
    const { recording } = interview;
    if (!recording || !data) return null;
    return (
      <Text size="xs" c="dimmed">
        {t('evidence.recording.elsewhere', { time: formatLength(recording.seconds) })}
      </Text>
    );
  }
  return (
    <>
      {here.map((one) => (
        <Group key={one.id} gap="xs">
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlayerPlay size={14} />}
            onClick={() => setPlaying(one.id)}
            data-testid="play-recording"
          >
            {t('evidence.recording.play', { time: formatLength(one.seconds) })}
          </Button>
          <Text size="xs" c="dimmed">
            {[
              ...(one.complete ? [] : [t('evidence.recording.brokenOff')]),
              t('evidence.recording.until', {
                day: formatDay(dayOfInstant(one.deleteAfter, timeZone), i18n.language),
              }),
            ].join(' · ')}
          </Text>
        </Group>
      ))}
      <Modal
        opened={playing !== null}
        onClose={() => setPlaying(null)}
        title={t('evidence.recording.title')}
        size="xl"
        centered
      >
        {playing && <Player recordingId={playing} />}
      </Modal>
    </>
  );
}

function Player({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(
    // Personal data: forgotten as soon as nobody looks.
    deskQueries.interviews.recording.read.queryOptions({ input: { recordingId }, gcTime: 0, staleTime: 0 }),
  );
  const file = data?.status === 'ok' ? data.file : null;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    const address = URL.createObjectURL(file);
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  if (data && data.status !== 'ok') return <Text size="sm">{t('evidence.recording.unreadable')}</Text>;
  return (
    <video
      src={url ?? undefined}
      controls
      autoPlay
      style={{ width: '100%', maxHeight: '70vh' }}
      data-testid="recording-video"
    />
  );
}
