/**
 * What the program saw on one paper by itself: kind, quality, fields with their place (features D4, D5). A reading
 * belongs to the content of a file, never decides anything, and may be made anew at any time.
 */
import { z } from 'zod';
import { Fingerprint } from '../claim/data.ts';
import { DocumentKind } from '../vocabulary.ts';

/** A place on a page as it is read upright; fractions of its width and height, origin top left. `page` counts from 0. */
export const PaperPlace = z.object({
  page: z.int().min(0),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});
export type PaperPlace = z.infer<typeof PaperPlace>;

/** What can be read on papers; the words on the screen are `reading.field.<name>`. */
export const FieldName = z.enum([
  'nik',
  'name',
  'birth-place',
  'birth-date',
  'sex',
  'address',
  'kk-number',
  'kpj',
  'npwp',
  'bank',
  'account-number',
  'account-holder',
  'employer',
  'stop-date',
  'letter-date',
  'death-date',
  'mother-name',
]);
export type FieldName = z.infer<typeof FieldName>;

export const ReadField = z.object({
  name: FieldName,
  /** As it stands on the paper. */
  text: z.string().max(400),
  /** Brought into the form of the claim's data: digits alone, an ISO day, `L`/`P`, upper-case names. */
  value: z.string().max(400),
  /** 0 to 1, from the letters' own confidence and the form of the value. */
  confidence: z.number().min(0).max(1),
  place: PaperPlace,
});
export type ReadField = z.infer<typeof ReadField>;

/** What makes a picture hard to read; the sentence is `reading.flaw.<name>`. */
export const QualityFlaw = z.enum(['blurred', 'dark', 'too-bright', 'glare', 'cut-off', 'tiny', 'tilted']);
export type QualityFlaw = z.infer<typeof QualityFlaw>;

export const QualityFinding = z.object({
  flaw: QualityFlaw,
  /** What was measured and the limit it passed, each in the unit of its measure (domain/picture). */
  measured: z.number(),
  limit: z.number(),
  place: PaperPlace,
});
export type QualityFinding = z.infer<typeof QualityFinding>;

export const PaperReading = z.object({
  /** Version of the reader; a newer one reads again. */
  reader: z.int().min(1),
  pages: z.int().min(1),
  /** Pages that were looked at, from the first. */
  pagesRead: z.int().min(0),
  /** Quarter turns clockwise that bring the first page upright, after the camera's own mark (EXIF). */
  quarterTurns: z.int().min(0).max(3),
  /** Width and height of the first page as shown upright, in pixels; of a PDF at 150 dpi. */
  size: z.object({ width: z.int().min(1), height: z.int().min(1) }),
  /** What its words say it is; null when they say nothing. */
  kind: z.object({ kind: DocumentKind, confidence: z.number().min(0).max(1) }).nullable(),
  quality: z.array(QualityFinding).max(40),
  fields: z.array(ReadField).max(60),
  /** Of the first page; null when there is nothing to see on it. */
  fingerprint: Fingerprint.nullable(),
  /** Things about the file that the officer should know: `pdf-script`, `pdf-many-pages`, `cmyk`. */
  notes: z.array(z.enum(['pdf-script', 'pdf-many-pages', 'cmyk', 'no-text'])).max(10),
  /** Milliseconds that it took. */
  took: z.number().min(0),
});
export type PaperReading = z.infer<typeof PaperReading>;

/** Why a file could not be read by itself; the officer looks with his own eyes. Sentence: `reading.failure.<code>`. */
export const ReadingFailure = z.enum([
  'encrypted',
  'damaged',
  'too-many-pixels',
  'took-too-long',
  'too-much-memory',
  'not-here',
  'failed',
]);
export type ReadingFailure = z.infer<typeof ReadingFailure>;

export const ReadingState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('waiting') }),
  z.object({ status: z.literal('reading') }),
  z.object({ status: z.literal('read'), reading: PaperReading }),
  z.object({ status: z.literal('unreadable'), code: ReadingFailure }),
]);
export type ReadingState = z.infer<typeof ReadingState>;

/** One word that the letters' reader saw, with its place. */
export interface ReadWord {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly place: PaperPlace;
  /** Number of the line on its page, counted from 0 in reading order. */
  readonly line: number;
}
