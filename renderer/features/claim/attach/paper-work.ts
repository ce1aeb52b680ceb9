/** Asks the worker that finds and straightens papers, so that the screen never waits for it. */
import type { Corners } from '../../../../shared/domain/picture/corners.ts';
import type { QualityFlaw } from '../../../../shared/domain/reading/reading.ts';

export type PaperQuestion =
  /** A small picture of the live video: where is the paper now. */
  | { readonly ask: 'look'; readonly picture: ImageData }
  /** The photo itself; it is kept in the worker. */
  | { readonly ask: 'take'; readonly picture: ImageData }
  /** The kept photo, straightened by corners (fractions) and turned to the right by quarters. */
  | { readonly ask: 'straighten'; readonly corners: Corners; readonly turns: number };

export interface StraightPaper {
  readonly jpeg: Blob;
  readonly width: number;
  readonly height: number;
  readonly flaws: readonly QualityFlaw[];
}

export interface PaperAnswers {
  look: { readonly corners: Corners | null };
  take: { readonly corners: Corners | null };
  straighten: StraightPaper;
}

export interface Numbered<T> {
  readonly id: number;
  readonly content: T;
}

export interface PaperWork {
  ask<Q extends PaperQuestion>(question: Q): Promise<PaperAnswers[Q['ask']]>;
  close(): void;
}

/** Starts a worker; it lives as long as the camera is on the screen. */
export function startPaperWork(): PaperWork {
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  let isBroken = false;
  worker.onmessage = ({ data }: MessageEvent<Numbered<unknown>>) => {
    const waiter = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.content === null) waiter?.reject(new Error('paper worker'));
    else waiter?.resolve(data.content as never);
  };
  worker.onerror = () => {
    isBroken = true;
    for (const { reject } of waiting.values()) reject(new Error('paper worker'));
    waiting.clear();
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (isBroken) return reject(new Error('paper worker'));
        last += 1;
        waiting.set(last, { resolve, reject });
        const moved = 'picture' in question ? [question.picture.data.buffer] : [];
        worker.postMessage({ id: last, content: question } satisfies Numbered<PaperQuestion>, moved);
      }),
    close: () => worker.terminate(),
  };
}
