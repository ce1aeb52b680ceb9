import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { useScreen } from '../../state/screen.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { formatDay, parseTypedDay } from '../../ui/format.ts';

/** Which day the board shows. */
export function BoardHead({
  day,
  today,
  onDay,
}: {
  day: string;
  today: string;
  onDay: (day: string | null) => void;
}) {
  const { t, i18n } = useTranslation();
  const openOverlay = useScreen((screen) => screen.openOverlay);
  return (
    <Group justify="space-between" gap={8}>
      <Title order={2} size="h1">
        {t('board.title', { day: formatDay(day, i18n.language, today) })}
      </Title>
      <Group gap={4}>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => openOverlay('interview-policy')}
          data-testid="interview-policy"
        >
          {t('interviewPolicy.open')}
        </Button>
        {day === today ? null : (
          <Button variant="subtle" size="compact-md" onClick={() => onDay(null)}>
            {t('board.today')}
          </Button>
        )}
        <ActionIcon
          variant="default"
          size={32}
          onClick={() => onDay(addDays(day, -1))}
          aria-label={t('board.dayBefore')}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <DayInput
          key={day}
          size="xs"
          w={112}
          value={day}
          onChange={(typed) => {
            const wanted = parseTypedDay(typed);
            if (wanted !== null) onDay(wanted);
          }}
          aria-label={t('board.day')}
        />
        <ActionIcon
          variant="default"
          size={32}
          onClick={() => onDay(addDays(day, 1))}
          aria-label={t('board.dayAfter')}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Group>
  );
}
