/** Small pictures of the pages of a PDF. Only those in sight exist, so 500 pages weigh as much as five. */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './marks.module.css';

const thumbHeight = 118;
const [widest, highest] = [68, 92];
/** A page that is only scrolled past is not drawn. */
const restMilliseconds = 80;

interface PageStripProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly page: number;
  readonly fileName: string;
  onPage(page: number): void;
}

export function PageStrip({ pdf, page, fileName, onPage }: PageStripProps) {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const id = useId();
  const pages = pdf.numPages;
  const virtual = useVirtualizer({
    count: pages,
    getScrollElement: () => strip.current,
    estimateSize: () => thumbHeight,
    overscan: 2,
  });
  useEffect(() => {
    virtual.scrollToIndex(page - 1, { align: 'auto' });
  }, [virtual, page]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextPage(event.key, page, pages);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onPage(next);
  };
  return (
    <div
      ref={strip}
      className={classes['pages']}
      role="listbox"
      tabIndex={0}
      aria-label={t('viewer.pages.label', { file: fileName, pages })}
      aria-activedescendant={`${id}-${page}`}
      data-testid="page-strip"
      onKeyDown={onKeyDown}
    >
      <div className={classes['pagesInner']} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            id={`${id}-${index + 1}`}
            className={classes['thumb']}
            role="option"
            aria-selected={index + 1 === page}
            aria-label={t('viewer.pageLong', { page: index + 1, pages })}
            style={{ transform: `translateY(${start}px)`, height: thumbHeight }}
            onClick={() => onPage(index + 1)}
          >
            <Thumb pdf={pdf} page={index + 1} />
            <span aria-hidden="true">{index + 1}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The page a key leads to; null when the key is not the strip's. */
export function nextPage(key: string, page: number, pages: number): number | null {
  const wanted: Readonly<Record<string, number>> = {
    ArrowUp: page - 1,
    ArrowDown: page + 1,
    PageUp: page - 5,
    PageDown: page + 5,
    Home: 1,
    End: pages,
  };
  const next = wanted[key];
  return next === undefined ? null : Math.min(pages, Math.max(1, next));
}

function Thumb({ pdf, page }: { pdf: PDFDocumentProxy; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    let cancel = (): void => undefined;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page);
      const target = canvas.current;
      if (gone || !target) return;
      const whole = proxy.getViewport({ scale: 1, rotation: proxy.rotate });
      const scale = Math.min(widest / whole.width, highest / whole.height) * window.devicePixelRatio;
      const viewport = proxy.getViewport({ scale, rotation: proxy.rotate });
      target.width = Math.max(1, Math.round(viewport.width));
      target.height = Math.max(1, Math.round(viewport.height));
      const task = proxy.render({ canvas: target, viewport, background: '#ffffff' });
      cancel = () => task.cancel();
      await task.promise;
    };
    // A page that cannot be drawn stays empty here; looking at it says why.
    const timer = setTimeout(() => void draw().catch(() => undefined), restMilliseconds);
    return () => {
      gone = true;
      clearTimeout(timer);
      cancel();
    };
  }, [pdf, page]);
  return (
    <span className={classes['thumbPaper']}>
      <canvas ref={canvas} width={0} height={0} aria-hidden="true" />
    </span>
  );
}
