/** One still of the participant's picture as it comes over the line, in its full size. */
import { lumaOf, measureFrame } from '../../../../shared/domain/interview/picture-meter.ts';
import { maximumSnapshotBytes, type PictureMeasure } from '../../../../shared/domain/interview/record.ts';
import { useCall } from '../call-store.ts';
import { useLive } from './live-store.ts';

export interface CapturedFrame {
  /** A JPEG of at most `maximumSnapshotBytes`. */
  readonly file: File;
  /** Of this very still, measured like the live picture. */
  readonly quality: PictureMeasure;
}

/** Milliseconds to wait for a picture; a line that shows nothing for longer has none. */
const patience = 3_000;
/** The same for a picture that rests so that the voice gets through: it is asked back for this still. */
const patienceAtRest = 12_000;

/** From good to small: the first one that fits is taken. */
const qualities = [0.92, 0.8, 0.6, 0.4] as const;

/** @returns null when no picture of the participant comes just now */
export async function captureFrame(): Promise<CapturedFrame | null> {
  if (useLive.getState().line?.sends !== 'audio') return await frameOfCall(patience);
  const { wish } = useCall.getState();
  wish('video');
  const frame = await frameOfCall(patienceAtRest);
  wish('automatic');
  return frame;
}

async function frameOfCall(wait: number): Promise<CapturedFrame | null> {
  const track = useCall.getState().call?.remoteStream?.getVideoTracks()[0];
  if (!track || track.readyState !== 'live') return null;
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    if (!(await nextFrame(video, wait))) return null;
    return await still(video);
  } finally {
    video.srcObject = null;
  }
}

/** Waits for one decoded frame. */
function nextFrame(video: HTMLVideoElement, wait: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), wait);
  video.requestVideoFrameCallback(() => resolve(true));
  video.play().catch(() => resolve(false));
  return promise.finally(() => clearTimeout(timer));
}

async function still(video: HTMLVideoElement): Promise<CapturedFrame | null> {
  const { videoWidth: width, videoHeight: height } = video;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen || width === 0 || height === 0) return null;
  pen.drawImage(video, 0, 0);
  const luma = lumaOf(pen.getImageData(0, 0, width, height).data);
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size > maximumSnapshotBytes) continue;
    const file = new File([blob], 'panggilan.jpg', { type: 'image/jpeg' });
    return { file, quality: measureFrame({ luma, width, height }) };
  }
  return null;
}
