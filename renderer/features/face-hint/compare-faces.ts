/** One comparison of two faces, from two pictures to a word; ended early or late, nothing of it remains. */
import type { FaceWord } from '../../../shared/domain/interview/face-hint.ts';
import type { FaceAnswer, FaceQuestion, FaceSide, FaceStage } from './face-messages.ts';

export interface FaceComparison {
  readonly word: FaceWord;
  readonly portrait: FaceSide;
  readonly live: FaceSide;
}

/**
 * Compares the faces in two pictures. Rejects with an AbortError when it was ended, with an Error when the models or a
 * picture could not be used; the worker and everything in it is gone when it settles.
 */
export async function compareFaces(
  pictures: { readonly portrait: Blob; readonly live: Blob },
  onStage: (stage: FaceStage) => void,
  signal: AbortSignal,
): Promise<FaceComparison> {
  const [portrait, live] = await Promise.all([
    createImageBitmap(pictures.portrait),
    createImageBitmap(pictures.live),
  ]);
  signal.throwIfAborted();
  const worker = new Worker(new URL('./face-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError')), { once: true });
      worker.addEventListener('error', () => reject(new Error('the comparison of faces broke off')));
      worker.addEventListener('message', ({ data }: MessageEvent<FaceAnswer>) => {
        if (data.type === 'stage') onStage(data.stage);
        else if (data.type === 'failed') reject(new Error('faces could not be compared'));
        else resolve(data);
      });
      const models = new URL('/face-models/', location.href).href;
      const question: FaceQuestion = { models, portrait, live };
      worker.postMessage(question, [portrait, live]);
    });
  } finally {
    worker.terminate();
  }
}

/** Lets go of the faces that were cut out. */
export function forgetComparison({ portrait, live }: FaceComparison): void {
  portrait.crop?.close();
  live.crop?.close();
}
