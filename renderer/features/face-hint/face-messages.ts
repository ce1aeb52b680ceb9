/** What the screen and the worker that compares faces say to each other. No measure of a face is among it. */
import type { FaceFound, FaceWord } from '../../../shared/domain/interview/face-hint.ts';

export interface FaceQuestion {
  /** Address of the folder with the models, ending in `/`. */
  readonly models: string;
  readonly portrait: ImageBitmap;
  readonly live: ImageBitmap;
}

export interface FaceSide {
  readonly found: FaceFound;
  /** The face cut out, to be looked at; null when there is none. */
  readonly crop: ImageBitmap | null;
}

export type FaceStage = 'loading' | 'portrait' | 'live';

export type FaceAnswer =
  | { readonly type: 'stage'; readonly stage: FaceStage }
  | { readonly type: 'done'; readonly word: FaceWord; readonly portrait: FaceSide; readonly live: FaceSide }
  | { readonly type: 'failed' };
