import { useTranslation } from 'react-i18next';
import type { ClaimStatus } from '../../shared/domain/vocabulary.ts';
import { assertNever } from '../../shared/domain/vocabulary.ts';
import classes from './ui.module.css';

export interface Standing {
  readonly status: ClaimStatus;
  readonly inCall?: boolean;
  readonly callBackAt?: string | null;
  readonly onHold?: boolean;
  /** Set aside in its officer's queue; its time has not come. */
  readonly isParked?: boolean;
  /** The participant waits at his phone to be called. */
  readonly isReady?: boolean;
}

/** The catalogue key of the word for where a claim stands; finer than the status while a call is on or promised. */
export function stateKey({ status, inCall, callBackAt, onHold, isParked, isReady }: Standing): string {
  if (inCall === true) return 'queue.state.in-call';
  if (onHold === true) return 'queue.state.on-hold';
  if (isReady === true) return 'reaching.row.state';
  if (isParked === true) return 'queue.state.parked';
  const promised = callBackAt !== null && callBackAt !== undefined;
  if (promised && (status === 'queued' || status === 'at-desk')) return 'queue.state.call-back';
  return `vocabulary.status.${status}`;
}

type Tone = 'plain' | 'go' | 'info' | 'look' | 'stop';

function toneOf({ status, inCall, onHold, isReady }: Standing): Tone {
  if (inCall === true) return 'info';
  if (onHold === true) return 'look';
  if (isReady === true) return 'go';
  switch (status) {
    case 'queued':
    case 'cancelled':
      return 'plain';
    case 'at-desk':
    case 'submitted':
    case 'vouchered':
      return 'info';
    case 'returned':
      return 'look';
    case 'verified':
    case 'approved':
    case 'paid':
      return 'go';
    case 'rejected':
      return 'stop';
    default:
      return assertNever(status);
  }
}

/** The state as a word with a tint. */
export function StatusBadge(standing: Standing) {
  const { t } = useTranslation();
  return (
    <span className={classes['status']} data-tone={toneOf(standing)}>
      {t(stateKey(standing))}
    </span>
  );
}
