/** A photographed or scanned paper. It is decoded off the main thread before it appears. */
import { useEffect, useRef, useState } from 'react';
import { useObjectUrl } from './paper-file.ts';
import type { PaperSize } from './pdf-page.tsx';

interface ImagePageProps {
  readonly file: Blob;
  readonly scale: number;
  readonly label: string;
  onSize(size: PaperSize): void;
  onTrouble(trouble: 'damaged'): void;
}

export function ImagePage({ file, scale, label, onSize, onTrouble }: ImagePageProps) {
  const url = useObjectUrl(file);
  const image = useRef<HTMLImageElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);

  useEffect(() => {
    const element = image.current;
    if (!url || !element) return;
    let gone = false;
    element.src = url;
    element
      .decode()
      .then(() => {
        if (gone) return;
        const next = { width: element.naturalWidth, height: element.naturalHeight };
        setSize(next);
        onSize({ ...next, pages: 1 });
      })
      .catch(() => {
        if (!gone) onTrouble('damaged');
      });
    return () => {
      gone = true;
    };
  }, [url, onSize, onTrouble]);

  return (
    <img
      ref={image}
      alt={label}
      decoding="async"
      draggable={false}
      data-drawn={size !== null}
      style={
        size
          ? { width: size.width * scale, height: size.height * scale, display: 'block' }
          : { visibility: 'hidden', width: 0, height: 0 }
      }
    />
  );
}
