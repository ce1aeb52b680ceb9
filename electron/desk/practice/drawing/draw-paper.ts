/** One planned paper in, the bytes of its file out. */
import PDFDocument from 'pdfkit';
import type { ClaimPlan, Paper } from '../claim-plan.ts';
import { seededRandom } from '../random.ts';
import type { SeededRandom } from '../random.ts';
import { drawAccountPage, drawAccountScreen, drawMarriageBook } from './books.ts';
import { blurred, cropped, darkened, photographCard } from './camera.ts';
import { drawIdentityCard, drawMembershipCard, drawMembershipScreen, drawTaxCard } from './cards.ts';
import { drawFamilyCard } from './family-card.ts';
import { forms } from './forms.ts';
import type { Canvas } from './kit.ts';
import { letters } from './letters.ts';
import { drawSelfPhoto } from './self-photo.ts';
import { drawSheetPage } from './sheet.ts';

const jpegQuality = 80;

/** Draws a paper; same plan and seed, same bytes. Throws for a kind that has no drawing, which is a bug. */
export async function drawPaper(seed: string, plan: ClaimPlan, paper: Paper): Promise<Buffer> {
  const random = seededRandom(`${seed}|${plan.data.day}|${plan.queueNumber}|${paper.fileName}`);
  const pages = drawPages(plan, paper, random).map((page) => spoil(page, paper));
  const [first] = pages;
  if (first === undefined) throw new Error(`no drawing for ${paper.kind}`);
  if (paper.format === 'png') return first.encode('png');
  if (paper.format === 'jpg') return first.encode('jpeg', jpegQuality);
  return bindPdf(await Promise.all(pages.map((page) => page.encode('jpeg', jpegQuality))), plan, pages);
}

function drawPages(plan: ClaimPlan, paper: Paper, random: SeededRandom): Canvas[] {
  switch (paper.kind) {
    case 'ktp':
      return [photographCard(drawIdentityCard(plan, paper, random), random)];
    case 'kk':
      return [drawFamilyCard(plan, paper, random)];
    case 'kpj':
      return [
        paper.format === 'png'
          ? drawMembershipScreen(plan, paper)
          : photographCard(drawMembershipCard(plan, paper), random),
      ];
    case 'npwp':
      return [photographCard(drawTaxCard(paper), random)];
    case 'rekening':
      return [
        paper.format === 'png'
          ? drawAccountScreen(plan, paper)
          : photographCard(drawAccountPage(plan, paper, random), random),
      ];
    case 'buku-nikah':
      return [photographCard(drawMarriageBook(plan, paper, random), random)];
    case 'foto-diri':
      return [drawSelfPhoto(paper, random)];
    default: {
      const spec = (letters[paper.kind] ?? forms[paper.kind])?.(plan, random);
      return (spec?.pages ?? []).flatMap((_, page) =>
        spec === undefined ? [] : [drawSheetPage(spec, page, paper.variant, random)],
      );
    }
  }
}

function spoil(page: Canvas, paper: Paper): Canvas {
  switch (paper.flaw) {
    case 'gelap':
      return darkened(page);
    case 'buram':
      return blurred(page);
    case 'terpotong':
      return cropped(page);
    case undefined:
      return page;
  }
}

/** A scan: one picture a page. The date is the claim's, so that the bytes repeat. */
function bindPdf(pictures: readonly Buffer[], plan: ClaimPlan, pages: readonly Canvas[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({
      autoFirstPage: false,
      info: {
        Title: 'Contoh untuk latihan',
        Creator: 'Loket',
        Producer: 'Loket',
        CreationDate: new Date(`${plan.data.day}T00:00:00Z`),
      },
    });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    pictures.forEach((picture, index) => {
      const tall = (pages[index]?.height ?? 1) >= (pages[index]?.width ?? 1);
      const [width, height] = tall ? [595, 842] : [842, 595];
      document.addPage({ size: [width, height], margin: 0 });
      document.image(picture, 0, 0, { width, height });
    });
    document.end();
  });
}
