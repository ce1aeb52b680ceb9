import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import type { InterviewOutcome } from '../../../shared/domain/vocabulary.ts';
import { useSeatStatus, useTimeZone } from '../../bridge/seat.ts';
import { CallTimeline } from '../../ui/evidence/call-timeline.tsx';
import { RecordingLine } from '../../ui/evidence/recording-line.tsx';
import { SnapshotPicture } from '../../ui/evidence/snapshot-picture.tsx';
import { dayOfInstant, formatDay, formatTime } from '../../ui/format.ts';

const colours: Record<InterviewOutcome, string> = {
  LULUS: 'green',
  ULANG_TEKNIS: 'blue',
  TIDAK_COCOK: 'red',
  DICURIGAI: 'red',
};

interface PastInterviewsProps {
  readonly claimId: string;
  readonly interviews: readonly Interview[];
}

/** Earlier interviews of this claim with their outcomes. A technical retry is blue: it is no blemish. */
export function PastInterviews({ claimId, interviews }: PastInterviewsProps) {
  const { t, i18n } = useTranslation();
  const timeZone = useTimeZone();
  const today = useSeatStatus()?.today;
  const when = (instant: string): string =>
    `${formatDay(dayOfInstant(instant, timeZone), i18n.language, today)} ${formatTime(instant, timeZone)}`;
  if (interviews.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('interview.past')}
      </Text>
      {interviews.map((interview) => (
        <Stack key={interview.id} gap={0}>
          <Group gap="xs">
            <Text size="sm">{when(interview.startedAt)}</Text>
            {interview.outcome && (
              <Badge color={colours[interview.outcome]} variant="light" tt="none">
                {t(`vocabulary.outcome.${interview.outcome}`)}
              </Badge>
            )}
          </Group>
          {interview.note && (
            <Text size="xs" c="dimmed">
              {interview.note}
            </Text>
          )}
          {interview.snapshots.length > 0 && (
            <Group gap={4} py={2}>
              {interview.snapshots.map((snapshot) => (
                <SnapshotPicture key={snapshot.id} claimId={claimId} snapshot={snapshot} height={36} />
              ))}
            </Group>
          )}
          <RecordingLine claimId={claimId} interview={interview} />
          <CallTimeline notes={interview.notes} />
        </Stack>
      ))}
    </Stack>
  );
}
