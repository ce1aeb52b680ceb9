/** Opens a picture in the phone's browser, upright as its camera marked it, and makes a smaller one where needed. */
import { largestFile, longestSide, mostPixels } from './file-check.ts';

export interface OpenPicture {
  readonly image: HTMLImageElement;
  readonly url: string;
  /** As shown upright, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Null when this browser cannot show it, or it has too many points for a phone. The caller revokes `url`. */
export async function openPicture(content: Blob): Promise<OpenPicture | null> {
  const url = URL.createObjectURL(content);
  const image = new Image();
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('not a picture'));
      image.src = url;
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width > 0 && height > 0 && width * height <= mostPixels) return { image, url, width, height };
  } catch {
    // Said by the caller: the picture cannot be opened.
  }
  URL.revokeObjectURL(url);
  return null;
}

/** Whether a picture goes as it is. */
export function mustShrink(size: number, { width, height }: { width: number; height: number }): boolean {
  return size > largestFile || Math.max(width, height) > longestSide;
}

/** Longest side and quality, the first that fits under the limit of the branch. */
const attempts: readonly (readonly [side: number, quality: number])[] = [
  [3200, 0.9],
  [3200, 0.8],
  [2600, 0.75],
  [2000, 0.7],
];

/** The picture as a JPEG under 6 MiB; null when the browser cannot make one. */
export async function smallerJpeg(picture: OpenPicture): Promise<Blob | null> {
  for (const [side, quality] of attempts) {
    const canvas = drawn(picture, side);
    const made =
      canvas && (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality)));
    if (made && made.type === 'image/jpeg' && made.size > 0 && made.size <= largestFile) return made;
  }
  return null;
}

/** Points for the check of quality, at most `side` on the longer side. */
export function pointsOf(picture: OpenPicture, side: number): ImageData | null {
  const canvas = drawn(picture, side);
  try {
    return canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
  } catch {
    return null; // a browser that guards its canvas: the picture goes without the check
  }
}

function drawn({ image, width, height }: OpenPicture, side: number): HTMLCanvasElement | null {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff'; // what is see-through in a PNG is white paper in a JPEG
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
