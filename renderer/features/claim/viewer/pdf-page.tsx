/** One page of a PDF on a canvas, drawn again at the new size when the zoom has come to rest. */
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from './pdf-engine.ts';

/** PDF points (1/72 inch) to CSS pixels (1/96 inch). */
const pixelsPerPoint = 96 / 72;
/** A canvas beyond this is slower than the eye needs. */
const mostPixels = 16_000_000;
const restMilliseconds = 90;

export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** Points of the whole picture, when it is drawn smaller. */
  readonly reducedFrom?: number;
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy | null;
  readonly page: number;
  readonly scale: number;
  /** How many times finer than the screen it is drawn, for the loupe. */
  readonly sharpness: number;
  readonly label: string;
  onSize(size: PaperSize): void;
  onDrawn?: () => void;
  onTrouble(trouble: 'damaged' | 'protected'): void;
}

/** Opens a PDF while it is on the screen; null for a picture and until it is open. */
export function useOpenedPdf(
  file: Blob | null,
  onTrouble: PdfPageProps['onTrouble'],
): PDFDocumentProxy | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    if (!file) return;
    let gone = false;
    let close = (): void => undefined;
    openPdf(file)
      .then((opened) => {
        if (opened.status !== 'open') {
          if (!gone) onTrouble(opened.status);
          return;
        }
        if (gone) return opened.close();
        close = opened.close;
        setPdf(opened.pdf);
      })
      .catch(() => {
        if (!gone) onTrouble('damaged');
      });
    return () => {
      gone = true;
      setPdf(null);
      close();
    };
  }, [file, onTrouble]);
  return pdf;
}

export function PdfPage({ pdf, page, scale, sharpness, label, onSize, onDrawn, onTrouble }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<string | null>(null);
  const size = usePageSize(pdf, page, onSize, onTrouble);

  useEffect(() => {
    if (!pdf || !size || size.page !== page) return;
    let stopped = false;
    let cancel = (): void => undefined;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page);
      const target = canvas.current;
      if (stopped || !target) return;
      const wanted = scale * pixelsPerPoint * window.devicePixelRatio * sharpness;
      const most = Math.sqrt(mostPixels / (size.width * size.height)) * pixelsPerPoint;
      const viewport = proxy.getViewport({ scale: Math.min(wanted, most), rotation: proxy.rotate });
      // Drawn aside and copied whole, so that the paper never flickers white while zooming.
      const aside = document.createElement('canvas');
      aside.width = Math.max(1, Math.round(viewport.width));
      aside.height = Math.max(1, Math.round(viewport.height));
      const task = proxy.render({ canvas: aside, viewport, background: '#ffffff' });
      cancel = () => task.cancel();
      await task.promise;
      if (stopped) return;
      target.width = aside.width;
      target.height = aside.height;
      target.getContext('2d')?.drawImage(aside, 0, 0);
      setDrawn(`${page}`);
      onDrawn?.();
    };
    const timer = setTimeout(
      () =>
        draw().catch((cause: unknown) => {
          if (!stopped && !(cause instanceof Error && cause.name === 'RenderingCancelledException'))
            onTrouble('damaged');
        }),
      drawn === `${page}` ? restMilliseconds : 0,
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
      cancel();
    };
  }, [pdf, page, scale, sharpness, size, drawn, onDrawn, onTrouble]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      data-drawn={drawn === `${page}`}
      data-page
      style={{ width: (size?.width ?? 0) * scale, height: (size?.height ?? 0) * scale, display: 'block' }}
    />
  );
}

function usePageSize(
  pdf: PDFDocumentProxy | null,
  page: number,
  onSize: PdfPageProps['onSize'],
  onTrouble: PdfPageProps['onTrouble'],
): { width: number; height: number; page: number } | null {
  const [size, setSize] = useState<{ width: number; height: number; page: number } | null>(null);
  useEffect(() => {
    if (!pdf) return;
    let gone = false;
    pdf
      .getPage(Math.min(page, pdf.numPages))
      .then((proxy) => {
        if (gone) return;
        const viewport = proxy.getViewport({ scale: pixelsPerPoint, rotation: proxy.rotate });
        const next = { width: viewport.width, height: viewport.height };
        setSize({ ...next, page });
        onSize({ ...next, pages: pdf.numPages });
      })
      .catch(() => {
        if (!gone) onTrouble('damaged');
      });
    return () => {
      gone = true;
    };
  }, [pdf, page, onSize, onTrouble]);
  return size;
}
