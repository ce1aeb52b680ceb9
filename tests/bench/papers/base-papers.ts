/** The unspoiled papers of the test set: drawn by the practice branch's pens, then photographed or scanned. */
import type { Canvas } from '@napi-rs/canvas';
import {
  drawAccountPage,
  drawAccountScreen,
  drawMarriageBook,
} from '../../../electron/desk/practice/drawing/books.ts';
import {
  drawIdentityCard,
  drawMembershipCard,
  drawTaxCard,
} from '../../../electron/desk/practice/drawing/cards.ts';
import { drawFamilyCard } from '../../../electron/desk/practice/drawing/family-card.ts';
import { forms } from '../../../electron/desk/practice/drawing/forms.ts';
import { loadFonts } from '../../../electron/desk/practice/drawing/kit.ts';
import { letters } from '../../../electron/desk/practice/drawing/letters.ts';
import { drawSelfPhoto } from '../../../electron/desk/practice/drawing/self-photo.ts';
import { drawSheetPage } from '../../../electron/desk/practice/drawing/sheet.ts';
import type { ClaimPlan, Paper } from '../../../electron/desk/practice/claim-plan.ts';
import { planPracticeDay } from '../../../electron/desk/practice/plan.ts';
import { seededRandom, type SeededRandom } from '../../../electron/desk/practice/random.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { scanned, onTable } from './take-picture.ts';
import type { Picture } from './picture.ts';

export type Half = 'tuning' | 'test';
export type Style = 'photo' | 'scan' | 'screen' | 'face';

export interface BasePaper {
  readonly name: string;
  readonly half: Half;
  readonly kind: DocumentKind;
  readonly style: Style;
  readonly plan: ClaimPlan;
  readonly paper: Paper;
  /** The paper alone, as it was printed. */
  readonly sheet: Canvas;
  /** Photographed or scanned again under the same circumstances, turned by so many degrees. */
  take(degrees?: number): Picture;
}

/** The day all invented people of the set come; it only has to be the same on every run. */
const day = '2026-11-24';

/** Papers whose layout the tuning half has never seen stand in the test half alone. */
const onlyInTest: readonly DocumentKind[] = ['npwp', 'akta-kematian', 'pengunduran-diri', 'f7'];
const cards: readonly DocumentKind[] = ['ktp', 'kpj', 'npwp', 'rekening', 'buku-nikah'];

/**
 * All papers of one half in a fixed order; `people` invented claims give theirs. Split once, by the seed of the
 * people: no person, table, light or camera of one half occurs in the other.
 */
export function basePapers(half: Half, people: number): BasePaper[] {
  loadFonts();
  const plans = planPracticeDay({
    seed: half === 'tuning' ? 'mutu-penalaan' : 'mutu-uji',
    day,
    officers: ['practice-cso-1'],
    scale: 1,
  });
  const chosen = seededRandom(`mutu|${half}|orang`).shuffle(plans).slice(0, people);
  return chosen.flatMap((plan) => papersOf(half, plan));
}

function papersOf(half: Half, plan: ClaimPlan): BasePaper[] {
  return plan.papers
    .filter(({ kind }) => half === 'test' || !onlyInTest.includes(kind))
    .flatMap((paper) => {
      const sheet = drawn(plan, paper);
      if (sheet === undefined) return [];
      const name = `${half}/${plan.queueNumber}/${paper.fileName}`;
      return [{ name, half, kind: paper.kind, plan, paper, sheet, ...taken(name, paper, sheet) }];
    });
}

/** Cards are mostly photographed, letters mostly scanned; both also the other way. */
function taken(name: string, paper: Paper, sheet: Canvas): Pick<BasePaper, 'style' | 'take'> {
  const random = (): SeededRandom => seededRandom(`mutu|${name}|bidik`);
  if (paper.kind === 'foto-diri') return { style: 'face', take: () => scanned(sheet, random(), 0) };
  if (paper.format === 'png') return { style: 'screen', take: () => scanned(sheet, random(), 0) };
  const isPhoto = random().chance(cards.includes(paper.kind) ? 0.8 : 0.4);
  const take = isPhoto ? onTable : scanned;
  return { style: isPhoto ? 'photo' : 'scan', take: (degrees = 0) => take(sheet, random(), degrees) };
}

function drawn(plan: ClaimPlan, paper: Paper): Canvas | undefined {
  const random = seededRandom(`mutu|${plan.data.nik}|${paper.fileName}`);
  const isScreen = paper.format === 'png';
  switch (paper.kind) {
    case 'ktp':
      return drawIdentityCard(plan, paper, random);
    case 'kk':
      return drawFamilyCard(plan, paper, random);
    case 'kpj':
      return isScreen ? undefined : drawMembershipCard(plan, paper);
    case 'npwp':
      return drawTaxCard(paper);
    case 'rekening':
      return isScreen ? drawAccountScreen(plan, paper) : drawAccountPage(plan, paper, random);
    case 'buku-nikah':
      return drawMarriageBook(plan, paper, random);
    case 'foto-diri':
      return drawSelfPhoto(paper, random);
    default: {
      const spec = (letters[paper.kind] ?? forms[paper.kind])?.(plan, random);
      return spec && drawSheetPage(spec, 0, paper.variant, random);
    }
  }
}
