/** What the kabid is shown once when he makes a recovery key. */
import { z } from 'zod';
import { Day } from '../domain/vocabulary.ts';

/** A sealed recovery key just made: file and code open the data only together, and the code is told this once. */
export const SealedRecovery = z.object({
  /** Four symbols on file and envelope, which make them a pair. */
  number: z.string(),
  branch: z.string(),
  computer: z.string(),
  day: Day,
  /** Five groups of five, `0A1B2-…`. */
  code: z.string(),
  fileName: z.string(),
  fileText: z.string(),
});
export type SealedRecovery = z.infer<typeof SealedRecovery>;
