/** Runs beside the screen: decodes a giant picture and makes it smaller, which would hold the screen up for a second. */
import type { ShrinkAnswer, ShrinkQuestion } from './shrink-picture.ts';

self.onmessage = ({ data: { file, width, height } }: MessageEvent<ShrinkQuestion>) => {
  createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' }).then(
    (bitmap) => self.postMessage({ bitmap } satisfies ShrinkAnswer, { transfer: [bitmap] }),
    () => self.postMessage({ bitmap: null } satisfies ShrinkAnswer),
  );
};
