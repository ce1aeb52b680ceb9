import { Portal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SealedRecovery } from '../../../shared/contract/sealed-recovery.ts';
import { formatDay } from '../../ui/format.ts';
import classes from './recovery.module.css';

/** The page for the envelope; on paper it is alone, on the screen it is not seen. */
export function EnvelopeSheet({ made }: { made: SealedRecovery }) {
  const { t, i18n } = useTranslation();
  const facts = [
    ['branch', made.branch],
    ['computer', made.computer],
    ['day', `${formatDay(made.day, i18n.language)} ${made.day.slice(0, 4)}`],
    ['number', made.number],
    ['file', made.fileName],
  ] as const;
  return (
    // Outside the dialog, in a place of its own: the dialog's scroll area would cut the page.
    <Portal reuseTargetNode={false}>
      <section className={classes['sheet']} data-print-area aria-hidden="true">
        <p className={classes['secret']}>{t('recovery.sheet.secret')}</p>
        <h1>{t('recovery.sheet.title')}</h1>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`recovery.sheet.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t('recovery.sheet.code')}</p>
        <p className={classes['sheetCode']}>{made.code}</p>
        <h2>{t('recovery.sheet.todoTitle')}</h2>
        <ol>
          {(['todo1', 'todo2', 'todo3', 'todo4'] as const).map((name) => (
            <li key={name}>{t(`recovery.sheet.${name}`)}</li>
          ))}
        </ol>
        <p className={classes['signature']}>{t('recovery.sheet.sealedBy')}</p>
      </section>
    </Portal>
  );
}
