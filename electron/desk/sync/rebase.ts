/** "Mine on top of theirs": what is shown is the confirmed state with this seat's pending commands decided anew on it. */
import { dayOf } from '../../../shared/domain/calendar/office-calendar.ts';
import { decide } from '../../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { deleteClaim, findClaim, writeClaim, type StoredClaim } from '../database/queries/claims.ts';
import { findPending } from '../database/queries/outbox.ts';
import { interviewPolicyOn, type DeskWorld } from '../desk-world.ts';

/**
 * Writes a claim anew from its confirmed state and what is pending on it. A pending command that no longer fits has no
 * effect here; whether it counts is for the hub to say, and its refusal will be shown.
 */
export function rebase(
  world: DeskWorld,
  claimId: Id,
  base: ClaimState | null,
  before: StoredClaim | null,
): void {
  const { database } = world;
  const pending = findPending(database, claimId);
  const calendar = world.calendar();
  let shown = base;
  for (const { actor, command, madeAt } of pending) {
    const today = dayOf(madeAt, calendar.timeZone);
    const interviewPolicy = interviewPolicyOn(world, today);
    const context = { actor, now: madeAt, today, quota: null, branch: null, interviewPolicy };
    const decision = decide(claimId, shown, command, context);
    if (decision.ok) shown = evolveAll(claimId, shown, decision.value);
  }
  if (shown !== null) writeClaim(database, { base, shown, pending: pending.length, before }, calendar);
  else if (before) deleteClaim(database, before.key);
}

/** Rebases a claim on the confirmed state that is stored. */
export function rebaseStored(world: DeskWorld, claimId: Id): void {
  const stored = findClaim(world.database, claimId);
  rebase(world, claimId, stored?.base ?? null, stored);
}
