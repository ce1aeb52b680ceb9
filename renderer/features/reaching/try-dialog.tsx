/** "Tidak terhubung?": notes one try in vain by the keyboard, then says what comes next (features Q7). */
import { Button, Group, Modal, Radio, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { AttemptOutcome, AttemptWay, type Instant } from '../../../shared/domain/vocabulary.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useBranchNow } from '../../ui/branch-clock.tsx';
import { AfterTry, type NotedTry } from './after-try.tsx';
import { MomentInput } from './moment-input.tsx';
import { useReachAct } from './use-reach-act.ts';

interface TryDialogProps {
  readonly view: ClaimView;
  onClose(): void;
  /** A try withdraws the call that nobody came into. */
  onNoted(): void;
  onPark(): void;
  onBranch(): void;
}

export function TryDialog(props: TryDialogProps) {
  const { t } = useTranslation();
  const [noted, setNoted] = useState<NotedTry | null>(null);
  const { view, onClose, onPark, onBranch } = props;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reaching.try.title', { number: view.state.data.queueNumber })}
      size="md"
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('reaching.act.close') }}
    >
      {noted ? (
        <AfterTry view={view} noted={noted} onClose={onClose} onPark={onPark} onBranch={onBranch} />
      ) : (
        <TryForm {...props} onSaved={setNoted} />
      )}
    </Modal>
  );
}

function TryForm({
  view,
  onClose,
  onNoted,
  onSaved,
}: TryDialogProps & { onSaved: (noted: NotedTry) => void }) {
  const { t } = useTranslation();
  const claimId = view.state.id;
  const now = useBranchNow() ?? view.now;
  const { busy, act } = useReachAct(claimId);
  const { data: ladder } = useQuery({
    ...deskQueries.interviews.ladder.queryOptions({ input: { claimId } }),
    staleTime: 0,
  });
  const [way, setWay] = useState<AttemptWay>('telepon');
  const [outcome, setOutcome] = useState<AttemptOutcome>('tidak-diangkat');
  /** Undefined = as proposed. */
  const [chosen, setChosen] = useState<Instant | null>();
  if (!ladder) return null;
  const isLast = ladder.nextAt === null;
  const nextAt = chosen === undefined ? ladder.nextAt : chosen;
  const number = ladder.tries + 1;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ladder || busy || (!isLast && nextAt === null)) return;
    const attempt = { type: 'record-attempt', attemptId: crypto.randomUUID(), way, outcome } as const;
    if (!(await act(isLast || nextAt === null ? attempt : { ...attempt, nextAt }))) return;
    onSaved({ number, attempts: ladder.attempts, outcome, way, nextAt: isLast ? null : nextAt });
    onNoted();
  }

  return (
    <form onSubmit={(event) => void save(event)} data-testid="try-form">
      <Stack gap={12}>
        <Text size="sm" c="dimmed">
          {t('reaching.try.number', { number, attempts: ladder.attempts })}
        </Text>
        <Stack gap={4}>
          <Text size="sm" fw={500} id="try-way">
            {t('reaching.try.way')}
          </Text>
          <SegmentedControl
            aria-labelledby="try-way"
            value={way}
            onChange={(value) => setWay(AttemptWay.parse(value))}
            data={AttemptWay.options.map((value) => ({ value, label: t(`reaching.way.${value}`) }))}
          />
        </Stack>
        <Radio.Group
          label={t('reaching.try.outcome')}
          value={outcome}
          onChange={(value) => setOutcome(AttemptOutcome.parse(value))}
        >
          <SimpleGrid cols={2} spacing={8} verticalSpacing={6} mt={6}>
            {AttemptOutcome.options.map((value, index) => (
              <Radio
                key={value}
                value={value}
                label={t(`reaching.outcome.${value}`)}
                data-autofocus={index === 0 ? true : undefined}
                data-testid={`try-${value}`}
              />
            ))}
          </SimpleGrid>
        </Radio.Group>
        {ladder.nextAt === null ? (
          <Text size="sm">{t('reaching.try.last')}</Text>
        ) : (
          <MomentInput
            label={t('reaching.try.next')}
            proposed={ladder.nextAt}
            now={now}
            onChange={setChosen}
          />
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('reaching.act.cancel')}
          </Button>
          <Button type="submit" loading={busy} data-testid="try-save">
            {t('reaching.try.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
