/** The judgement of the item that is looked at, beside its paper: in order, or not and why. */
import { Button, Popover, Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Defect } from '../../../shared/domain/vocabulary.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { ClaimWords } from './claim-words.ts';
import type { ItemFacts } from './facts.ts';
import type { Reasons } from './use-reasons.ts';
import classes from './claim.module.css';

interface VerdictBarProps {
  readonly facts: ItemFacts;
  readonly words: ClaimWords;
  readonly reasons: Reasons | null;
  onAccept(): void;
  /** Asks for the reasons. */
  onReject(): void;
}

export function VerdictBar({ facts, words, reasons, onAccept, onReject }: VerdictBarProps) {
  const { t } = useTranslation();
  const verdict = facts.review?.verdict;
  const asking = reasons !== null;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a low window the buttons may lie below the edge, and the reasons would hide with them.
    if (asking) bar.current?.scrollIntoView({ block: 'nearest' });
  }, [asking]);
  return (
    <Popover
      opened={asking}
      onDismiss={() => reasons?.close()}
      position="left-end"
      middlewares={besideThePaper}
      width={300}
      offset={12}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={noTransition}
    >
      <Popover.Target>
        <div ref={bar} className={classes['verdict']} role="group" aria-label={words.item(facts.item.id)}>
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={16} />}
            rightSection={<KeyHint keys="S" />}
            aria-keyshortcuts="S"
            variant={verdict === 'sesuai' ? 'filled' : 'default'}
            aria-pressed={verdict === 'sesuai'}
            disabled={!facts.covered}
            onClick={onAccept}
          >
            {t('claim.checklist.ok')}
          </Button>
          <Button
            size="compact-sm"
            leftSection={<IconX size={16} />}
            rightSection={<KeyHint keys="T" />}
            aria-keyshortcuts="T"
            variant="default"
            className={verdict === 'tidak-sesuai' ? classes['verdictNo'] : undefined}
            aria-pressed={verdict === 'tidak-sesuai'}
            onClick={() => (reasons ? reasons.close() : onReject())}
          >
            {t('claim.checklist.notOk')}
          </Button>
        </div>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('claim.defects.title', { item: words.item(facts.item.id) })} p={12}>
        {reasons ? <ReasonForm facts={facts} words={words} reasons={reasons} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Over the checklist, so that the paper stays in sight; above the buttons where there is no room for that. */
const besideThePaper = {
  flip: { fallbackPlacements: ['top-start' as const, 'top-end' as const] },
  shift: true,
};

/** The reasons must be there before the next key is pressed. */
const noTransition = { duration: 0 } as const;

function ReasonForm({ facts, words, reasons }: { facts: ItemFacts; words: ClaimWords; reasons: Reasons }) {
  const { t } = useTranslation();
  const titleId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const writing = event.target instanceof HTMLTextAreaElement;
    const defect = writing ? undefined : Defect.options[Number(event.key) - 1];
    if (defect && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      reasons.toggle(defect);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      reasons.save();
    }
  };
  return (
    <div role="group" aria-labelledby={titleId} onKeyDown={onKeyDown} className={classes['defects']}>
      <Text id={titleId} fw={600} size="sm">
        {t('claim.defects.title', { item: words.shortItem(facts.item.id) })}
      </Text>
      <div className={classes['defectList']}>
        {Defect.options.map((defect, index) => (
          <UnstyledButton
            key={defect}
            className={classes['defect']}
            role="checkbox"
            aria-checked={reasons.chosen.includes(defect)}
            aria-keyshortcuts={`${index + 1}`}
            data-autofocus={index === 0 ? true : undefined}
            onClick={() => reasons.toggle(defect)}
          >
            <KeyHint keys={`${index + 1}`} />
            <span>{words.defects([defect])}</span>
            {reasons.chosen.includes(defect) ? <IconCheck size={16} aria-hidden="true" /> : null}
          </UnstyledButton>
        ))}
      </div>
      <Textarea
        size="xs"
        label={t('claim.defects.note')}
        placeholder={t('claim.defects.notePlaceholder')}
        value={reasons.note}
        onChange={(event) => reasons.write(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={1}
        maxRows={3}
      />
      {reasons.empty ? (
        <Text size="sm" c="var(--loket-stop)" role="alert">
          {t('claim.defects.choose')}
        </Text>
      ) : null}
      <div className={classes['defectFoot']}>
        <Text size="sm" c="dimmed">
          {t('claim.defects.hint')}
        </Text>
        <Button size="compact-sm" onClick={reasons.save}>
          {t('claim.defects.save')}
        </Button>
      </div>
    </div>
  );
}
