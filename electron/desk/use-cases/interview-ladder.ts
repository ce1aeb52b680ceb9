/** Where the ladder of tries to reach a participant stands, and when the next one would be (features Q7). */
import { isLadderAtEnd, proposedTry } from '../../../shared/domain/interview/ladder.ts';
import type { Id, Instant } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { interviewPolicyOn, todayOf } from '../desk-world.ts';
import type { Seat } from '../seat.ts';

export interface LadderStanding {
  readonly tries: number;
  readonly attempts: number;
  /** After one more try in vain; null when that one would be the last. */
  readonly nextAt: Instant | null;
}

/** Null when this seat does not know the claim. */
export function readLadder({ world }: Seat, claimId: Id): LadderStanding | null {
  const state = findClaim(world.database, claimId)?.shown;
  if (!state) return null;
  const { attempts } = interviewPolicyOn(world, todayOf(world));
  const tries = state.ladder.tries;
  const after = { ladder: { tries: tries + 1 } };
  const nextAt = isLadderAtEnd(after, attempts)
    ? null
    : proposedTry(tries + 1, world.now(), world.calendar());
  return { tries, attempts, nextAt };
}
