/** What comes of reading one file. */
import type { PaperReading, ReadingFailure } from '../../../shared/domain/reading/reading.ts';

export type ReadOutcome =
  | { readonly ok: true; readonly reading: PaperReading }
  | { readonly ok: false; readonly code: ReadingFailure };

/** One file to read. `face`: it is said to be a photo of a person, which is measured otherwise and has no words. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly subject: 'paper' | 'face';
}

/** Thrown inside the reader for what a file is, never for a bug. */
export class Unreadable extends Error {
  readonly code: ReadingFailure;

  constructor(code: ReadingFailure) {
    super(code);
    this.code = code;
  }
}
