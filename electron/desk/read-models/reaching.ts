/** What a row says of reaching the participant: tries in vain, his own "Saya siap", his phone's test (features Q7, Q8, V3). */
import type { ClaimRow } from '../../../shared/contract/desk.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';

/** Nothing once it is certain who he is, or while nobody is to call him. `now` in milliseconds. */
export function reachingOf(
  { status, identity, attempts, ladder, callBackAt, readiness }: ClaimState,
  now: number,
): Pick<ClaimRow, 'tries' | 'ready' | 'check'> {
  if (identity || (status !== 'queued' && status !== 'at-desk'))
    return { tries: null, ready: null, check: null };
  const last = attempts.at(-1);
  const until = readiness?.until ?? null;
  return {
    tries:
      last && ladder.tries > 0 ? { count: ladder.tries, outcome: last.outcome, nextAt: callBackAt } : null,
    ready: readiness && until && Date.parse(until) > now ? { since: readiness.at, until } : null,
    check: readiness?.check ?? null,
  };
}
