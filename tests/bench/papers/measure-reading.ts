/** What reading costs: against the bare letters' reader on the same picture, from arrival to answer, and in memory. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM } from 'tesseract.js';
import { openLettersReader } from '../../../electron/desk/reading/letters.ts';
import { mostMemory } from '../../../electron/desk/reading/limits.ts';
import { openPaperReader } from '../../../electron/desk/reading/paper-reader.ts';
import { readFile } from '../../../electron/desk/reading/read-file.ts';
import { startHost, type StartHost } from '../../../electron/desk/reading/reader-host.ts';
import { bounded, compare, reported, type Result } from '../measure.ts';
import { pairsOf, type Scene } from '../scene.ts';
import { basePapers, type BasePaper } from './base-papers.ts';
import { spread } from './measure-papers.ts';
import { jpegOf } from './picture.ts';
import { printedFields } from './printed-fields.ts';

const mebibyte = 1024 * 1024;

export async function measureReading(scene: Scene): Promise<Result[]> {
  const papers = basePapers('test', 40).filter((paper) => printedFields(paper).length > 0);
  const card = papers.find(({ kind, style }) => kind === 'ktp' && style === 'photo');
  if (card === undefined) throw new Error('the set has no photographed card');
  return [
    await againstBare(scene, await jpegOf(card.take())),
    ...(await throughTheReader(scene, spread(papers, scene.quick ? 6 : 30))),
  ];
}

/** The whole reading of a card's photo (way up, quality, letters, kind, fields) against the letters alone. */
async function againstBare(scene: Scene, bytes: Buffer): Promise<Result> {
  const letters = await openLettersReader();
  const bare = await bareReader();
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  try {
    return await compare({
      name: 'reading a card whole against bare tesseract.js',
      unit: 'ms',
      pairs: pairsOf(scene),
      seed: scene.seed,
      subject: () => timed(() => readFile({ bytes, subject: 'paper' }, letters)),
      baseline: () => timed(() => bare.recognize(bytes)),
      bound: { atMost: 1.3 },
    });
  } finally {
    await letters.close();
    await bare.terminate();
  }
}

/** As its own handbook opens it, with the same data from the same folder. */
function bareReader() {
  const data = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/ind/package.json'));
  return createWorker('ind', OEM.LSTM_ONLY, {
    langPath: path.join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
}

/** In the reading process, one file after another; the first also starts the process and loads its data. */
async function throughTheReader(scene: Scene, papers: readonly BasePaper[]): Promise<Result[]> {
  let most = 0;
  const start: StartHost = (events) => {
    const host = startHost(events);
    const weigh: typeof host.weigh = async () => {
      const weight = await host.weigh();
      most = Math.max(most, weight.memory);
      return weight;
    };
    return { ...host, weigh };
  };
  const reader = openPaperReader({ atOnce: 1, start });
  const took: number[] = [];
  let unread = 0;
  try {
    for (const paper of papers) {
      const bytes = await jpegOf(paper.take());
      const begin = performance.now();
      const outcome = await reader.read({ bytes, subject: 'paper' });
      took.push(performance.now() - begin);
      if (!outcome.ok) unread += 1;
    }
  } finally {
    await reader.close();
  }
  scene.log(
    `${papers.length} files read one after another, ${unread} of them not; first in ${took[0]?.toFixed(0)} ms`,
  );
  return [
    reported('a file from its arrival at the reader to its reading', 'ms', took),
    bounded('memory of the reading process, most', 'MB', Math.round(most / mebibyte), mostMemory / mebibyte),
  ];
}
