/** "Kirim undangan": who calls, when, and the link on which he tries his phone before (features Q8, V3, V12). */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { instantAt } from '../../../shared/domain/calendar/office-calendar.ts';
import { useTimeZone } from '../../bridge/seat.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { formatClock, parseTypedDay } from '../../ui/format.ts';
import { parseTypedTime } from '../../ui/moves/park-choices.ts';
import { SendMessage } from './send-message.tsx';
import { useMessage, useReadyLink } from './use-message.ts';

export function InvitationDialog({ view, onClose }: { readonly view: ClaimView; onClose(): void }) {
  const { t } = useTranslation();
  const { data, id } = view.state;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reaching.send.title', { number: data.queueNumber })}
      size="md"
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('reaching.act.close') }}
    >
      <Invitation view={view} key={id} />
      <Group justify="flex-end" mt={12}>
        <Button variant="default" onClick={onClose}>
          {t('reaching.act.close')}
        </Button>
      </Group>
    </Modal>
  );
}

/** The appointment is proposed; without one the message says "today". */
function Invitation({ view }: { readonly view: ClaimView }) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const { data, id } = view.state;
  const [day, setDay] = useState<string>(data.day < view.today ? view.today : data.day);
  const [time, setTime] = useState(data.appointment ? formatClock(data.appointment) : '');
  const clock = parseTypedTime(time);
  const isWrong = time.trim() !== '' && clock === null;
  const onDay = parseTypedDay(day);
  const at = clock === null || onDay === null ? null : instantAt(onDay, clock, timeZone);
  const link = useReadyLink(id);
  const message = useMessage(view, 'invite', at, link);
  return (
    <Stack gap={12}>
      <Text size="sm">{t('reaching.send.text')}</Text>
      <Group gap={12} align="flex-start">
        <DayInput label={t('reaching.send.day')} w={168} value={day} onChange={setDay} />
        <TextInput
          label={t('reaching.send.time')}
          w={112}
          placeholder={t('moves.park.timeForm')}
          value={time}
          error={isWrong ? t('reaching.send.timeWrong') : null}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          onChange={(event) => setTime(event.currentTarget.value)}
          data-testid="invite-time"
        />
      </Group>
      <SendMessage phone={data.phone} message={message} link={link} />
    </Stack>
  );
}
