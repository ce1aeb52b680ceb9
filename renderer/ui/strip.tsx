import type { ReactNode } from 'react';
import classes from './strip.module.css';

/** A line across the window that says something lasting without covering the work. */
export function Strip({
  tone,
  children,
  actions,
}: {
  tone: 'info' | 'look' | 'stop' | 'go';
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes['strip']} data-tone={tone} role={tone === 'stop' ? 'alert' : 'status'}>
      <div className={classes['words']}>{children}</div>
      {actions === undefined ? null : <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}
