import type { StaffId } from '../vocabulary.ts';
import type { ActorRef } from './state.ts';

/** The staff number behind an event; the decider lets only staff cause the events that ask for it. */
export function staffOf(by: ActorRef): StaffId {
  if (by.kind !== 'staff') throw new Error('this event must come from staff');
  return by.staffId;
}
