/** Makes a giant picture small enough to be shown, in a worker of its own that ends with it. */
import { drawnSize, type PictureSize } from './picture-size.ts';

export interface ShrinkQuestion extends PictureSize {
  readonly file: Blob;
}

export interface ShrinkAnswer {
  /** Null when the picture could not be decoded. */
  readonly bitmap: ImageBitmap | null;
}

/**
 * @param whole how large the picture is
 * @throws when it cannot be decoded, or when the signal ends it
 */
export function shrinkPicture(file: Blob, whole: PictureSize, signal: AbortSignal): Promise<ImageBitmap> {
  return new Promise<ImageBitmap>((resolve, reject) => {
    const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
    const end = (bitmap: ImageBitmap | null): void => {
      worker.terminate();
      if (bitmap) resolve(bitmap);
      else reject(new Error('the picture was not decoded'));
    };
    signal.addEventListener('abort', () => end(null), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ShrinkAnswer>) => end(data.bitmap);
    worker.onerror = () => end(null);
    worker.postMessage({ file, ...drawnSize(whole) } satisfies ShrinkQuestion);
  });
}
