import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadOutcome } from '../../../../electron/desk/reading/outcome.ts';
import { openPaperReader, type PaperReader } from '../../../../electron/desk/reading/paper-reader.ts';
import { startProcess, startThread } from '../../../../electron/desk/reading/reader-host.ts';
import {
  card,
  cmykCard,
  markedCard,
  pdf,
  pdfThatDoes,
  pdfWithHugePicture,
  pdfWithStartPage,
  pngBomb,
  scriptedPdf,
} from './bad-files.ts';

const habits = path.join(import.meta.dirname, 'bad-habits.ts');
const silence = path.join(import.meta.dirname, 'no-network.ts');

const read = (reader: PaperReader, bytes: Uint8Array): Promise<ReadOutcome> =>
  reader.read({ bytes, subject: 'paper' });

describe('a reader that is given bad files', () => {
  const megabyte = 1024 * 1024;
  let peak = 0;
  let starts = 0;
  let folder: string;
  let usualFolder: string | undefined;
  let reader: PaperReader;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'loket-reading-'));
    usualFolder = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    reader = openPaperReader({
      atOnce: 1,
      mostTime: 50_000,
      start(events) {
        starts += 1;
        const host = startProcess(events, [silence]);
        const weigh: typeof host.weigh = async () => {
          const weight = await host.weigh();
          peak = Math.max(peak, weight.memory);
          return weight;
        };
        return { ...host, weigh };
      },
    });
  });
  afterAll(async () => {
    await reader.close();
    if (usualFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usualFolder;
    rmSync(folder, { recursive: true, force: true });
  });

  const answers: [string, () => Buffer | Promise<Buffer>, unknown][] = [
    ['an empty file is damaged', () => Buffer.alloc(0), { ok: false, code: 'damaged' }],
    [
      'bytes that are no paper are damaged',
      () => Buffer.from('bukan gambar'),
      { ok: false, code: 'damaged' },
    ],
    ['a PNG cut in half is damaged', () => card().subarray(0, 9000), { ok: false, code: 'damaged' }],
    [
      'a locked PDF is told as locked',
      () => pdf(1, { userPassword: 'rahasia' }),
      { ok: false, code: 'encrypted' },
    ],
    [
      'a cut PDF is damaged',
      async () => {
        const whole = await pdf(3);
        return whole.subarray(0, whole.length / 2);
      },
      { ok: false, code: 'damaged' },
    ],
    [
      'of a PDF of 500 pages the first six are read',
      () => pdf(500),
      { ok: true, reading: { pages: 500, pagesRead: 6, notes: ['pdf-many-pages'] } },
    ],
    ['a script in a PDF is noted', scriptedPdf, { ok: true, reading: { notes: ['pdf-script', 'no-text'] } }],
    [
      'a program that a PDF would start is noted',
      () => pdfThatDoes('<< /S /Launch /F (calc.exe) >>'),
      { ok: true, reading: { notes: ['pdf-script', 'no-text'] } },
    ],
    ['a start page in a PDF is no script', pdfWithStartPage, { ok: true, reading: { notes: ['no-text'] } }],
    [
      'a huge picture inside a PDF is not decoded',
      () => pdfWithHugePicture(30_000),
      { ok: false, code: 'too-many-pixels' },
    ],
    [
      'a huge picture that hides its size is left out',
      () => pdfWithHugePicture(30_000, true),
      { ok: true, reading: { pages: 1, notes: ['no-text'] } },
    ],
    [
      'a small file with a giant canvas is not decoded',
      () => pngBomb(30_000),
      { ok: false, code: 'too-many-pixels' },
    ],
    [
      'the largest canvas that is taken is read',
      () => pngBomb(8000),
      { ok: true, reading: { notes: ['no-text'] } },
    ],
    ['print colours are noted', cmykCard, { ok: true, reading: { notes: ['cmyk'], quarterTurns: 0 } }],
  ];
  it.each(answers)('%s, and the next file is read', async (_, make, answer) => {
    expect(await read(reader, await make())).toMatchObject(answer as object);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo with camera mark %i is read upright', async (mark) => {
    const outcome = await read(reader, await markedCard(mark));
    if (!outcome.ok) throw new Error(outcome.code);
    const { size, quarterTurns, fields } = outcome.reading;
    expect({ size, quarterTurns }).toEqual({ size: { width: 1000, height: 640 }, quarterTurns: 0 });
    expect(fields.find(({ name }) => name === 'nik')?.value).toBe('1271041303825992');
  });

  it('held less than 512 MiB, with one program, left no file and called nobody', async () => {
    expect({ starts, files: readdirSync(folder) }).toEqual({ starts: 1, files: [] });
    expect(peak).toBeGreaterThan(50 * megabyte);
    expect(peak).toBeLessThan(512 * megabyte);
    // The watch works: this file makes the program call, and the program is gone.
    expect(await read(reader, Buffer.from('CALL'))).toEqual({ ok: false, code: 'failed' });
    expect(starts).toBe(2);
  });
});

describe('a reader whose program fails', () => {
  const start: typeof startProcess = (events) => startProcess(events, [habits]);
  const readAll = async (reader: PaperReader, files: readonly Buffer[]): Promise<ReadOutcome[]> => {
    const outcomes = await Promise.all(files.map((bytes) => read(reader, bytes)));
    await reader.close();
    return outcomes;
  };

  it('gives up the file that ends it twice, stops the one that eats memory, and reads the others', async () => {
    const reader = openPaperReader({ atOnce: 1, start });
    expect(await readAll(reader, [Buffer.from('DIES'), Buffer.from('EATS'), card()])).toMatchObject([
      { ok: false, code: 'failed' },
      { ok: false, code: 'too-much-memory' },
      { ok: true, reading: { pages: 1 } },
    ]);
  });

  it('stops the one that never ends, and takes the next', async () => {
    const reader = openPaperReader({ atOnce: 1, mostTime: 1500, start });
    expect(await readAll(reader, [Buffer.from('HANG'), Buffer.from('DIES')])).toEqual([
      { ok: false, code: 'took-too-long' },
      { ok: false, code: 'failed' },
    ]);
  });
});

describe('where no process can be started', () => {
  it('a thread reads, is stopped like a process, and followed by another', async () => {
    const reader = openPaperReader({ atOnce: 1, start: startThread });
    expect(await read(reader, card())).toMatchObject({ ok: true, reading: { pages: 1 } });
    await reader.close();
    const hasty = openPaperReader({ atOnce: 1, mostTime: 1, start: startThread });
    expect(await read(hasty, card())).toEqual({ ok: false, code: 'took-too-long' });
    await hasty.close();
  });
});
