import type { ReactNode } from 'react';
import classes from './word-tag.module.css';

/** A word about something, small and coloured by meaning; readable in both schemes. */
export function WordTag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'go' | 'info' | 'look' | 'stop';
  children: ReactNode;
}) {
  return (
    <span className={classes['tag']} data-tone={tone}>
      {children}
    </span>
  );
}
