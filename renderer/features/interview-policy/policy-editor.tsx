/** A new version: questions on the left; switches, day, reason and what is not right yet on the right. */
import { Anchor, Button, Group, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { certainOffPaper, leastOffPaper } from '../../../shared/domain/interview/policy.ts';
import { defaultQuestions } from '../../../shared/domain/interview/questions.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { draftFaults, type Audience, type DraftFault, type PolicyDraft } from './policy-draft.ts';
import { PolicySwitches } from './policy-switches.tsx';
import { QuestionRows } from './question-rows.tsx';
import { ScriptPreview } from './script-preview.tsx';
import classes from './interview-policy.module.css';

interface PolicyEditorProps {
  readonly draft: PolicyDraft;
  readonly today: Day;
  readonly busy: boolean;
  onChange(change: Partial<PolicyDraft>): void;
  onSave(): void;
  onBack(): void;
}

export function PolicyEditor({ draft, today, busy, onChange, onSave, onBack }: PolicyEditorProps) {
  const { t } = useTranslation();
  const [audience, setAudience] = useState<Audience>('participant');
  const [preview, setPreview] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const editor = useRef<HTMLFormElement>(null);
  const faults = draftFaults(draft, today);
  const stands = (fault: DraftFault['fault']): string | null =>
    faults.some((one) => one.fault === fault) ? t(`interviewPolicy.fault.${fault}`) : null;

  /** Shows the place of a fault and puts the focus there, once it is on the screen. */
  const goTo = ({ fault, audience: whose, questionId }: DraftFault): void => {
    if (whose !== null) {
      setAudience(whose);
      setPreview(false);
      setOpened(questionId);
    }
    const selector =
      whose === null ? `[data-fault~="${fault}"]` : questionId && `[data-question="${questionId}"]`;
    requestAnimationFrame(() => {
      const place = selector ? editor.current?.querySelector<HTMLElement>(selector) : null;
      const target =
        place?.querySelector<HTMLElement>('[data-question-text]') ?? place?.querySelector('button') ?? place;
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    });
  };

  return (
    <form
      ref={editor}
      className={classes['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0) onSave();
      }}
    >
      <Stack gap={12} className={classes['left']}>
        <Group gap={8} justify="space-between">
          <SegmentedControl
            size="sm"
            value={audience}
            onChange={(value) => {
              setAudience(value === 'heir' ? 'heir' : 'participant');
              setOpened(null);
            }}
            data={(['participant', 'heir'] as const).map((value) => ({
              value,
              label: t(`interviewPolicy.audience.${value}`),
            }))}
            aria-label={t('interviewPolicy.audience.label')}
          />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setPreview(!preview)}
            aria-pressed={preview}
          >
            {t(preview ? 'interviewPolicy.preview.close' : 'interviewPolicy.preview.begin')}
          </Button>
        </Group>
        <OffPaperCount questions={draft.questions} audience={audience} />
        {preview ? (
          <ScriptPreview questions={draft.questions} audience={audience} />
        ) : (
          <QuestionRows
            questions={draft.questions}
            audience={audience}
            faults={faults}
            opened={opened}
            onOpen={setOpened}
            onChange={(questions) => onChange({ questions })}
          />
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          w="fit-content"
          onClick={() => {
            onChange({ questions: defaultQuestions });
            setOpened(null);
          }}
        >
          {t('interviewPolicy.question.resetAll')}
        </Button>
      </Stack>
      <Stack gap={12} className={classes['right']}>
        <PolicySwitches draft={draft} faults={faults} onChange={onChange} />
        <DayInput
          label={t('interviewPolicy.from.label')}
          description={t('interviewPolicy.from.hint')}
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => onChange({ effectiveFrom })}
          error={stands('day') ?? stands('past')}
          data-fault="day past"
        />
        <Textarea
          label={t('interviewPolicy.reason.label')}
          description={t('interviewPolicy.reason.hint')}
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          maxLength={300}
          autosize
          minRows={2}
          data-fault="reason"
          data-testid="policy-reason"
        />
        <FaultList faults={faults} onGo={goTo} />
        <Group justify="space-between" gap={8}>
          <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
            {t('interviewPolicy.back')}
          </Button>
          <Button type="submit" loading={busy} disabled={faults.length > 0} data-testid="save-policy">
            {t('interviewPolicy.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** How many questions a thief of the papers cannot answer; the branch must keep at least two for each person. */
function OffPaperCount({ questions, audience }: { questions: PolicyDraft['questions']; audience: Audience }) {
  const { t } = useTranslation();
  const count = certainOffPaper(questions, audience);
  return (
    <Text size="sm" className={count < leastOffPaper ? classes['fault'] : undefined} role="status">
      {t('interviewPolicy.offPaper', { count, least: leastOffPaper })}
    </Text>
  );
}

function FaultList({ faults, onGo }: { faults: readonly DraftFault[]; onGo(fault: DraftFault): void }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="policy-faults" data-testid="policy-faults">
      <Title order={3} size="h3" id="policy-faults">
        {t('interviewPolicy.faults')}
      </Title>
      <ul className={classes['faults']}>
        {faults.map((one) => {
          const whose = one.audience && t(`interviewPolicy.audience.${one.audience}`);
          return (
            <li key={`${one.fault} ${one.audience} ${one.questionId}`}>
              <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onGo(one)}>
                {whose === null ? '' : `${whose}: `}
                {t(`interviewPolicy.fault.${one.fault}`)}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
