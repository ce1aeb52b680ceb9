/** What only the officer knows of the case and the list of papers depends on; each tick is a correction of the data. */
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { ClaimData } from '../../../shared/domain/claim/data.ts';
import { circumstancesFor } from '../../../shared/domain/documents/circumstances.ts';
import type { Circumstance } from '../../../shared/domain/vocabulary.ts';
import classes from './claim.module.css';

interface CircumstancesProps {
  readonly data: Pick<ClaimData, 'reason' | 'circumstances'>;
  readonly canWork: boolean;
  act(command: ClaimCommand): Promise<boolean>;
}

export function Circumstances({ data, canWork, act }: CircumstancesProps) {
  const { t } = useTranslation();
  const asked = circumstancesFor(data.reason);
  if (asked.length === 0) return null;
  const known = data.circumstances;
  const save = (circumstances: Circumstance[]): void =>
    void act({ type: 'correct-data', changes: { circumstances }, reason: t('claim.circumstances.updated') });
  return (
    <div
      className={classes['group']}
      role="group"
      aria-label={t('claim.circumstances.title')}
      data-testid="circumstances"
    >
      <h4>{t('claim.circumstances.title')}</h4>
      <p className={classes['quiet']}>
        {known === undefined ? `${t('claim.circumstances.unasked')} ` : ''}
        {t('claim.circumstances.hint')}
      </p>
      {asked.map((one) => (
        <Checkbox
          key={one}
          size="xs"
          mt={4}
          label={t(`documents.circumstance.${one}`)}
          checked={known?.includes(one) ?? false}
          disabled={!canWork}
          onChange={(event) => save(withCircumstance(known ?? [], one, event.currentTarget.checked))}
        />
      ))}
      {known === undefined && canWork ? (
        <button type="button" className={classes['link']} onClick={() => save([])}>
          {t('claim.circumstances.none')}
        </button>
      ) : null}
    </div>
  );
}

/** The circumstances with one more or one less, each once. */
export function withCircumstance(
  known: readonly Circumstance[],
  one: Circumstance,
  applies: boolean,
): Circumstance[] {
  const others = known.filter((other) => other !== one);
  return applies ? [...others, one] : others;
}
