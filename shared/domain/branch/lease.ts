/** How long a holder's claims are kept for him while he is away; after that a colleague may take them over (design 5.7). */
import type { Instant } from '../vocabulary.ts';

/** From his last sign of life, by the hub's clock. */
export const leaseMilliseconds = 2 * 3_600_000;

/** Until when claims are kept for somebody who was last heard of at `seenAt`; the hub may give more after it was away itself. */
export function leaseEnd(seenAt: Instant): Instant {
  return new Date(Date.parse(seenAt) + leaseMilliseconds).toISOString();
}
