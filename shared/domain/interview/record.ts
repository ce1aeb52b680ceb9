/** What is kept of an interview beside the answers: pictures, what happened to the call, a recording, the phone's own test. */
import { z } from 'zod';
import { CallNoteKind, Id, Instant, PictureWord, Sha256, SnapshotKind } from '../vocabulary.ts';

/** The live picture measured (picture-meter.ts): light 0 to 255 (mean luminance), sharpness 0 (blurred) upwards. */
export const PictureMeasure = z.object({
  light: z.number().min(0).max(255),
  sharpness: z.number().min(0).max(100_000),
  word: PictureWord,
});
export type PictureMeasure = z.infer<typeof PictureMeasure>;

/** Bytes of one picture from a call at most. */
export const maximumSnapshotBytes = 2 * 1024 * 1024;

/** One picture from the call, bound to question, time and quality (features V8). The bytes live encrypted under their hash. */
export const Snapshot = z.object({
  id: Id,
  kind: SnapshotKind,
  sha256: Sha256,
  size: z.int().min(1).max(maximumSnapshotBytes),
  takenAt: Instant,
  /** The question that was in turn; null = none. */
  questionId: z.string().max(60).nullable(),
  quality: PictureMeasure,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Pictures kept of one interview at most. */
export const maximumSnapshots = 12;

/** One thing that happened to the call. `seconds`: how long it lasted, where it did. No personal data. */
export const CallNote = z.object({
  at: Instant,
  kind: CallNoteKind,
  seconds: z.number().min(0).max(86_400).optional(),
});
export type CallNote = z.infer<typeof CallNote>;

/** Notes kept of one interview at most. */
export const maximumNotes = 300;

/** What is known of a recording; the pieces lie encrypted at the seat that made it (features V13). */
export const Recording = z.object({
  id: Id,
  startedAt: Instant,
  seconds: z.number().min(0).max(86_400),
  bytes: z.int().min(0),
  /** Of all its pieces, one after the other. */
  sha256: Sha256,
  /** When it is deleted. */
  deleteAfter: Instant,
  /** It broke off and was mended: whole up to that moment, and no further. */
  brokenOff: z.boolean().optional(),
});
export type Recording = z.infer<typeof Recording>;

/** Somebody helps the participant in the call (features V11). */
export const Assistance = z.object({
  name: z.string().max(120),
  relation: z.string().max(60),
  at: Instant,
  /** What the participant answered alone; null = not asked yet. */
  freeWill: z.boolean().nullable(),
});
export type Assistance = z.infer<typeof Assistance>;

/** Questions that a helped participant answers alone. */
export const leastAlone = 2;

/** What the participant's phone said of itself before the call (features V3). */
export const PreCallCheck = z.object({
  at: Instant,
  camera: z.enum(['ok', 'refused', 'missing', 'busy', 'in-app']),
  microphone: z.enum(['ok', 'silent', 'refused', 'missing']),
  /** Of his own picture; null without one. */
  picture: PictureWord.nullable(),
  network: z.enum(['good', 'fair', 'poor']),
  /** Milliseconds there and back to the hub. */
  roundTripMs: z.number().min(0).max(60_000),
});
export type PreCallCheck = z.infer<typeof PreCallCheck>;

/** How long "Saya siap" holds when it is not said again. */
export const readyMilliseconds = 60 * 60_000;
