import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallNote } from '../../../shared/domain/interview/record.ts';
import { useTimeZone } from '../../bridge/seat.ts';
import { formatTimeWithSeconds } from '../format.ts';

/** What happened to a call that is over, in the order in which it happened; folded until somebody wants to know. */
export function CallTimeline({ notes }: { readonly notes: readonly CallNote[] }) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  if (notes.length === 0) return null;
  return (
    <details data-testid="call-story">
      <Text component="summary" size="xs" c="dimmed" style={{ cursor: 'pointer' }}>
        {t('call.timeline.title')} ({notes.length})
      </Text>
      {notes.map(({ at, kind, seconds }, index) => (
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
