/** The question in turn: its words, what the papers say, three marks, and a note. */
import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WordTag } from '../../ui/word-tag.tsx';
import type { InterviewQuestion } from '../../../shared/domain/claim/state.ts';
import { questionTextKey } from '../../../shared/domain/interview/script.ts';
import { AnswerMark } from '../../../shared/domain/vocabulary.ts';
import { localeOf } from '../../ui/format.ts';
import { KeyHint } from '../../ui/key-hint.tsx';

export const markColours: Record<AnswerMark, string> = {
  cocok: 'green',
  ragu: 'yellow',
  'tidak-cocok': 'red',
};
/** Keys that mark the question in turn: F6 cocok, F7 ragu, F8 tidak cocok. Function keys, since hands are on the papers' letters. */
export const markKeys: Record<AnswerMark, string> = { cocok: 'F6', ragu: 'F7', 'tidak-cocok': 'F8' };

/** The branch's own words, else those of the catalogue. */
export function useQuestionWords({ id, text }: Pick<InterviewQuestion, 'id' | 'text'>): string {
  const { t } = useTranslation();
  return text ?? t(questionTextKey(id));
}

/** An ISO day reads as on the papers, `9 Agu 2026`; everything else stands as the claim has it. */
function readable(expected: string, language: string): string {
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return expected.replace(/\b\d{4}-\d{2}-\d{2}\b/gu, (day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString(localeOf(language), style);
  });
}

interface QuestionCardProps {
  readonly question: InterviewQuestion;
  readonly number: number;
  readonly given: AnswerMark | undefined;
  /** The answer is kept as given alone. */
  readonly alone: boolean;
  readonly note: string;
  onNote(note: string): void;
  onNoteDone(): void;
  onMark(mark: AnswerMark): void;
}

export function QuestionCard(props: QuestionCardProps) {
  const { question, number, given, alone, note, onNote, onNoteDone, onMark } = props;
  const { t, i18n } = useTranslation();
  const words = useQuestionWords(question);
  const card = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    // No arrow with a value: newer browsers answer with a promise, which React would call as an ending.
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [question.id]);
  const expected = question.expected
    ? t('interview.question.expected', { answer: readable(question.expected, i18n.language) })
    : t('interview.question.open');
  return (
    <Paper
      ref={card}
      withBorder
      p="xs"
      radius="md"
      bd="2px solid var(--mantine-primary-color-filled)"
      data-testid={`question-${question.id}`}
      data-current-question
    >
      <Stack gap={4}>
        <Text fw={600} lh={1.35}>
          {number}. {words}
        </Text>
        <Text size="xs" c="dimmed">
          {expected}
          {!question.required && ` · ${t('interview.question.optional')}`}
        </Text>
        {(question.offPaper === true || alone) && (
          <Group gap={4}>
            {question.offPaper && <WordTag tone="info">{t('interview.question.offPaper')}</WordTag>}
            {alone && <WordTag tone="go">{t('interview.question.alone')}</WordTag>}
          </Group>
        )}
        <Group gap={4} wrap="nowrap">
          {AnswerMark.options.map((mark) => (
            <Button
              key={mark}
              size="compact-sm"
              flex={1}
              px={4}
              variant={given === mark ? 'filled' : 'default'}
              color={given === mark ? markColours[mark] : undefined}
              autoContrast
              onClick={() => onMark(mark)}
              aria-pressed={given === mark}
              aria-keyshortcuts={markKeys[mark]}
              data-stage-focus={mark === 'cocok' ? true : undefined}
              rightSection={<KeyHint keys={markKeys[mark]} />}
            >
              {t(`interview.mark.${mark}`)}
            </Button>
          ))}
        </Group>
        {writing || note !== '' ? (
          <Textarea
            size="xs"
            aria-label={t('interview.question.note')}
            placeholder={t('interview.question.noteHint')}
            value={note}
            onChange={(event) => onNote(event.currentTarget.value)}
            onBlur={onNoteDone}
            maxLength={500}
            autosize
            minRows={1}
            maxRows={4}
            autoFocus={writing}
          />
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            w="fit-content"
            onClick={() => setWriting(true)}
          >
            {t('interview.question.addNote')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
