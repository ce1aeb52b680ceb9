import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Day, Program } from '../../../shared/domain/vocabulary.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useActing } from '../../ui/acting.tsx';
import { formatDay } from '../../ui/format.ts';

/** One cell of the quota: whose, which, and how it stands. */
export interface CapChange {
  readonly staffId: string;
  readonly name: string;
  readonly day: Day;
  readonly program: Program;
  readonly channel: Channel;
  readonly cap: number;
  readonly used: number;
}

/** The kabid sets another cap for an officer's day, never below what is already taken (features Q5). */
export function CapDialog({ change, onClose }: { change: CapChange | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={change !== null}
      onClose={onClose}
      title={t('board.cap.title')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {change === null ? null : <CapForm change={change} onClose={onClose} />}
    </Modal>
  );
}

const largestCap = 200;

function CapForm({ change, onClose }: { change: CapChange; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { busy, act } = useActing();
  const [cap, setCap] = useState<number | string>(change.cap);
  const valid = typeof cap === 'number' && cap >= change.used && cap <= largestCap;
  const save = async (): Promise<void> => {
    if (!valid) return;
    const { staffId, day, program, channel } = change;
    const done = await act(
      () => desk.board.setQuota({ staffId, day, program, channel, cap }),
      t('board.cap.done'),
    );
    if (done === null) return;
    await client.invalidateQueries({ queryKey: deskQueries.board.read.key() });
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={12}>
        <Text size="sm">
          {t('board.cap.explanation', {
            name: change.name,
            program: change.program,
            channel: t(`vocabulary.channel.${change.channel}`),
            day: formatDay(change.day, i18n.language),
          })}
        </Text>
        <NumberInput
          label={t('board.cap.label')}
          description={t('board.cap.used', { used: change.used })}
          value={cap}
          onChange={setCap}
          min={0}
          max={largestCap}
          allowDecimal={false}
          allowNegative={false}
          error={valid ? null : t('board.cap.tooLow', { used: change.used, most: largestCap })}
          data-autofocus
          data-testid="cap"
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!valid}>
            {t('board.cap.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
