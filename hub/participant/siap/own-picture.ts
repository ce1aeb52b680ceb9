/** The word for his own picture, by the same measure as at the officer's seat (shared/domain/interview/picture-meter.ts). */
import {
  lumaOf,
  measuredSide,
  measureFrame,
  steadyWord,
  type SteadyWord,
} from '../../../shared/domain/interview/picture-meter.ts';
import type { PictureWord } from '../../../shared/domain/vocabulary.ts';

/** Measures what the element shows at each call. @returns null while it shows nothing yet */
export function pictureWatcher(video: HTMLVideoElement): (now: number) => PictureWord | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let steady: SteadyWord | null = null;
  return (now) => {
    const { videoWidth, videoHeight } = video;
    if (!context || videoWidth === 0 || videoHeight === 0) return null;
    const scale = measuredSide / Math.max(videoWidth, videoHeight);
    canvas.width = Math.max(1, Math.round(videoWidth * scale));
    canvas.height = Math.max(1, Math.round(videoHeight * scale));
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    steady = steadyWord(steady, measureFrame({ luma: lumaOf(data), width, height }).word, now);
    return steady.word;
  };
}
