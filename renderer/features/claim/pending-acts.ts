/** What the officer has done and the desk has not shown yet: laid over the view, so that the screen answers at once. */
import { defaultInterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { decide } from '../../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';

export interface PendingAct {
  readonly key: number;
  readonly command: ClaimCommand;
}

/** Acts whose effect is certain enough to be shown before the desk has answered; the others wait for the answer. */
const shownAtOnce: ReadonlySet<ClaimCommand['type']> = new Set([
  'review-item',
  'record-membership',
  'correct-data',
  'confirm-identity-at-counter',
]);

/** Whether an act may be shown before it is answered. */
export function isShownAtOnce(command: ClaimCommand): boolean {
  return shownAtOnce.has(command.type);
}

/**
 * The view as it will be when the pending acts are done. Decided by the hub's own rules; an act that they refuse, or
 * that the view already contains, changes nothing.
 */
export function withPending(view: ClaimView, pending: readonly PendingAct[], actor: Actor | null): ClaimView {
  if (pending.length === 0 || !actor) return view;
  const state = pending.reduce((current, { command }) => {
    const context = {
      actor,
      now: view.now,
      today: view.today,
      rulesVersion: current.rulesVersion,
      quota: null,
      branch: null,
      // None of the acts that are shown at once asks for it.
      interviewPolicy: defaultInterviewPolicy,
    };
    const outcome = decide(current.id, current, command, context);
    return outcome.ok ? (evolveAll(current.id, current, outcome.value) ?? current) : current;
  }, view.state);
  return { ...view, state };
}
