import { formatNumber } from '../../ui/format.ts';
import classes from './board.module.css';

/** A number that opens the list it counts; its name says what it counts, for those who do not see the table. */
export function NumberLink({
  count,
  name,
  onOpen,
  big = false,
}: {
  count: number;
  name: string;
  onOpen: () => void;
  big?: boolean;
}) {
  return (
    <button
      type="button"
      className={big ? classes['bigNumber'] : classes['number']}
      data-zero={count === 0}
      aria-label={`${name}: ${formatNumber(count)}`}
      onClick={onOpen}
    >
      {formatNumber(count)}
    </button>
  );
}
