/** The kabid closes a counter for the rest of a day, and opens it again: nothing new is called to a closed one. */
import { z } from 'zod';
import type { Actor } from '../claim/state.ts';
import { accept, refuse, type Outcome } from '../refusal.ts';
import { Day, isColumnText, StaffId } from '../vocabulary.ts';

export const SetCounter = z.object({
  type: z.literal('set-counter'),
  staffId: StaffId,
  day: Day,
  open: z.boolean(),
  reason: z.string().trim().min(3).max(300).refine(isColumnText),
});
export type SetCounter = z.infer<typeof SetCounter>;

/** What the branch knows of one officer's counter on one day; a counter nobody closed is open. */
export interface CounterStanding {
  readonly open: boolean;
  /** Whether the staff number belongs to an officer of this branch. */
  readonly isOfficer: boolean;
}

/** Decides the kabid's change of a counter. */
export function decideCounter(
  command: SetCounter,
  actor: Actor,
  standing: CounterStanding,
): Outcome<SetCounter> {
  if (actor.kind !== 'staff' || !actor.roles.includes('kabid')) return refuse('role-not-allowed', 'kabid');
  if (!standing.isOfficer) return refuse('not-an-officer', 'you', { holder: command.staffId });
  if (standing.open === command.open) return refuse('counter-unchanged', 'nobody');
  return accept(command);
}
