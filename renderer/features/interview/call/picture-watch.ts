/**
 * Watches the participant's picture twice a second while he is there: light and sharpness (measured in a worker), and
 * whether pictures still come. It has a video element of its own, so that it works whatever the screen shows.
 */
import { steadyWord, type SteadyWord } from '../../../../shared/domain/interview/picture-meter.ts';
import type { PictureMeasure } from '../../../../shared/domain/interview/record.ts';
import type { PictureWord } from '../../../../shared/domain/vocabulary.ts';
import type { PictureAnswer, PictureQuestion } from './picture-worker.ts';

/** Milliseconds between two measures. */
export const measureEvery = 500;
/** Without a new picture for so long it stands still. */
const stillAfter = 2_000;

export interface PictureNews {
  readonly measure: PictureMeasure | null;
  readonly word: PictureWord | null;
  /** Pixels of the frame as it came; 0 = none. */
  readonly width: number;
}

export interface PictureListeners {
  onMeasure(news: PictureNews): void;
  /** Pictures ceased; `at` = when the last one came, milliseconds since the epoch. */
  onStill(at: number): void;
  /** The last sharp frame, told after `onStill`; the listener closes it. */
  onKept(bitmap: ImageBitmap, at: number): void;
  onMoving(): void;
}

export interface PictureWatch {
  /** Of the connection that lives now; null when nobody is there. */
  watch(stream: MediaStream | null): void;
  close(): void;
}

/** A reference to the shown frame that can go to the worker; null while there is none. */
async function frameOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap | null> {
  if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  if ('VideoFrame' in window) return new VideoFrame(video, { timestamp: performance.now() * 1000 });
  return createImageBitmap(video);
}

export function watchPicture(listeners: PictureListeners): PictureWatch {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  let steady: SteadyWord | null = null;
  let lastFrameAt: number | null = null;
  let isFresh = false;
  let isStill = false;
  let isBusy = false;
  let following = 0;

  const ask = (question: PictureQuestion, transfer: Transferable[] = []): void =>
    worker.postMessage(question, transfer);

  function follow(): void {
    following = video.requestVideoFrameCallback(() => {
      isFresh = true;
      lastFrameAt = Date.now();
      follow();
    });
  }

  worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
    if (data.type === 'kept') {
      if (data.bitmap && isStill) listeners.onKept(data.bitmap, data.at);
      else data.bitmap?.close();
      return;
    }
    isBusy = false;
    if (!data.measure || isStill || !video.srcObject) return;
    steady = steadyWord(steady, data.measure.word, performance.now());
    listeners.onMeasure({ measure: data.measure, word: steady.word, width: data.width });
  };

  function stand(at: number): void {
    isStill = true;
    steady = null;
    listeners.onStill(at);
    ask({ type: 'kept' });
  }

  async function look(): Promise<void> {
    // A hidden window is shown no frames, which says nothing about the line.
    if (document.hidden || lastFrameAt === null) return;
    if (!isFresh) {
      if (!isStill && Date.now() - lastFrameAt > stillAfter) stand(lastFrameAt);
      return;
    }
    isFresh = false;
    if (isStill) listeners.onMoving();
    isStill = false;
    if (isBusy) return;
    isBusy = true;
    const frame = await frameOf(video).catch(() => null);
    if (frame) ask({ type: 'measure', frame, at: Date.now() }, [frame]);
    else isBusy = false;
  }
  const ticking = setInterval(() => void look(), measureEvery);
  follow();

  return {
    watch(stream) {
      if (video.srcObject === stream) return;
      video.srcObject = stream;
      if (stream) void video.play().catch(() => undefined);
      else if (lastFrameAt !== null && !isStill) stand(lastFrameAt);
    },
    close() {
      clearInterval(ticking);
      video.cancelVideoFrameCallback(following);
      video.srcObject = null;
      worker.terminate();
    },
  };
}
