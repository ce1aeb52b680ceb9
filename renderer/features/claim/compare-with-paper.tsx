import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Hint } from '../../../shared/domain/reading/hint.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import type { ClaimWords } from './claim-words.ts';
import { fieldsOfPaper, fieldText, type DataField } from './data-fields.ts';
import type { ClaimFacts } from './facts.ts';
import type { FieldHints } from './hints/hint-facts.ts';
import { HintMark } from './hints/hint-mark.tsx';
import type { HintWords } from './hints/use-hint-words.ts';
import classes from './claim.module.css';

/** What the paper in sight should say: always at the same place, so that the eye goes back and forth only. */
export function CompareWithPaper({
  view,
  facts,
  words,
  kind,
  hints,
  hintWords,
  onHint,
}: {
  view: ClaimView;
  facts: ClaimFacts;
  words: ClaimWords;
  kind: DocumentKind | null;
  hints: ReadonlyMap<DataField, FieldHints>;
  hintWords: HintWords;
  onHint: (hint: Hint) => void;
}) {
  const { t } = useTranslation();
  const fields = fieldsOfPaper(kind);
  if (!kind || fields.length === 0) return null;
  return (
    <div className={classes['compare']}>
      <h4>{t('claim.data.compare', { paper: words.kind(kind) })}</h4>
      <dl>
        {fields.map((field) => {
          const value = fieldText(view.state.data, field, view.today, words);
          const doubtful = facts.findings.some((one) => one.field === field && one.severity !== 'info');
          return (
            <div key={field} className={classes['dataRow']}>
              <dt>{t(`claim.field.${field}`)}</dt>
              <dd>
                <span className={classes['value']} data-empty={value === null}>
                  {value ?? t('claim.noValue')}
                </span>
                <HintMark hints={hints.get(field)} words={hintWords} onChoose={onHint} />
                {doubtful ? (
                  <IconAlertTriangle
                    size={15}
                    color="var(--loket-look)"
                    aria-label={t('vocabulary.severity.warn')}
                  />
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
