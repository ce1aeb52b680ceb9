/** The questions of one person by their place; one can be opened and changed. */
import { Button, Group, Menu, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WordTag } from '../../ui/word-tag.tsx';
import { PolicyQuestion } from '../../../shared/domain/interview/questions.ts';
import { questionTextKey } from '../../../shared/domain/interview/script.ts';
import {
  added,
  at,
  changed,
  isSame,
  missing,
  moved,
  removed,
  type Audience,
  type DraftFault,
  type Questions,
} from './policy-draft.ts';
import { QuestionForm } from './question-form.tsx';
import classes from './interview-policy.module.css';

interface QuestionRowsProps {
  readonly questions: Questions;
  readonly audience: Audience;
  readonly faults: readonly DraftFault[];
  /** The one that is open. */
  readonly opened: string | null;
  onOpen(id: string | null): void;
  onChange(questions: Questions): void;
}

export function QuestionRows({ questions, audience, faults, opened, onOpen, onChange }: QuestionRowsProps) {
  const { t } = useTranslation();
  const wordsOf = ({ id, text }: PolicyQuestion): string =>
    text === null ? t(questionTextKey(id)) : text.trim() || t('interviewPolicy.question.empty');

  const add = (): void => {
    const next = added(questions, audience);
    onChange(next.questions);
    onOpen(next.id);
  };

  const row = (question: PolicyQuestion) => {
    const { id } = question;
    const isOpen = opened === id;
    const fault = faults.find((one) => one.audience === audience && one.questionId === id);
    return (
      <li key={id} className={classes['question']} data-question={id}>
        <UnstyledButton
          className={classes['head']}
          onClick={() => onOpen(isOpen ? null : id)}
          aria-expanded={isOpen}
          data-testid={`policy-question-${id}`}
        >
          {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          <Text size="sm" flex={1}>
            {wordsOf(question)}
          </Text>
          <Marks question={question} />
        </UnstyledButton>
        {fault && (
          <Text size="xs" className={classes['fault']} role="alert">
            {t(`interviewPolicy.fault.${fault.fault}`)}
          </Text>
        )}
        {isOpen && (
          <QuestionForm
            question={question}
            questions={questions}
            wordsOf={wordsOf}
            onChange={(change) => onChange(changed(questions, question, change))}
            onMove={(step) => onChange(moved(questions, question, step))}
            onRemove={() => {
              onChange(removed(questions, question));
              onOpen(null);
            }}
          />
        )}
      </li>
    );
  };

  return (
    <Stack gap={12}>
      {PolicyQuestion.shape.place.options.map((place) => (
        <section key={place} aria-label={t(`interviewPolicy.place.${place}`)}>
          <Text size="xs" fw={600} c="dimmed">
            {t(`interviewPolicy.place.${place}`)}
            {place === 'middle' && ` · ${t('interviewPolicy.place.varied')}`}
          </Text>
          <ul className={classes['questions']}>{at(questions, audience, place).map(row)}</ul>
        </section>
      ))}
      <Group gap={8}>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={16} />} onClick={add}>
          {t('interviewPolicy.question.add')}
        </Button>
        <MissingMenu
          missing={missing(questions, audience)}
          wordsOf={wordsOf}
          onAdd={(question) => {
            onChange([...questions.filter((one) => !isSame(one, question)), question]);
            onOpen(question.id);
          }}
        />
      </Group>
    </Stack>
  );
}

function Marks({ question }: { question: PolicyQuestion }) {
  const { t } = useTranslation();
  const { text, required, offPaper, insteadOf } = question;
  const marks: [boolean, 'go' | 'info' | 'plain', string][] = [
    [text !== null, 'go', t('interviewPolicy.question.ownMark')],
    [offPaper, 'info', t('interviewPolicy.question.offPaper')],
    [insteadOf !== null, 'plain', t('interviewPolicy.question.substitute')],
    [!required, 'plain', t('interviewPolicy.question.optional')],
  ];
  return (
    <Group gap={4} justify="flex-end">
      {marks.map(([stands, tone, words]) =>
        stands ? (
          <WordTag key={words} tone={tone}>
            {words}
          </WordTag>
        ) : null,
      )}
    </Group>
  );
}

interface MissingMenuProps {
  readonly missing: readonly PolicyQuestion[];
  wordsOf(question: PolicyQuestion): string;
  onAdd(question: PolicyQuestion): void;
}

/** Standard questions that were taken away can be had again. */
function MissingMenu({ missing: questions, wordsOf, onAdd }: MissingMenuProps) {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <Menu position="top-start" shadow="md" width={420}>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('interviewPolicy.question.addStandard', { count: questions.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {questions.map((question) => (
          <Menu.Item key={question.id} onClick={() => onAdd(question)}>
            {wordsOf(question)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
