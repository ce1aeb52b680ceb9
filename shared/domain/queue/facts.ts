/**
 * What the queue needs to know of a claim, and nothing else of it. A hub with thousands of claims in the queue keeps
 * these beside each claim, so that choosing the next one does not read every claim whole.
 */
import type { ClaimState, ParticipantReturn, StepBack } from '../claim/state.ts';
import type { Instant, StaffId } from '../vocabulary.ts';

/** Every claim is its own facts; see `queueFactsOf` for the small copy. Plain data. */
export interface QueueFacts extends Pick<
  ClaimState,
  'status' | 'readiness' | 'assignedTo' | 'callBackAt' | 'completeAt' | 'noShowAt' | 'noShows' | 'quotaSlots'
> {
  readonly data: Pick<
    ClaimState['data'],
    'day' | 'queueNumber' | 'program' | 'channel' | 'reason' | 'birthDate' | 'appointment'
  >;
  readonly parking: { readonly until: Instant } | null;
  readonly passedOn: { readonly by: StaffId } | null;
  readonly stepBack: Pick<StepBack, 'from' | 'at'> | null;
  readonly returns: readonly Pick<ParticipantReturn, 'at' | 'resumedAt'>[];
  /** Null while it is open who the claimant is. */
  readonly identity: object | null;
  readonly interviews: readonly object[];
}

/** The facts alone, small enough to be kept apart. */
export function queueFactsOf(state: ClaimState): QueueFacts {
  const { status, readiness, assignedTo, callBackAt, completeAt, noShowAt, noShows, quotaSlots } = state;
  const { day, queueNumber, program, channel, reason, birthDate, appointment } = state.data;
  return {
    ...{ status, readiness, assignedTo, callBackAt, completeAt, noShowAt, noShows, quotaSlots },
    data: { day, queueNumber, program, channel, reason, birthDate, appointment },
    parking: state.parking && { until: state.parking.until },
    passedOn: state.passedOn && { by: state.passedOn.by },
    stepBack: state.stepBack && { from: state.stepBack.from, at: state.stepBack.at },
    returns: state.returns.map(({ at, resumedAt }) => ({ at, resumedAt })),
    identity: state.identity && {},
    interviews: state.interviews.map(() => ({})),
  };
}
