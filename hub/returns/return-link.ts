/** The participant's link for the papers that his claim went back for (features P1). */
import type { StaffMember } from '../../shared/contract/hub.ts';
import { refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { Id, Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';

export interface ReturnLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

/** The same link for the same round of a claim. */
export async function openReturnLink(
  _core: HubCore,
  _staff: StaffMember,
  _input: { claimId: Id; publicUrl: string },
): Promise<Outcome<ReturnLink>> {
  return refuse('unknown-claim', 'nobody');
}
