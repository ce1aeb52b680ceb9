/** Runs beside the screen: measures frames of the call and keeps the last sharp one. */
import { lumaOf, measuredSide, measureFrame } from '../../../../shared/domain/interview/picture-meter.ts';
import type { PictureMeasure } from '../../../../shared/domain/interview/record.ts';

export type PictureQuestion =
  | { readonly type: 'measure'; readonly frame: VideoFrame | ImageBitmap; readonly at: number }
  /** Asks for the last sharp frame. */
  | { readonly type: 'kept' };

export type PictureAnswer =
  | { readonly type: 'measured'; readonly measure: PictureMeasure | null; readonly width: number }
  | { readonly type: 'kept'; readonly bitmap: ImageBitmap | null; readonly at: number };

let pen: OffscreenCanvasRenderingContext2D | null = null;
let kept: { bitmap: ImageBitmap; at: number; sharpness: number } | null = null;
/** A frame this much less sharp than the one kept does not take its place, unless that one is old. */
const keepsShare = 0.6;
const oldAfter = 10_000;

const sizeOf = (frame: VideoFrame | ImageBitmap): { width: number; height: number } =>
  frame instanceof ImageBitmap ? frame : { width: frame.displayWidth, height: frame.displayHeight };

function measure(frame: VideoFrame | ImageBitmap): PictureMeasure | null {
  const { width, height } = sizeOf(frame);
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, measuredSide / Math.max(width, height));
  const [wide, tall] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  pen ??= new OffscreenCanvas(wide, tall).getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  if (pen.canvas.width !== wide) pen.canvas.width = wide;
  if (pen.canvas.height !== tall) pen.canvas.height = tall;
  pen.imageSmoothingQuality = 'medium';
  pen.drawImage(frame, 0, 0, wide, tall);
  return measureFrame({
    luma: lumaOf(pen.getImageData(0, 0, wide, tall).data),
    width: wide,
    height: tall,
  });
}

async function keep(frame: VideoFrame | ImageBitmap, measured: PictureMeasure, at: number): Promise<void> {
  const isSeen = measured.word === 'baik' || measured.word === 'redup';
  const isAsGood = !kept || at - kept.at > oldAfter || measured.sharpness >= kept.sharpness * keepsShare;
  if (!isAsGood || (!isSeen && kept && at - kept.at < oldAfter)) return;
  const bitmap = await createImageBitmap(frame);
  kept?.bitmap.close();
  kept = { bitmap, at, sharpness: measured.sharpness };
}

async function take(frame: VideoFrame | ImageBitmap, at: number): Promise<void> {
  try {
    const measured = measure(frame);
    self.postMessage({
      type: 'measured',
      measure: measured,
      width: sizeOf(frame).width,
    } satisfies PictureAnswer);
    if (measured) await keep(frame, measured, at);
  } finally {
    frame.close();
  }
}

/** A copy: the frame itself stays here for the next time that pictures cease. */
async function handOver(): Promise<void> {
  const found = kept;
  const bitmap = found && (await createImageBitmap(found.bitmap).catch(() => null));
  const answer: PictureAnswer = { type: 'kept', bitmap, at: found?.at ?? 0 };
  self.postMessage(answer, { transfer: bitmap ? [bitmap] : [] });
}

self.onmessage = ({ data }: MessageEvent<PictureQuestion>) => {
  if (data.type === 'measure') void take(data.frame, data.at);
  else void handOver();
};
