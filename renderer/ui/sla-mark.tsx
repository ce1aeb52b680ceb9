import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../shared/contract/desk.ts';
import classes from './ui.module.css';

/** The legal clock: a dot and the working days left in words; nothing before the clock runs. */
export function SlaMark({ sla }: { sla: ClaimRow['sla'] }) {
  const { t } = useTranslation();
  if (sla.colour === 'none' || sla.workingDaysLeft === null) return null;
  return (
    <span className={classes['sla']} data-colour={sla.colour} title={t('queue.sla.title')}>
      {slaWords(sla.workingDaysLeft, t)}
    </span>
  );
}

function slaWords(left: number, t: TFunction): string {
  if (left < 0) return t('queue.sla.late', { days: -left });
  return left === 0 ? t('queue.sla.today') : t('queue.sla.left', { days: left });
}
