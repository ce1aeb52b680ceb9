import { IconAlertTriangle, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { ClaimWords } from './claim-words.ts';
import classes from './claim.module.css';

const icons = { block: IconHandStop, warn: IconAlertTriangle, info: IconInfoCircle } as const;
const tones = { block: 'stop', warn: 'look', info: 'info' } as const;

/** What a rule says, in a sentence; where the rule comes from and how sure it is, on demand. */
export function FindingNote({ finding, words }: { finding: Finding; words: ClaimWords }) {
  const { t } = useTranslation();
  const Icon = icons[finding.severity];
  return (
    <div
      className={classes['finding']}
      data-tone={tones[finding.severity]}
      data-finding={finding.code}
      tabIndex={-1}
    >
      <Icon size={15} aria-label={t(`vocabulary.severity.${finding.severity}`)} />
      <div>
        <span>{words.say(finding.key, finding.params)}</span>
        <details>
          <summary>{t('claim.data.why')}</summary>
          {t('claim.data.source', {
            source: finding.source,
            evidence: t(`vocabulary.evidence.${finding.mark}`),
          })}
        </details>
      </div>
    </div>
  );
}
