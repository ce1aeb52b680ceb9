/**
 * What the program noticed about a paper, for the officer's eye only (features D4, D5): never a rejection, never a
 * score. Its sentence is `hints.<code>`; `params` fill it.
 */
import { z } from 'zod';
import type { DocumentKind, Id } from '../vocabulary.ts';
import type { FieldName, PaperPlace } from './reading.ts';

/** Stored beside the officer's decision, so codes are never renamed. */
export const HintCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
export type HintCode = z.infer<typeof HintCode>;

export interface Hint {
  readonly code: HintCode;
  /** `match`: seen and equal; `look`: a person should look; `info`: worth knowing. */
  readonly level: 'match' | 'look' | 'info';
  readonly documentId: Id;
  readonly kind: DocumentKind;
  readonly field?: FieldName;
  /** Where on the paper. */
  readonly place?: PaperPlace;
  /** The other paper that it differs from, when it is not the claim's data. */
  readonly other?: { readonly documentId: Id; readonly kind: DocumentKind; readonly place?: PaperPlace };
  readonly params: Readonly<Record<string, string | number>>;
}
