/**
 * What was noticed about the paper, right beneath it. Its height never changes by itself, so that a reading that comes
 * later does not move what the officer looks at.
 */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconColumns2, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { Hint } from '../../../../shared/domain/reading/hint.ts';
import type { ReadingState } from '../../../../shared/domain/reading/reading.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { keyOf, type ReadingCount } from './hint-facts.ts';
import type { HintWords } from './use-hint-words.ts';
import classes from './hints.module.css';

interface HintStripProps {
  /** Those to look at first. */
  readonly hints: readonly Hint[];
  readonly chosenKey: string | null;
  /** The paper in sight and what became of its reading. */
  readonly shown: ClaimDocument | null;
  readonly state: ReadingState | undefined;
  readonly count: ReadingCount;
  readonly words: HintWords;
  /** Leads to the hint's place; `beside` with the other paper next to it. */
  onChoose(hint: Hint, beside: boolean): void;
}

export function HintStrip({ hints, chosenKey, shown, state, count, words, onChoose }: HintStripProps) {
  const { t } = useTranslation();
  const told = hints.filter(({ level }) => level !== 'match');
  const matches = matchesOf(hints);
  const rest = restKey(shown, state, hints);
  return (
    <section className={classes['strip']} aria-label={t('hints.title')} data-testid="hint-strip">
      <div className={classes['head']}>
        <span className={classes['matches']}>
          {matches.map((hint) => (
            <button
              key={keyOf(hint)}
              type="button"
              className={classes['match']}
              aria-label={`${words.short(hint)}: ${words.sentence(hint)}`}
              aria-current={keyOf(hint) === chosenKey}
              title={words.sentence(hint)}
              onClick={() => onChoose(hint, false)}
            >
              <IconCheck size={13} aria-hidden="true" />
              {words.short(hint)}
            </button>
          ))}
        </span>
        {count.total > 0 ? (
          <span className={classes['count']} role="status">
            {t(countKey(count), { read: count.read, total: count.total, unreadable: count.unreadable })}
          </span>
        ) : null}
      </div>
      {told.length > 0 || rest !== null ? (
        <ul className={classes['list']}>
          {told.map((hint) => (
            <HintRow
              key={keyOf(hint)}
              hint={hint}
              chosen={keyOf(hint) === chosenKey}
              words={words}
              onChoose={onChoose}
            />
          ))}
          {rest !== null ? <li className={classes['rest']}>{t(rest)}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}

function countKey({ done, unreadable }: ReadingCount): string {
  if (!done) return 'reading.count.running';
  return unreadable > 0 ? 'reading.count.doneSome' : 'reading.count.done';
}

/** What agrees: fields first, each once, because several places of a paper may say the same. */
function matchesOf(hints: readonly Hint[]): Hint[] {
  const matches = hints.filter(({ level }) => level === 'match');
  return [...matches.filter(({ field }) => field), ...matches.filter(({ field }) => !field)];
}

/** What is said while no hint says it: that the paper is being read, why it could not be, or that nothing stands out. */
function restKey(
  shown: ClaimDocument | null,
  state: ReadingState | undefined,
  hints: readonly Hint[],
): string | null {
  if (!shown) return null;
  if (state === undefined || state.status === 'waiting' || state.status === 'reading')
    return 'reading.state.coming';
  if (state.status === 'unreadable')
    return hints.some(({ code }) => code.startsWith('unread-')) ? null : `reading.failure.${state.code}`;
  return hints.some(({ level }) => level !== 'match') ? null : 'reading.state.nothing';
}

interface HintRowProps extends Pick<HintStripProps, 'words' | 'onChoose'> {
  readonly hint: Hint;
  readonly chosen: boolean;
}

function HintRow({ hint, chosen, words, onChoose }: HintRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const Icon = hint.level === 'look' ? IconAlertTriangle : IconInfoCircle;
  return (
    <li ref={row} className={classes['row']} data-level={hint.level} data-chosen={chosen}>
      <button
        type="button"
        className={classes['sentence']}
        aria-current={chosen}
        data-hint={hint.code}
        onClick={() => onChoose(hint, false)}
      >
        <Icon size={14} aria-label={t(`viewer.hints.level.${hint.level}`)} />
        <span>{words.sentence(hint)}</span>
      </button>
      {hint.other ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconColumns2 size={13} />}
          rightSection={chosen ? <KeyHint keys="D" /> : null}
          aria-keyshortcuts={chosen ? 'D' : undefined}
          title={t('viewer.hints.besideLong', { paper: words.paper(hint.other.kind) })}
          onClick={() => onChoose(hint, true)}
        >
          {t('viewer.hints.beside')}
        </Button>
      ) : null}
    </li>
  );
}
