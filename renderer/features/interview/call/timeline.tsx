import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallNote } from '../../../../shared/domain/interview/record.ts';
import { useTimeZone } from '../../../bridge/seat.ts';
import { formatTimeWithSeconds } from '../../../ui/format.ts';

/** What is told first: gaps and what took something away; the rest is in the record. */
const plain: readonly string[] = ['joined', 'picture-good', 'speaker-switched'];

/** What happened to the call so far, as it stands in the record; the latest first. */
export function Timeline({ notes }: { readonly notes: readonly CallNote[] }) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  if (!notes.some(({ kind }) => !plain.includes(kind))) return null;
  return (
    <details data-testid="call-timeline">
      <Text component="summary" size="xs" c="dimmed" style={{ cursor: 'pointer' }}>
        {t('call.timeline.title')} ({notes.length})
      </Text>
      {notes.toReversed().map(({ at, kind, seconds }, index) => (
        <Text key={`${at} ${kind} ${index}`} size="xs" fw={kind === 'line-lost' ? 600 : undefined}>
          {formatTimeWithSeconds(at, timeZone)}{' '}
          {kind === 'line-lost' && seconds !== undefined
            ? t('call.timeline.gap', { seconds: Math.max(1, Math.round(seconds)) })
            : t(`call.timeline.${kind}`)}
        </Text>
      ))}
    </details>
  );
}
