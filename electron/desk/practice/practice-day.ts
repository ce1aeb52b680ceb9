/** Writes the practice branch's day as an intake package. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Membership } from '../../../shared/domain/claim/data.ts';
import type { ClaimReason } from '../../../shared/domain/vocabulary.ts';
import type { ClaimPlan, PracticeDefect } from './claim-plan.ts';
import { drawPaper } from './drawing/draw-paper.ts';
import { loadFonts } from './drawing/kit.ts';
import { planPracticeDay } from './plan.ts';
import type { DayWish } from './plan.ts';
import { queueCsv, queueWorkbook } from './table.ts';

export interface PracticeDayWish extends DayWish {
  /** Made when missing; an earlier package in it is replaced. */
  readonly targetDirectory: string;
  readonly list?: 'csv' | 'xlsx';
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface PracticeClaim {
  readonly queueNumber: string;
  readonly reason: ClaimReason;
  readonly defects: PracticeDefect[];
  readonly membership: Membership;
}

export interface PracticeDay {
  /** The folder to hand to the intake. */
  readonly packagePath: string;
  readonly claims: PracticeClaim[];
  readonly files: number;
  readonly bytes: number;
}

/**
 * Makes a full day of the practice branch: `antrean.csv` (or `.xlsx`), `berkas/<queue number>/<kind>[-n].<ext>`,
 * and `kepesertaan.json` (queue number to `Membership`, read by the intake as an optional part). Same seed, day,
 * officers and scale: same bytes (a workbook carries the time it was written; its cells are the same). The list is
 * written last, so a folder that was interrupted is no package. Throws the signal's reason when aborted.
 */
export async function generatePracticeDay(wish: PracticeDayWish): Promise<PracticeDay> {
  wish.signal?.throwIfAborted();
  loadFonts();
  const plans = planPracticeDay(wish);
  const papers = join(wish.targetDirectory, 'berkas');
  for (const old of ['antrean.csv', 'antrean.xlsx', 'berkas']) {
    await rm(join(wish.targetDirectory, old), { recursive: true, force: true });
  }
  await mkdir(papers, { recursive: true });
  const total = { files: 0, bytes: 0, claims: 0 };
  const waiting = plans.values();
  const work = async (): Promise<void> => {
    for (const plan of waiting) {
      wish.signal?.throwIfAborted();
      const written = await writePapers(wish.seed, plan, join(papers, plan.queueNumber));
      total.files += plan.papers.length;
      total.bytes += written;
      total.claims += 1;
      wish.onProgress?.(total.claims, plans.length);
    }
  };
  // Drawing is on this thread, packing the pictures on others; a few claims at once keep both busy.
  await settleAll(Array.from({ length: availableParallelism() + 1 }, work));
  await writeLists(wish, plans);
  return {
    packagePath: wish.targetDirectory,
    claims: plans.map(({ queueNumber, data, defects, membership }) => ({
      queueNumber,
      reason: data.reason,
      defects: [...defects],
      membership,
    })),
    files: total.files,
    bytes: total.bytes,
  };
}

/** Waits for every worker before the first failure is passed on, so that nothing writes after the answer. */
async function settleAll(work: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function writePapers(seed: string, plan: ClaimPlan, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  let bytes = 0;
  for (const paper of plan.papers) {
    const content = await drawPaper(seed, plan, paper);
    await writeFile(join(folder, paper.fileName), content);
    bytes += content.length;
  }
  return bytes;
}

async function writeLists(wish: PracticeDayWish, plans: readonly ClaimPlan[]): Promise<void> {
  const membership = Object.fromEntries(plans.map((plan) => [plan.queueNumber, plan.membership]));
  await writeFile(join(wish.targetDirectory, 'kepesertaan.json'), `${JSON.stringify(membership, null, 2)}\n`);
  const rows = plans.map((plan) => plan.data);
  if (wish.list === 'xlsx')
    await writeFile(join(wish.targetDirectory, 'antrean.xlsx'), await queueWorkbook(rows));
  else await writeFile(join(wish.targetDirectory, 'antrean.csv'), queueCsv(rows));
}
