import { Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf, dayOf, type OfficeCalendar } from '../../../shared/domain/calendar/office-calendar.ts';
import { longestParkMs } from '../../../shared/domain/claim/decide-moves.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import { DayInput } from '../day-input.tsx';
import { formatClock, formatDay, parseTypedDay } from '../format.ts';
import { ownParkMoment, parkChoices, parseTypedTime, type ParkFault } from './park-choices.ts';

/** What was chosen: a moment, or why it is none yet. */
export type ParkMoment = { readonly until: Instant } | { readonly fault: ParkFault };

const own = 'own';
const longestDays = longestParkMs / (24 * 3_600_000);

/** Until when: the usual moments, or a day and time of one's own. */
export function ParkChoice({
  now,
  calendar,
  showFault,
  onChange,
}: {
  now: Instant;
  calendar: OfficeCalendar;
  /** The officer has tried to confirm: say what is wrong. */
  showFault: boolean;
  onChange: (moment: ParkMoment) => void;
}) {
  const { t, i18n } = useTranslation();
  const [choices] = useState(() => parkChoices(now, calendar));
  const [choice, setChoice] = useState<string>(choices[0]?.key ?? own);
  const [day, setDay] = useState<string>(dayOf(now, calendar.timeZone));
  const [time, setTime] = useState('');
  const mine = (typedDay: string, typedTime: string): ParkMoment =>
    ownParkMoment(parseTypedDay(typedDay), parseTypedTime(typedTime), now, calendar);
  const choose = (key: string): void => {
    setChoice(key);
    const quick = choices.find((one) => one.key === key);
    onChange(quick === undefined ? mine(day, time) : { until: quick.until });
  };
  const moment = mine(day, time);
  const fault = choice === own && showFault && 'fault' in moment ? moment.fault : null;
  const faultOf = (field: 'day' | 'time'): string | null => {
    if (fault === null || (fault === 'wrongTime' || fault === 'past' ? 'time' : 'day') !== field) return null;
    return t(`moves.park.${fault}`, { days: longestDays });
  };
  return (
    <Stack gap={8}>
      <Radio.Group label={t('moves.park.label')} value={choice} onChange={choose}>
        <Stack gap={8} mt={8}>
          {choices.map(({ key, until }, index) => (
            <Radio
              key={key}
              value={key}
              label={t(`moves.park.choice.${key}`, {
                time: formatClock(timeOf(until, calendar.timeZone)),
                day: formatDay(dayOf(until, calendar.timeZone), i18n.language),
              })}
              data-autofocus={index === 0 ? true : undefined}
            />
          ))}
          <Radio value={own} label={t('moves.park.choice.own')} />
        </Stack>
      </Radio.Group>
      {choice === own ? (
        <Group gap={12} align="flex-start" pl={28}>
          <DayInput
            label={t('moves.park.day')}
            w={136}
            value={day}
            error={faultOf('day')}
            onChange={(typed) => {
              setDay(typed);
              onChange(mine(typed, time));
            }}
            data-testid="park-day"
          />
          <TextInput
            label={t('moves.park.time')}
            w={96}
            placeholder={t('moves.park.timeForm')}
            value={time}
            error={faultOf('time')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            onChange={(event) => {
              setTime(event.currentTarget.value);
              onChange(mine(day, event.currentTarget.value));
            }}
            data-testid="park-time"
          />
          {fault === null ? (
            <Text size="sm" c="dimmed" pt={28}>
              {parseTypedDay(day) === null ? '' : formatDay(parseTypedDay(day) ?? day, i18n.language)}
            </Text>
          ) : null}
        </Group>
      ) : null}
    </Stack>
  );
}
