import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { medanCalendar } from '../../../shared/domain/calendar/medan-calendar.ts';
import { dayOf, timeOf } from '../../../shared/domain/calendar/office-calendar.ts';
import { longestParkMs } from '../../../shared/domain/claim/decide-moves.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import { useTimeZone } from '../../bridge/seat.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { formatClock, parseTypedDay } from '../../ui/format.ts';
import { ownParkMoment, parseTypedTime } from '../../ui/moves/park-choices.ts';

const longestDays = longestParkMs / (24 * 3_600_000);

/** A day and time that may be changed; `onChange` hears the moment, or null while what is typed is none to come. */
export function MomentInput({
  label,
  proposed,
  now,
  onChange,
}: {
  readonly label: string;
  readonly proposed: Instant;
  readonly now: Instant;
  onChange(moment: Instant | null): void;
}) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const calendar = { ...medanCalendar, timeZone };
  const [day, setDay] = useState<string>(dayOf(proposed, timeZone));
  const [time, setTime] = useState(formatClock(timeOf(proposed, timeZone)));
  const momentOf = (typedDay: string, typedTime: string) =>
    ownParkMoment(parseTypedDay(typedDay), parseTypedTime(typedTime), now, calendar);
  const change = (typedDay: string, typedTime: string): void => {
    setDay(typedDay);
    setTime(typedTime);
    const moment = momentOf(typedDay, typedTime);
    onChange('until' in moment ? moment.until : null);
  };
  const moment = momentOf(day, time);
  const fault = 'fault' in moment ? moment.fault : null;
  const words = fault && t(`moves.park.${fault}`, { days: longestDays });
  const isOfTime = fault === 'wrongTime' || fault === 'past';
  return (
    <Group gap={12} align="flex-start" role="group" aria-label={label}>
      <DayInput
        label={`${label}: ${t('reaching.try.day').toLowerCase()}`}
        w={168}
        value={day}
        error={isOfTime ? null : words}
        onChange={(typed) => change(typed, time)}
        data-testid="try-day"
      />
      <TextInput
        label={t('reaching.try.time')}
        w={112}
        placeholder={t('moves.park.timeForm')}
        value={time}
        error={isOfTime ? words : null}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        onChange={(event) => change(day, event.currentTarget.value)}
        data-testid="try-time"
      />
    </Group>
  );
}
