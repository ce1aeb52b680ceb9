import { useTranslation } from 'react-i18next';
import type { Board, BoardMeasure } from '../../../shared/contract/desk.ts';
import type { BoardLink } from './board-list.tsx';
import { NumberLink } from './number-link.tsx';
import classes from './board.module.css';

const shown: readonly BoardMeasure[] = [
  'all',
  'waiting',
  'held',
  'in-call',
  'call-back',
  'returned',
  'submitted',
  'verified',
  'vouchered',
  'approved',
  'paid',
  'rejected',
  'cancelled',
];

/** The day in one line of numbers. */
export function Totals({
  totals,
  onOpen,
}: {
  totals: Board['totals'];
  onOpen: (link: Omit<BoardLink, 'day'>) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={classes['totals']} aria-label={t('board.totals')}>
      {shown.map((measure) => (
        <li key={measure}>
          <NumberLink
            big
            count={totals[measure]}
            name={t(`queue.measure.${measure}`)}
            onOpen={() => onOpen({ measure })}
          />
          <span>{t(`queue.measure.${measure}`)}</span>
        </li>
      ))}
    </ul>
  );
}
