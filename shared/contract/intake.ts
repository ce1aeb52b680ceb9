/** The result of taking in a day's package (intake-format.md). */
import { z } from 'zod';

/** A row that was not taken: its row number in the sheet (headings = 1), the heading, a masked value, and why. */
export const RefusedRow = z.object({
  row: z.int(),
  heading: z.string(),
  /** What stood there, masked so that it can be found again but not read; empty where nothing stood. */
  value: z.string(),
  /** Catalogue key under `intake.reason`, and its parameters. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The Indonesian sentence. */
  reason: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

export const RefusedFile = z.object({
  /** Path inside the package. */
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: z.string(),
});
export type RefusedFile = z.infer<typeof RefusedFile>;

export const IntakeReport = z.object({
  taken: z.int(),
  skipped: z.int(),
  refusedRows: z.array(RefusedRow),
  takenFiles: z.int(),
  refusedFiles: z.array(RefusedFile),
  /** Headings that the program does not know; reported and ignored. */
  unknownHeadings: z.array(z.string()),
  /** Set when a person stopped it: what was taken until then stays, running it again completes it. */
  cancelled: z.boolean(),
});
export type IntakeReport = z.infer<typeof IntakeReport>;

export const IntakeProgress = z.object({
  intakeId: z.uuid(),
  label: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** Rows done of `total`; total is 0 while it is still being counted. */
  done: z.int(),
  total: z.int(),
  startedAt: z.iso.datetime(),
  report: IntakeReport.nullable(),
  /** For `failed`: catalogue key under `intake.failure` and its sentence. */
  failure: z.object({ code: z.string(), reason: z.string() }).nullable(),
});
export type IntakeProgress = z.infer<typeof IntakeProgress>;
