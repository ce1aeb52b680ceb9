/** One claim for resignation with papers that look like papers, so that the program can read them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimPlan, Paper } from '../../../electron/desk/practice/claim-plan.ts';
import { drawPaper } from '../../../electron/desk/practice/drawing/draw-paper.ts';
import { loadFonts } from '../../../electron/desk/practice/drawing/kit.ts';
import { planPracticeDay } from '../../../electron/desk/practice/plan.ts';
import { queueCsv } from '../../../electron/desk/practice/table.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';

const seed = 'berkas-yang-dibenahi';

/** A claim of the day whose papers are all there, all photos, and all right. */
export function drawnClaim(day: string, queueNumber: string): ClaimPlan {
  // Planned for one day and moved to another, so that tomorrow's claim is today's.
  const plans = planPracticeDay({
    seed,
    day: '2026-11-24',
    officers: ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'],
  });
  const plan = plans.find(({ data, defects }) => data.reason === 'JHT-RESIGN' && defects.length === 0);
  if (!plan) throw new Error('no whole claim for resignation in the practice day');
  const data = { ...plan.data, day, queueNumber, assignedTo: undefined, appointment: undefined };
  return { ...plan, queueNumber, data, papers: plan.papers.map(asPhoto) };
}

function asPhoto(paper: Paper): Paper {
  return { ...paper, format: 'jpg', variant: 0, fileName: `${paper.fileName.replace(/\.[a-z]+$/u, '')}.jpg` };
}

/** The claim with some papers changed, and those that the change answers with null left out. */
export function withPapers(plan: ClaimPlan, change: (paper: Paper) => Paper | null): ClaimPlan {
  return { ...plan, papers: plan.papers.flatMap((paper) => change(paper) ?? []) };
}

/** The bytes of one paper of the claim as JPEG. */
export async function paperOf(plan: ClaimPlan, kind: DocumentKind): Promise<Buffer> {
  const paper = plan.papers.find((one) => one.kind === kind);
  if (!paper) throw new Error(`the claim has no ${kind}`);
  loadFonts();
  return drawPaper(seed, plan, paper);
}

/** Writes a day's package with these claims and answers its folder. */
export async function writeDrawnPackage(folder: string, plans: readonly ClaimPlan[]): Promise<string> {
  loadFonts();
  for (const plan of plans) {
    const papers = path.join(folder, 'berkas', plan.queueNumber);
    await mkdir(papers, { recursive: true });
    for (const paper of plan.papers)
      await writeFile(path.join(papers, paper.fileName), await drawPaper(seed, plan, paper));
  }
  const membership = Object.fromEntries(plans.map((plan) => [plan.queueNumber, plan.membership]));
  await writeFile(path.join(folder, 'kepesertaan.json'), JSON.stringify(membership));
  await writeFile(path.join(folder, 'antrean.csv'), queueCsv(plans.map(({ data }) => data)));
  return folder;
}
