/** What the decider is told beside the claim and the command: who acts, the moment, and what the branch knows. */
import type { QuotaStanding } from '../branch/quota.ts';
import type { InterviewPolicy } from '../interview/policy.ts';
import type { Day, Instant } from '../vocabulary.ts';
import type { Actor } from './state.ts';

/** What only the hub knows of its officers at a moment. */
export interface BranchFacts {
  /** Until when the present holder's claims are kept for him, by the hub's clock; null when nobody holds it. */
  readonly holderLease: Instant | null;
  /** Whether the acting officer's counter is open today. */
  readonly counterOpen: boolean;
  /** Of the person a `transfer` names; null for all other commands. */
  readonly target: { readonly isOfficer: boolean; readonly counterOpen: boolean } | null;
}

export interface DecisionContext {
  readonly actor: Actor;
  readonly now: Instant;
  /** The branch's calendar day at `now`. */
  readonly today: Day;
  /** The standing of the quota place that the command takes up (`quotaKeyOf`); null when it takes none. */
  readonly quota: QuotaStanding | null;
  /** What the branch decided about its interviews, as it holds today. */
  readonly interviewPolicy: InterviewPolicy;
  /** Null at a seat, which acts on what it holds and leaves the rest to the hub. */
  readonly branch: BranchFacts | null;
}
