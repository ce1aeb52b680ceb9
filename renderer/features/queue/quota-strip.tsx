import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuotaLine } from '../../../shared/contract/desk.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import classes from './queue.module.css';

/** "kuota: online JHT 7/19 · loket JHT 2/8 · …": how much of the day is used, by program and channel. */
export function QuotaStrip() {
  const { t } = useTranslation();
  const { data } = useQuery(deskQueries.claims.quota.queryOptions());
  const lines = (data ?? []).filter((line) => line.cap > 0 || line.used > 0);
  if (lines.length === 0) return null;
  return (
    <dl className={classes['quota']} aria-label={t('queue.quota.label')}>
      {lines.map((line) => (
        <div
          key={`${line.channel}-${line.program}`}
          data-full={line.used >= line.cap}
          title={t('queue.quota.title', { ...line, left: Math.max(0, line.cap - line.used) })}
        >
          <dt>{quotaName(line, t)}</dt>
          <dd>
            {line.used}/{line.cap}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Only JHT comes by both channels, so only there the channel must be said. */
function quotaName(line: QuotaLine, t: (key: string) => string): string {
  return line.program === 'JHT' ? `${t(`vocabulary.channel.${line.channel}`)} JHT` : line.program;
}
