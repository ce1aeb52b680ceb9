import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './claim.module.css';

export type Tone = 'plain' | 'go' | 'info' | 'look' | 'stop';

/** One line below the head of the claim, with an act at its end where there is one. */
export function News({
  tone,
  children,
  action,
  icon = <IconArrowBackUp size={16} aria-hidden="true" />,
}: {
  tone: Tone;
  children: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className={classes['news']} data-tone={tone}>
      {icon}
      <div>{children}</div>
      {action ? <div className={classes['newsAct']}>{action}</div> : null}
    </div>
  );
}
