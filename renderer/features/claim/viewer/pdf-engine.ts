/**
 * PDF by pdf.js, which is fetched with the first PDF. Its worker, fonts and decoders are files of our own bundle: the
 * page's policy allows no other origin and no eval. No text layer, links, forms or scripts: a paper is only looked at.
 */
import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

interface Engine {
  readonly pdfjs: typeof PdfJs;
  readonly worker: PDFWorker;
}

/** The 14 fonts that a PDF may name without carrying them, by file name. */
const fonts = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});
/** Decoders of scanner pictures (JPEG 2000, JBIG2) and colour profiles. */
const decoders = import.meta.glob<string>(
  '../../../../node_modules/pdfjs-dist/wasm/{openjpeg,jbig2,qcms_bg}.wasm',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

function addressIn(files: Record<string, string>, filename: string): string | undefined {
  return Object.entries(files).find(([path]) => path.endsWith(`/${filename}`))?.[1];
}

/** Hands pdf.js its own files by their bundled addresses; what it has no business to ask for is refused. */
class BundledFiles {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = addressIn(fonts, filename) ?? addressIn(decoders, filename);
    if (address === undefined) throw new Error('not bundled');
    const response = await fetch(address);
    if (!response.ok) throw new Error('not bundled');
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** One worker for all papers, started with the first PDF and kept. */
let starting: Promise<Engine> | null = null;

function engine(): Promise<Engine> {
  starting ??= import('pdfjs-dist').then((pdfjs) => {
    const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
      type: 'module',
    });
    return { pdfjs, worker: new pdfjs.PDFWorker({ port: port as unknown as null }) };
  });
  return starting;
}

export type OpenedPdf =
  | { status: 'open'; pdf: PDFDocumentProxy; close: () => void }
  | { status: 'damaged' }
  | { status: 'protected' };

/** Opens a PDF. A file that cannot be opened is an answer, not an error. */
export async function openPdf(file: Blob): Promise<OpenedPdf> {
  const [{ pdfjs, worker }, bytes] = await Promise.all([engine(), file.arrayBuffer()]);
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    worker,
    BinaryDataFactory: BundledFiles,
    useWorkerFetch: false,
    // Only used to say that there is one; BundledFiles knows the real addresses.
    standardFontDataUrl: '/',
    wasmUrl: '/',
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  try {
    const pdf = await task.promise;
    return { status: 'open', pdf, close: () => void task.destroy() };
  } catch (cause) {
    void task.destroy();
    return { status: cause instanceof pdfjs.PasswordException ? 'protected' : 'damaged' };
  }
}
