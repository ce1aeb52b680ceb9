/** Reads one file: pages, way up, quality, words, kind and fields. Knows no queue, no database and no claim. */
import { fingerprintOf } from '../../../shared/domain/picture/fingerprint.ts';
import { judgeQuality } from '../../../shared/domain/picture/quality.ts';
import { readPaper } from '../../../shared/domain/reading/parse/read-paper.ts';
import type { PaperReading, QualityFinding, ReadWord } from '../../../shared/domain/reading/reading.ts';
import type { LettersReader } from './letters.ts';
import { readerVersion } from './limits.ts';
import { Unreadable, type FileToRead, type ReadOutcome } from './outcome.ts';
import type { Page, Pages } from './page.ts';
import { openPicture, turned } from './picture.ts';
import { findTurns } from './turning.ts';

/** Whatever is no reading of the file's own fault is thrown: the process that reads is then of no more use. */
export async function readFile(file: FileToRead, letters: LettersReader): Promise<ReadOutcome> {
  try {
    return { ok: true, reading: await read(file, letters) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code };
    throw error;
  }
}

async function read(file: FileToRead, letters: LettersReader): Promise<PaperReading> {
  const started = performance.now();
  const pages = await openPages(file.bytes);
  try {
    const seen = await readPages(pages, file.subject, letters);
    const notes = [...pages.notes, ...(seen.words.length === 0 ? (['no-text'] as const) : [])];
    const size = { width: seen.width, height: seen.height };
    const { kind, fields } = readPaper(seen.words, size);
    return {
      reader: readerVersion,
      pages: pages.count,
      pagesRead: seen.pagesRead,
      quarterTurns: seen.turns,
      size,
      kind,
      quality: seen.quality.slice(0, 40),
      fields: fields.slice(0, 60),
      fingerprint: seen.fingerprint,
      notes,
      took: Math.round(performance.now() - started),
    };
  } finally {
    await pages.close();
  }
}

async function openPages(bytes: Uint8Array): Promise<Pages> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return openPicture(bytes);
  if (buffer.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n') return openPicture(bytes);
  // A PDF may have a few foreign bytes before its header (PDF 1.7, appendix H). Loaded with the first one: it is large.
  if (buffer.subarray(0, 1024).includes('%PDF-')) return (await import('./pdf.ts')).openPdf(bytes);
  throw new Unreadable('damaged');
}

interface Seen {
  words: ReadWord[];
  quality: QualityFinding[];
  turns: 0 | 1 | 2 | 3;
  width: number;
  height: number;
  fingerprint: string | null;
  pagesRead: number;
}

/** All pages lie as the first one does: they came through the same scanner. */
async function readPages(
  pages: Pages,
  subject: FileToRead['subject'],
  letters: LettersReader,
): Promise<Seen> {
  const seen: Seen = {
    ...{ words: [], quality: [], turns: 0, width: 1, height: 1, fingerprint: null, pagesRead: 0 },
  };
  for await (const page of pages.each()) {
    const number = seen.pagesRead;
    const upright =
      number === 0 ? await readFirst(page, subject, letters) : await readNext(page, seen, letters);
    if (number === 0) {
      const { turns, raster } = upright;
      const [width, height] = turns % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
      Object.assign(seen, { turns, width, height, fingerprint: fingerprintOf(raster) });
    }
    seen.words.push(...upright.words);
    seen.quality.push(
      ...judgeQuality(upright.raster, {
        kind: subject,
        originalWidth: page.width,
        originalHeight: page.height,
        page: number,
      }),
    );
    seen.pagesRead += 1;
  }
  return seen;
}

interface Upright {
  readonly turns: 0 | 1 | 2 | 3;
  readonly raster: Page['raster'];
  readonly words: ReadWord[];
}

async function readFirst(
  { raster }: Page,
  subject: FileToRead['subject'],
  letters: LettersReader,
): Promise<Upright> {
  const words = await letters.read(raster, 0);
  const turns = subject === 'face' ? 0 : await findTurns(raster, words, letters);
  if (turns === 0) return { turns, raster, words };
  const right = await turned(raster, { angle: turns * 90 });
  return { turns, raster: right, words: await letters.read(right, 0) };
}

async function readNext(
  { raster }: Page,
  { turns, pagesRead }: Seen,
  letters: LettersReader,
): Promise<Upright> {
  const right = await turned(raster, { angle: turns * 90 });
  return { turns, raster: right, words: await letters.read(right, pagesRead) };
}
