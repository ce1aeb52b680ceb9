/** The guided script (features V7): one question large, the rest as a list of lines. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconNotes, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { openAloneOf } from '../../../shared/domain/claim/interview-standing.ts';
import type { Interview, InterviewQuestion } from '../../../shared/domain/claim/state.ts';
import { AnswerMark } from '../../../shared/domain/vocabulary.ts';
import { markColours, markKeys, QuestionCard, useQuestionWords } from './question-card.tsx';
import classes from './questions.module.css';
import { useInterviewAct } from './use-interview-act.ts';

type Answer = Interview['answers'][string];

/** The question in turn: the first open one; with the helper away, one that was not answered alone yet. */
function inTurn(interview: Interview, alone: boolean): InterviewQuestion | undefined {
  const { questions, answers } = interview;
  const open = questions.find(({ id }) => !answers[id]);
  if (open || !alone || openAloneOf(interview) === 0) return open;
  const again = questions.filter(({ id }) => answers[id]?.alone !== true);
  return again.find(({ offPaper }) => offPaper) ?? again[0];
}

interface LineProps {
  readonly question: InterviewQuestion;
  readonly number: number;
  readonly answer: Answer | undefined;
  onChoose(): void;
}

function QuestionLine({ question, number, answer, onChoose }: LineProps) {
  const { t } = useTranslation();
  const words = useQuestionWords(question);
  return (
    <UnstyledButton
      className={classes['line']}
      onClick={onChoose}
      data-testid={`question-${question.id}`}
      data-mark={answer?.mark}
    >
      <Text size="xs" truncate flex={1}>
        {number}. {words}
      </Text>
      {answer?.alone && (
        <IconUserCheck
          size={14}
          role="img"
          aria-label={t('interview.question.alone')}
          className={classes['icon']}
        />
      )}
      {answer?.note && (
        <IconNotes
          size={14}
          role="img"
          aria-label={t('interview.question.hasNote')}
          className={classes['icon']}
        />
      )}
      <Text size="xs" className={classes['mark']} data-colour={answer && markColours[answer.mark]}>
        {answer ? t(`interview.mark.${answer.mark}`) : t('interview.question.unasked')}
      </Text>
    </UnstyledButton>
  );
}

interface QuestionListProps {
  readonly view: ClaimView;
  readonly interview: Interview;
  /** The participant's helper is away: answers are kept as his own. */
  readonly alone: boolean;
}

/** Any question may be chosen and marked again until the outcome; after a mark the next open one is in turn. */
export function QuestionList({ view, interview, alone }: QuestionListProps) {
  const { t } = useTranslation();
  const act = useInterviewAct(view);
  const [chosen, setChosen] = useState<string | null>(null);
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const { questions, answers, id: interviewId } = interview;
  const answered = questions.filter(({ id }) => answers[id]).length;
  const current = questions.find(({ id }) => id === chosen) ?? inTurn(interview, alone);
  const noteOf = (id: string): string => notes[id] ?? answers[id]?.note ?? '';

  function mark(questionId: string, value: AnswerMark): void {
    const note = noteOf(questionId).trim() || undefined;
    setChosen(null);
    void act({ type: 'mark-answer', interviewId, questionId, mark: value, note, ...(alone && { alone }) });
  }

  /** A note written after the mark changes the note alone. */
  function keepNote(questionId: string): void {
    const given = answers[questionId];
    const note = noteOf(questionId).trim();
    if (!given || note === (given.note ?? '')) return;
    const { mark: value, alone: wasAlone } = given;
    void act({
      ...{ type: 'mark-answer', interviewId, questionId, mark: value, note: note || undefined },
      ...(wasAlone && { alone: true }),
    });
  }

  useHotkeys(
    AnswerMark.options.map((value): [string, () => void] => [
      markKeys[value],
      () => current && mark(current.id, value),
    ]),
    [],
  );

  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} className={classes['progress']}>
        {t('interview.question.progress', { answered, total: questions.length })}
      </Text>
      {questions.map((question, index) =>
        question === current ? (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            given={answers[question.id]?.mark}
            alone={alone}
            note={noteOf(question.id)}
            onNote={(note) => setNotes((all) => ({ ...all, [question.id]: note }))}
            onNoteDone={() => keepNote(question.id)}
            onMark={(value) => mark(question.id, value)}
          />
        ) : (
          <QuestionLine
            key={question.id}
            question={question}
            number={index + 1}
            answer={answers[question.id]}
            onChoose={() => setChosen(question.id)}
          />
        ),
      )}
    </Stack>
  );
}
