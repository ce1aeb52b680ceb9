/** Who holds what: one line for each officer, each number counted by the filter of the list it opens (features Q3, S1, S2). */
import { z } from 'zod';
import { StaffId } from '../domain/vocabulary.ts';

export const OfficerStanding = z.object({
  staffId: StaffId,
  counterOpen: z.boolean(),
  /** Why it is closed; null while it is open. */
  closedBecause: z.string().nullable(),
  /** Measure `held`: at his desk, those on hold and in a call too. */
  held: z.int(),
  onHold: z.int(),
  inCall: z.int(),
  /** Measure `waiting`: in the queue and meant for him, the parked ones too. */
  waiting: z.int(),
  parked: z.int(),
});
export type OfficerStanding = z.infer<typeof OfficerStanding>;
