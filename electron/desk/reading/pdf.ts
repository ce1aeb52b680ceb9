/**
 * PDFs by pdf.js, which runs none of their scripts and is given no address to fetch from: its fonts and decoders are
 * files of its own package. Encrypted, cut and oversized files are told apart before a page is drawn.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { GreyRaster } from '../../../shared/domain/picture/raster.ts';
import { isWholePdf } from '../../../shared/domain/documents/whole-pdf.ts';
import { mostPixels } from '../../../shared/domain/picture/header.ts';
import { longEdge, mostPages } from './limits.ts';
import { Unreadable } from './outcome.ts';
import type { Page, Pages } from './page.ts';
import { shrinkPictures } from './pdf-shrink.ts';
import { hasScript, largestPicture } from './pdf-look.ts';

/** PDF measures in 72 points an inch. */
const reportedScale = 150 / 72;
/** Larger than this nothing gains by drawing: letters of ten points are then 42 pixels high. */
const mostScale = 300 / 72;

/** Opens a PDF. @throws Unreadable when it is encrypted, cut, or carries a picture that is too large */
export async function openPdf(bytes: Uint8Array): Promise<Pages> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!isWholePdf(bytes)) throw new Unreadable('damaged');
  if (largestPicture(text) > mostPixels) throw new Unreadable('too-many-pixels');
  const { document, close } = await open(await shrinkPictures(bytes, text));
  const notes = new Set<'pdf-script' | 'pdf-many-pages'>();
  if (hasScript(text) || (await runsScripts(document))) notes.add('pdf-script');
  if (document.numPages > mostPages) notes.add('pdf-many-pages');
  return {
    count: document.numPages,
    notes,
    async *each() {
      for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1)
        yield await drawPage(document, number);
    },
    close,
  };
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  return `${path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), name)}/`;
}

async function open(bytes: Uint8Array): Promise<{ document: PDFDocumentProxy; close: () => Promise<void> }> {
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the memory over
    standardFontDataUrl: packageFolder('standard_fonts'),
    wasmUrl: packageFolder('wasm'),
    iccUrl: packageFolder('iccs'),
    maxImageSize: mostPixels,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const { name } = error as { name?: unknown };
    throw new Unreadable(name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

/** What the raw bytes do not show because it is packed. */
async function runsScripts(document: PDFDocumentProxy): Promise<boolean> {
  try {
    return (await document.hasJSActions()) || (await document.getJSActions()) !== null;
  } catch {
    return false;
  }
}

async function drawPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number);
  } catch {
    throw new Unreadable('damaged');
  }
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(longEdge / Math.max(natural.width, natural.height), mostScale);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  try {
    await page.render({
      canvas: canvas as never, // pdf.js speaks of the browser's; it draws by the canvas's own context
      viewport,
      background: 'white',
      annotationMode: 0,
    }).promise;
  } catch {
    throw new Unreadable('damaged');
  } finally {
    page.cleanup();
  }
  return {
    raster: greyOf(canvas),
    width: Math.max(1, Math.round(natural.width * reportedScale)),
    height: Math.max(1, Math.round(natural.height * reportedScale)),
  };
}

/** Brightness as the eye sees it (ITU-R BT.601), the same weights as for pictures. */
function greyOf(canvas: Canvas): GreyRaster {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let index = 0, from = 0; index < pixels.length; index += 1, from += 4)
    pixels[index] =
      ((data[from] ?? 0) * 299 + (data[from + 1] ?? 0) * 587 + (data[from + 2] ?? 0) * 114 + 500) / 1000;
  return { width, height, pixels };
}
