/** A tick or a "look" beside a stated field, for what stands on the papers; it leads to the place. */
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Hint } from '../../../../shared/domain/reading/hint.ts';
import type { FieldHints } from './hint-facts.ts';
import type { HintWords } from './use-hint-words.ts';
import classes from './hints.module.css';

const icons = { look: IconAlertTriangleFilled, match: IconCheck, info: IconInfoCircle } as const;

interface HintMarkProps {
  readonly hints: FieldHints | undefined;
  readonly words: HintWords;
  onChoose(hint: Hint): void;
}

/** Keeps its place while there is nothing yet, so that the value does not move when a reading comes. */
export function HintMark({ hints, words, onChoose }: HintMarkProps) {
  const { t } = useTranslation();
  if (!hints) return <span className={classes['fieldMark']} />;
  const { looks, infos, agrees, first } = hints;
  const sentences = [
    ...[...looks, ...infos].map(words.sentence),
    ...(agrees.length > 0
      ? [t('viewer.hints.agrees', { papers: agrees.map(words.paper).join(t('claim.separator')) })]
      : []),
  ].join(' ');
  const level = looks.length > 0 ? 'look' : agrees.length > 0 ? 'match' : 'info';
  const Icon = icons[level];
  return (
    <UnstyledButton
      className={classes['fieldMark']}
      data-level={level}
      aria-label={sentences}
      title={sentences}
      onClick={() => onChoose(first)}
    >
      <Icon size={15} aria-hidden="true" />
    </UnstyledButton>
  );
}
