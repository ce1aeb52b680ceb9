/** Pictures of papers: quality checks, copies and fields, all on the test half of the generated set. */
import { openLettersReader } from '../../../electron/desk/reading/letters.ts';
import { reported, summarise, type Result } from '../measure.ts';
import type { Scene } from '../scene.ts';
import { basePapers, type BasePaper } from './base-papers.ts';
import { copyRates } from './copy-rates.ts';
import { outOfFocus, resized, underexposed } from './edits.ts';
import { FieldTally } from './field-rates.ts';
import { compressed } from './picture.ts';
import { printedFields } from './printed-fields.ts';
import { QualityTally } from './quality-rates.ts';
import { seededRandom } from '../../../electron/desk/practice/random.ts';

/** Invented claims whose papers are used. */
const people = 40;

export async function measurePapers(scene: Scene): Promise<Result[]> {
  const papers = basePapers('test', people);
  return [
    ...(await measureQuality(scene, papers, scene.quick ? 4 : 24)),
    ...(await measureCopies(scene, papers, scene.quick ? 6 : 90)),
    ...(await measureFields(scene, papers, scene.quick ? 4 : 36)),
  ];
}

/** All defects of `wanted` papers at all grades. */
export async function measureQuality(
  scene: Scene,
  papers: readonly BasePaper[],
  wanted: number,
): Promise<Result[]> {
  const chosen = spread(papers, wanted);
  scene.log(`quality: ${chosen.map(({ kind, style }) => `${kind} ${style}`).join(', ')}`);
  const tally = new QualityTally();
  for (const paper of chosen) await tally.look(paper);
  return [...tally.results(), summarise('judging the quality of a picture', 'ms', tally.took, 150)];
}

/** `wanted` papers against each other, a quarter of them also against their own changed copies. */
export async function measureCopies(
  scene: Scene,
  papers: readonly BasePaper[],
  wanted: number,
): Promise<Result[]> {
  const cards = papers.filter(({ kind }) => kind === 'ktp').slice(0, Math.ceil(wanted * 0.45));
  const others = papers.filter(({ kind }) => ['kk', 'kpj', 'rekening', 'npwp', 'paklaring'].includes(kind));
  const compared = [...cards, ...spread(others, wanted - cards.length)];
  scene.log(`copies: ${compared.length} papers against each other`);
  return copyRates(compared, spread(compared, Math.ceil(compared.length / 4)));
}

/** Good pictures, and the same at the mild grade of what most often is wrong. */
export async function measureFields(
  scene: Scene,
  papers: readonly BasePaper[],
  wanted: number,
): Promise<Result[]> {
  const chosen = spread(
    papers.filter((paper) => printedFields(paper).length > 0),
    wanted,
  );
  scene.log(`fields: ${chosen.map(({ kind, style }) => `${kind} ${style}`).join(', ')}`);
  const good = new FieldTally('good picture');
  const poor = new FieldTally('poor picture (blur 1.2 ‰, half the light, 1100 pixels)');
  const letters = await openLettersReader();
  try {
    for (const [at, paper] of chosen.entries()) {
      await good.look(paper, await compressed(paper.take()), letters);
      if (at % 2 === 1) continue;
      const dim = underexposed(paper.take(), 0.5, seededRandom(`mutu|${paper.name}|sedang`));
      await poor.look(paper, await resized(await outOfFocus(dim, 1.2), 1100), letters);
    }
  } finally {
    await letters.close();
  }
  return [
    ...good.results(),
    ...poor.results(),
    reported('reading a picture in this process', 'ms', good.took),
  ];
}

/** So many papers, taken in turn from each kind and style that there is. */
export function spread(papers: readonly BasePaper[], wanted: number): BasePaper[] {
  const groups = new Map<string, BasePaper[]>();
  for (const paper of papers) {
    const key = `${paper.kind} ${paper.style}`;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  const chosen: BasePaper[] = [];
  for (let turn = 0; chosen.length < wanted && chosen.length < papers.length; turn += 1)
    for (const group of groups.values()) chosen.push(...group.slice(turn, turn + 1));
  return chosen.slice(0, wanted);
}
