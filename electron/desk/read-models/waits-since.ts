/** Since when a claim waits where it is. */
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { assertNever, type Instant } from '../../../shared/domain/vocabulary.ts';

/** Since when the claim waits in its present status. */
export function waitsSince(state: ClaimState): Instant {
  const latest = (...moments: (Instant | null | undefined)[]): Instant =>
    moments.reduce<Instant>((last, moment) => (moment && moment > last ? moment : last), state.registeredAt);
  switch (state.status) {
    case 'queued':
      return latest(state.stepBack?.at, state.returns.at(-1)?.resumedAt);
    case 'at-desk':
      return latest(state.holder?.takenAt);
    case 'returned':
      return latest(state.returns.at(-1)?.at);
    case 'submitted':
      return latest(state.submission?.at, state.stepBack?.at);
    case 'verified':
      return latest(state.verification?.at);
    case 'vouchered':
      return latest(state.voucher?.at);
    case 'approved':
      return latest(state.approval?.at);
    case 'paid':
      return latest(state.payment?.at);
    case 'rejected':
      return latest(state.rejection?.at);
    case 'cancelled':
      return latest(state.cancellation?.at);
    default:
      return assertNever(state.status);
  }
}
