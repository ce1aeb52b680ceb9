/** A moment as people say it here. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import { useSeatStatus, useTimeZone } from '../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime } from './format.ts';

/** `09.42` today, `Sel 24 Nov 09.42` on other days. */
export function useMomentWords(): (instant: Instant) => string {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const today = useSeatStatus()?.today;
  return useCallback(
    (instant) => {
      const time = formatTime(instant, timeZone);
      const day = dayOfInstant(instant, timeZone);
      return day === today ? time : `${formatDay(day, i18n.language, today)} ${time}`;
    },
    [i18n.language, timeZone, today],
  );
}
