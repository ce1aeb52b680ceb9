import { Anchor, Button, Group, Menu, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import {
  openAloneOf,
  openQuestionsOf,
  passObstacles,
} from '../../../shared/domain/claim/interview-standing.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import type { InterviewOutcome } from '../../../shared/domain/vocabulary.ts';
import { useBranchNow } from '../../ui/branch-clock.tsx';
import { useCall } from './call-store.ts';
import { canJump, jumpTo, type Obstacle } from './jump.ts';
import classes from './outcome-bar.module.css';
import { useInterviewAct } from './use-interview-act.ts';

const endings = {
  LULUS: 'finished',
  ULANG_TEKNIS: 'retry',
  TIDAK_COCOK: 'finished',
  DICURIGAI: 'finished',
} as const;

/** Minutes until the next call, offered after a technical break. */
const callBackMinutes = ['15', '30', '60', '120'] as const;

interface DialogProps {
  readonly outcome: InterviewOutcome;
  /** After a broken line one phones again; after a refusal the participant comes to the counter. */
  readonly suggestsCallBack: boolean;
  onCancel(): void;
  onConfirm(note: string | undefined, callBackInMinutes: number | null): Promise<void>;
}

function OutcomeDialog({ outcome, suggestsCallBack, onCancel, onConfirm }: DialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [callBack, setCallBack] = useState<string | null>(suggestsCallBack ? '30' : null);
  const [busy, setBusy] = useState(false);
  const needsNote = outcome === 'TIDAK_COCOK' || outcome === 'DICURIGAI';
  return (
    <Modal opened onClose={onCancel} title={t(`interview.outcome.${outcome}.title`)} centered>
      <Stack gap="sm">
        <Text size="sm">{t(`interview.outcome.${outcome}.explain`)}</Text>
        {outcome === 'ULANG_TEKNIS' && (
          <Select
            label={t('interview.outcome.callBack')}
            data={callBackMinutes.map((value) => ({
              value,
              label: t('interview.outcome.inMinutes', { minutes: value }),
            }))}
            value={callBack}
            onChange={setCallBack}
            clearable
          />
        )}
        <Textarea
          label={t('interview.outcome.note')}
          withAsterisk={needsNote}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('interview.outcome.cancel')}
          </Button>
          <Button
            loading={busy}
            disabled={needsNote && note.trim() === ''}
            onClick={() => {
              setBusy(true);
              void onConfirm(note.trim() || undefined, callBack ? Number(callBack) : null).finally(() =>
                setBusy(false),
              );
            }}
            data-testid="confirm-outcome"
          >
            {t('interview.outcome.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const otherOutcomes = ['ULANG_TEKNIS', 'TIDAK_COCOK', 'DICURIGAI'] as const;

/** The three ends other than LULUS; the technical one stands first, apart from the two that are a judgement. */
function OtherOutcomes({ onChoose }: { onChoose(outcome: InterviewOutcome): void }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" shadow="md" width={240}>
      <Menu.Target>
        <Button
          size="sm"
          variant="default"
          rightSection={<IconChevronUp size={16} />}
          data-testid="other-outcomes"
        >
          {t('interview.outcome.other')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {otherOutcomes.map((outcome) => (
          <Menu.Item
            key={outcome}
            color={outcome === 'ULANG_TEKNIS' ? undefined : 'red'}
            onClick={() => onChoose(outcome)}
            data-testid={`outcome-${outcome}`}
          >
            {t(`interview.outcome.${outcome}.act`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What LULUS still waits for, each a way to where it is done. */
function Obstacles({ obstacles, interview }: { obstacles: readonly Obstacle[]; interview: Interview }) {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  const counts: Partial<Record<Obstacle, number>> = {
    questions: openQuestionsOf(interview),
    alone: openAloneOf(interview),
  };
  return (
    <div className={classes['waits']}>
      <Text size="xs" c="dimmed" id="pass-waits" span>
        {t('interview.obstacle.waits')}
      </Text>
      <ul className={classes['obstacles']} aria-labelledby="pass-waits" data-testid="pass-obstacles">
        {obstacles.map((obstacle) => {
          const words = t(`interview.obstacle.${obstacle}`, { count: counts[obstacle] ?? 0 });
          return (
            <li key={obstacle} data-obstacle={obstacle}>
              {canJump(obstacle) ? (
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  ta="left"
                  onClick={(event) => jumpTo(obstacle, event.currentTarget)}
                >
                  {words}
                </Anchor>
              ) : (
                <Text size="xs" span>
                  {words}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface OutcomeBarProps {
  readonly view: ClaimView;
  readonly interview: Interview;
  /** The participant is in the call of this seat. The record cannot know it, so it is asked here alone. */
  readonly present: boolean;
}

/** The four ends of an interview; LULUS says what it still waits for. */
export function OutcomeBar({ view, interview, present }: OutcomeBarProps) {
  const { t } = useTranslation();
  const act = useInterviewAct(view);
  const end = useCall((store) => store.end);
  const [chosen, setChosen] = useState<InterviewOutcome | null>(null);
  const now = useBranchNow();
  const obstacles: Obstacle[] = [...passObstacles(interview), ...(present ? [] : (['absent'] as const))];

  async function confirm(note: string | undefined, minutes: number | null): Promise<void> {
    if (!chosen) return;
    const callBackAt =
      chosen === 'ULANG_TEKNIS' && minutes
        ? new Date(Date.parse(now ?? view.now) + minutes * 60_000).toISOString()
        : undefined;
    const done = await act({
      type: 'finish-interview',
      interviewId: interview.id,
      outcome: chosen,
      note,
      callBackAt,
    });
    if (done) {
      await end(interview.consent?.given === false ? 'refused' : endings[chosen]);
      setChosen(null);
    }
  }

  return (
    <Stack gap={4} px="sm" py={6} style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <Obstacles obstacles={obstacles} interview={interview} />
      <Group gap={6} wrap="nowrap">
        <Button
          flex={1}
          size="sm"
          disabled={obstacles.length > 0}
          onClick={() => setChosen('LULUS')}
          data-testid="outcome-LULUS"
        >
          {t('interview.outcome.LULUS.act')}
        </Button>
        <OtherOutcomes onChoose={setChosen} />
      </Group>
      {chosen && (
        <OutcomeDialog
          outcome={chosen}
          suggestsCallBack={chosen === 'ULANG_TEKNIS' && interview.consent?.given !== false}
          onCancel={() => setChosen(null)}
          onConfirm={confirm}
        />
      )}
    </Stack>
  );
}
