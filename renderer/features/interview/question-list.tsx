import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Interview, InterviewQuestion } from '../../../shared/domain/claim/state.ts';
import { questionTextKey } from '../../../shared/domain/interview/script.ts';
import { AnswerMark } from '../../../shared/domain/vocabulary.ts';
import { localeOf } from '../../ui/format.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useInterviewAct } from './use-interview-act.ts';

const colours: Record<AnswerMark, string> = { cocok: 'green', ragu: 'yellow', 'tidak-cocok': 'red' };
/** Keys that mark the question in turn: F6 cocok, F7 ragu, F8 tidak cocok. Function keys, since hands are on the papers' letters. */
const keys: Record<AnswerMark, string> = { cocok: 'F6', ragu: 'F7', 'tidak-cocok': 'F8' };

interface QuestionCardProps {
  readonly question: InterviewQuestion;
  readonly number: number;
  readonly current: boolean;
  readonly given: AnswerMark | undefined;
  onMark(mark: AnswerMark): void;
}

/** An ISO day reads as on the papers, `9 Agu 2026`; everything else stands as the claim has it. */
function readable(expected: string, language: string): string {
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return expected.replace(/\b\d{4}-\d{2}-\d{2}\b/gu, (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString(localeOf(language), style);
  });
}

function QuestionCard({ question, number, current, given, onMark }: QuestionCardProps) {
  const { t, i18n } = useTranslation();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <Paper
      ref={card}
      withBorder
      p="xs"
      radius="md"
      bd={current ? '2px solid var(--mantine-primary-color-filled)' : undefined}
      data-testid={`question-${question.id}`}
    >
      <Stack gap={4}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
          <Text size="sm" fw={current ? 600 : 400}>
            {number}. {t(questionTextKey(question.id))}
          </Text>
          {given && !current && (
            <Badge color={colours[given]} variant="light" tt="none" style={{ flex: 'none' }}>
              {t(`interview.mark.${given}`)}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {question.expected
            ? t('interview.question.expected', { answer: readable(question.expected, i18n.language) })
            : t('interview.question.open')}
          {!question.required && ` · ${t('interview.question.optional')}`}
        </Text>
        <Group gap={4} wrap="nowrap">
          {AnswerMark.options.map((mark) => (
            <Button
              key={mark}
              size="compact-xs"
              flex={1}
              px={4}
              variant={given === mark ? 'filled' : 'default'}
              color={given === mark ? colours[mark] : undefined}
              autoContrast
              onClick={() => onMark(mark)}
              aria-pressed={given === mark}
              data-stage-focus={current && mark === 'cocok' ? true : undefined}
              rightSection={current ? <KeyHint keys={keys[mark]} /> : undefined}
            >
              {t(`interview.mark.${mark}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  );
}

/** The guided script: the first open question is in turn; any may be marked again until the outcome. */
export function QuestionList({
  view,
  interview,
}: {
  readonly view: ClaimView;
  readonly interview: Interview;
}) {
  const { t } = useTranslation();
  const act = useInterviewAct(view);
  const answered = interview.questions.filter((question) => interview.answers[question.id]).length;
  const current = interview.questions.find((question) => !interview.answers[question.id]);

  function mark(questionId: string, value: AnswerMark): void {
    void act({ type: 'mark-answer', interviewId: interview.id, questionId, mark: value });
  }

  useHotkeys(
    AnswerMark.options.map((value): [string, () => void] => [
      keys[value],
      () => current && mark(current.id, value),
    ]),
    [],
  );

  return (
    <Stack gap={6}>
      <Text
        size="sm"
        fw={600}
        pos="sticky"
        top={0}
        bg="var(--mantine-color-body)"
        py={4}
        style={{ zIndex: 1 }}
      >
        {t('interview.question.progress', { answered, total: interview.questions.length })}
      </Text>
      {interview.questions.map((question, index) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={index + 1}
          current={question === current}
          given={interview.answers[question.id]?.mark}
          onMark={(value) => mark(question.id, value)}
        />
      ))}
    </Stack>
  );
}
