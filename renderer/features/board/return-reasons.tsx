import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/desk.ts';
import classes from './board.module.css';

const shownReasons = 8;

/** Why papers go back to participants, the most frequent first; a bar each with its words and number. */
export function ReturnReasons({ reasons }: { reasons: Board['returnReasons'] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...reasons.map((reason) => reason.count));
  return (
    <section aria-label={t('board.reasons.title')}>
      <Title order={2} mb={4}>
        {t('board.reasons.title')}
      </Title>
      {reasons.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('board.reasons.empty')}
        </Text>
      ) : (
        <ul className={classes['bars']}>
          {reasons.slice(0, shownReasons).map((reason) => (
            <li key={`${reason.itemId}-${reason.defect}`}>
              <span className={classes['barWords']}>
                {t(`documents.item.${reason.itemId}`)}: {t(`documents.defect.${reason.defect}`)}
              </span>
              <span className={classes['barTrack']} aria-hidden="true">
                <span style={{ width: `${(100 * reason.count) / most}%` }} />
              </span>
              <strong>{reason.count}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
