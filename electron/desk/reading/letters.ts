/** The letters' reader: tesseract.js with Indonesian data from this program's own folder; no network, no cache on disk. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ReadWord } from '../../../shared/domain/reading/reading.ts';
import type { GreyRaster } from '../../../shared/domain/picture/raster.ts';
import { createWorker, OEM, type Block } from 'tesseract.js';

export interface LettersReader {
  /** The words of a raster with their places on page `page`. */
  read(raster: GreyRaster, page: number): Promise<ReadWord[]>;
  close(): Promise<void>;
}

/** The folder of the Indonesian data: the integer model is a third of the size and reads our papers the same. */
function dataFolder(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve('@tesseract.js-data/ind/package.json')), '4.0.0_best_int');
}

export async function openLettersReader(): Promise<LettersReader> {
  const worker = await createWorker('ind', OEM.LSTM_ONLY, {
    langPath: dataFolder(),
    cacheMethod: 'none',
    gzip: true,
  });
  return {
    async read(raster, page) {
      const { data } = await worker.recognize(portableGreyMap(raster), {}, { text: false, blocks: true });
      return wordsOf(data.blocks ?? [], raster, page);
    },
    close: async () => void (await worker.terminate()),
  };
}

/** The plainest picture file: the letters' reader takes it without decoding. */
function portableGreyMap({ width, height, pixels }: GreyRaster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

function wordsOf(blocks: readonly Block[], { width, height }: GreyRaster, page: number): ReadWord[] {
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ words }, line) =>
    words
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, confidence, bbox }) => ({
        text: text.trim(),
        confidence: within(confidence / 100),
        line,
        place: {
          page,
          x: within(bbox.x0 / width),
          y: within(bbox.y0 / height),
          width: within((bbox.x1 - bbox.x0) / width),
          height: within((bbox.y1 - bbox.y0) / height),
        },
      })),
  );
}

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));
