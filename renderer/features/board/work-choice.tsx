import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import { ProgramTag } from '../../ui/program-tag.tsx';
import { isParked } from '../../ui/row-reason.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './board.module.css';

/** An officer's claims, each with a box; what lies at his desk first. */
export function WorkChoice({
  rows,
  chosen,
  onChange,
}: {
  rows: readonly ClaimRow[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('board.move.nothing')}
      </Text>
    );
  const toggle = (claimId: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(claimId);
    else next.delete(claimId);
    onChange(next);
  };
  return (
    // Scrolls by itself, so it must be reachable by Tab even while no box in it is.
    <ul className={classes['work']} tabIndex={0} aria-label={t('board.move.which')}>
      {rows.map((row) => (
        <li key={row.claimId}>
          <Checkbox
            checked={chosen.has(row.claimId)}
            onChange={(event) => toggle(row.claimId, event.currentTarget.checked)}
            label={
              <span className={classes['workRow']}>
                <strong>{row.queueNumber}</strong>
                <ProgramTag program={row.program} />
                <span className={classes['workName']}>{row.name}</span>
                <StatusBadge {...row} isParked={isParked(row)} />
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
