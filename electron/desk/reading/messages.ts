/** What passes between the desk and the program that reads. Both are of one build, so nothing is parsed. */
import type { FileToRead, ReadOutcome } from './outcome.ts';

export interface ReadingRequest extends FileToRead {
  readonly id: number;
}

export type ReadingAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'weight'; readonly memory: number; readonly worked: number }
  | { readonly type: 'read'; readonly id: number; readonly outcome: ReadOutcome };
