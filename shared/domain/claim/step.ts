import type { Outcome } from '../refusal.ts';
import type { ClaimEventBody } from './events.ts';

/** What one step of the decider decides: the bodies of its events. `decide` stamps who and when. */
export type Step = Outcome<ClaimEventBody[]>;
