/** One question opened: its words, from where the expected answer comes, and when it is asked. */
import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconRestore, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { offPaperSources } from '../../../shared/domain/interview/policy.ts';
import { AnswerSource, PolicyQuestion } from '../../../shared/domain/interview/questions.ts';
import { questionTextKey } from '../../../shared/domain/interview/script.ts';
import { longestText, standardOf, type Questions } from './policy-draft.ts';
import classes from './interview-policy.module.css';

const places = PolicyQuestion.shape.place.options;

interface QuestionFormProps {
  readonly question: PolicyQuestion;
  readonly questions: Questions;
  onChange(change: Partial<PolicyQuestion>): void;
  onMove(step: -1 | 1): void;
  onRemove(): void;
  wordsOf(question: PolicyQuestion): string;
}

export function QuestionForm(props: QuestionFormProps) {
  const { question, questions, onChange, onMove, onRemove, wordsOf } = props;
  const { t } = useTranslation();
  const standard = standardOf(question);
  const isOwn = question.text !== null;
  const withAnswer = questions.filter(
    (one) => one.audience === question.audience && one.id !== question.id && one.source !== 'none',
  );
  return (
    <Stack gap={8} p={8}>
      {standard && (
        <Checkbox
          size="sm"
          label={t('interviewPolicy.question.own')}
          checked={isOwn}
          onChange={(event) =>
            onChange({ text: event.currentTarget.checked ? t(questionTextKey(question.id)) : null })
          }
        />
      )}
      {isOwn && (
        <Textarea
          label={t('interviewPolicy.question.text')}
          description={t('interviewPolicy.question.textHint')}
          value={question.text ?? ''}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
          maxLength={longestText}
          autosize
          minRows={2}
          data-question-text
        />
      )}
      <div className={classes['fields']}>
        <Select
          label={t('interviewPolicy.question.source')}
          data={AnswerSource.options.map((value) => ({ value, label: t(`interviewPolicy.source.${value}`) }))}
          value={question.source}
          onChange={(value) => onChange({ source: AnswerSource.catch('none').parse(value) })}
          allowDeselect={false}
        />
        <Select
          label={t('interviewPolicy.question.place')}
          data={places.map((value) => ({ value, label: t(`interviewPolicy.place.${value}`) }))}
          value={question.place}
          onChange={(value) => onChange({ place: PolicyQuestion.shape.place.catch('middle').parse(value) })}
          allowDeselect={false}
        />
        <Select
          label={t('interviewPolicy.question.insteadOf')}
          placeholder={t('interviewPolicy.question.always')}
          data={withAnswer.map((one) => ({ value: one.id, label: wordsOf(one) }))}
          value={question.insteadOf}
          onChange={(insteadOf) => onChange({ insteadOf })}
          clearable
          clearButtonProps={{ 'aria-label': t('interviewPolicy.question.always') }}
        />
      </div>
      <Checkbox
        size="sm"
        label={t('interviewPolicy.question.required')}
        checked={question.required}
        onChange={(event) => onChange({ required: event.currentTarget.checked })}
      />
      <Checkbox
        size="sm"
        label={t('interviewPolicy.question.offPaperLong')}
        description={offPaperSources.has(question.source) ? null : t('interviewPolicy.question.onPaper')}
        disabled={!offPaperSources.has(question.source)}
        checked={question.offPaper}
        onChange={(event) => onChange({ offPaper: event.currentTarget.checked })}
      />
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowUp size={16} />}
          onClick={() => onMove(-1)}
        >
          {t('interviewPolicy.question.up')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowDown size={16} />}
          onClick={() => onMove(1)}
        >
          {t('interviewPolicy.question.down')}
        </Button>
        {standard && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRestore size={16} />}
            onClick={() => onChange(standard)}
          >
            {t('interviewPolicy.question.reset')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={onRemove}
        >
          {t('interviewPolicy.question.remove')}
        </Button>
      </Group>
    </Stack>
  );
}
