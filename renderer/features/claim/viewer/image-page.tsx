/**
 * A photographed or scanned paper. It is decoded off the main thread before it appears; a giant one is decoded smaller
 * than it is, because all its points would take more memory than a counter's computer has to spare.
 */
import { useEffect, useRef, useState } from 'react';
import { useObjectUrl } from './paper-file.ts';
import type { PaperSize } from './pdf-page.tsx';
import { isGiant } from './picture-size.ts';
import { shrinkPicture } from './shrink-picture.ts';

interface ImagePageProps {
  readonly file: Blob;
  readonly scale: number;
  readonly label: string;
  onSize(size: PaperSize): void;
  onTrouble(trouble: 'damaged'): void;
}

type Drawn =
  | { readonly as: 'image'; readonly width: number; readonly height: number }
  | { readonly as: 'bitmap'; readonly width: number; readonly height: number; readonly bitmap: ImageBitmap };

export function ImagePage({ file, scale, label, onSize, onTrouble }: ImagePageProps) {
  const url = useObjectUrl(file);
  const image = useRef<HTMLImageElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);

  useEffect(() => {
    const element = image.current;
    if (!url || !element) return;
    const leaving = new AbortController();
    let bitmap: ImageBitmap | null = null;
    const open = async (): Promise<void> => {
      const whole = await measure(element, url);
      if (leaving.signal.aborted) return;
      const giant = isGiant(whole);
      if (giant) {
        // What lies invisible in the page must not be decoded whole after all.
        element.removeAttribute('src');
        bitmap = await shrinkPicture(file, whole, leaving.signal);
        if (leaving.signal.aborted) return bitmap.close();
        setDrawn({ as: 'bitmap', ...whole, bitmap });
      } else {
        await element.decode();
        if (leaving.signal.aborted) return;
        setDrawn({ as: 'image', ...whole });
      }
      onSize({ ...whole, pages: 1, reducedFrom: giant ? whole.width * whole.height : undefined });
    };
    open().catch(() => {
      if (!leaving.signal.aborted) onTrouble('damaged');
    });
    return () => {
      leaving.abort();
      bitmap?.close();
    };
  }, [file, url, onSize, onTrouble]);

  const size = drawn
    ? { width: drawn.width * scale, height: drawn.height * scale, display: 'block' }
    : { visibility: 'hidden' as const, width: 0, height: 0 };
  return drawn?.as === 'bitmap' ? (
    <BitmapCanvas bitmap={drawn.bitmap} label={label} style={size} />
  ) : (
    <img
      ref={image}
      alt={label}
      decoding="async"
      draggable={false}
      data-drawn={drawn !== null}
      data-page
      style={size}
    />
  );
}

function BitmapCanvas({
  bitmap,
  label,
  style,
}: {
  bitmap: ImageBitmap;
  label: string;
  style: React.CSSProperties;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    target.width = bitmap.width;
    target.height = bitmap.height;
    // Handed over, not copied: it is shown nowhere else.
    target.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  }, [bitmap]);
  return <canvas ref={canvas} role="img" aria-label={label} data-drawn data-page style={style} />;
}

/** Reads how large a picture is, upright as the camera marked it, without decoding its points. */
function measure(element: HTMLImageElement, url: string): Promise<{ width: number; height: number }> {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve({ width: element.naturalWidth, height: element.naturalHeight });
    element.onerror = () => reject(new Error('not a picture'));
    element.src = url;
  });
}
