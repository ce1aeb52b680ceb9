import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HandOffLevel } from '../../../shared/domain/claim/hand-off.ts';
import classes from './handoff.module.css';

const marks = { fine: IconCircleCheck, look: IconAlertTriangle, bad: IconCircleX } as const;

interface BlockProps {
  readonly name: 'papers' | 'identity' | 'account' | 'answers' | 'helper' | 'line';
  readonly level: HandOffLevel;
  /** The judgement in one line. */
  readonly verdict: string;
}

/** One block: its name, a mark with colour and form, and the judgement in words. */
export function Block({ name, level, verdict }: BlockProps) {
  const { t } = useTranslation();
  const Mark = marks[level];
  return (
    <div className={classes['block']} data-block={name} data-level={level}>
      <dt>{t(`evidence.handOff.block.${name}`)}</dt>
      <dd>
        <Mark size={15} aria-label={t(`evidence.handOff.level.${level}`)} role="img" /> {verdict}
      </dd>
    </div>
  );
}
