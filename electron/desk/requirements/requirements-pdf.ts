/** The requirements of one kind of claim on one A4 page (features I4). Loaded when it is asked for: pdfkit is large. */
import { createInstance } from 'i18next';
import PDFDocument from 'pdfkit';
import type { RequirementNote, Requirements } from '../../../shared/domain/documents/requirements.ts';
import type { RuleCondition, RuleItem } from '../../../shared/domain/documents/rule-set.ts';
import { documents } from '../../../shared/i18n/id/documents.ts';
import { requirements as words } from '../../../shared/i18n/id/requirements.ts';
import { vocabulary } from '../../../shared/i18n/id/vocabulary.ts';

export interface SheetFrame {
  readonly branchName: string;
  /** The day of printing, in words. */
  readonly dayText: string;
  readonly practice: boolean;
}

const texts = createInstance();
void texts.init({
  lng: 'id',
  initAsync: false,
  resources: { id: { translation: { words, documents } } },
  interpolation: { escapeValue: false },
});

/** Points. */
const margin = 56;
const page = { width: 595.28, height: 841.89 };
const ink = '#1c1c22';
const quiet = '#55605c';
/** Sizes that are tried in turn until everything stands on one page. */
const sizes = [11.5, 10.5, 9.5, 8.5];

/** The sheet as PDF; it never has a second page. */
export async function drawRequirements(sheet: Requirements, frame: SheetFrame): Promise<Buffer> {
  const size = sizes.find((one) => heightOf(sheet, frame, one) <= page.height - 2 * margin) ?? 8.5;
  const document = newDocument();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<void>((resolve) => document.on('end', resolve));
  document.addPage();
  write(document, sheet, frame, size);
  document.end();
  await whole;
  return Buffer.concat(parts);
}

function newDocument(): PDFKit.PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    autoFirstPage: false,
    info: { Title: words.title, Producer: 'Loket' },
  });
}

function heightOf(sheet: Requirements, frame: SheetFrame, size: number): number {
  const trial = newDocument();
  trial.addPage({
    size: [page.width, 5000],
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
  });
  write(trial, sheet, frame, size);
  const { y } = trial;
  trial.end();
  return y - margin;
}

function write(pdf: PDFKit.PDFDocument, sheet: Requirements, frame: SheetFrame, size: number): void {
  const small = size - 2;
  pdf.fillColor(quiet).font('Helvetica').fontSize(small).text(frame.branchName);
  if (frame.practice) pdf.text(words.sheet.practice);
  pdf.moveDown(0.6);
  const program = vocabulary.program[sheet.program];
  const heading = texts.t('words.sheet.heading', { program });
  pdf
    .fillColor(ink)
    .font('Helvetica-Bold')
    .fontSize(size + 6)
    .text(heading);
  pdf.fontSize(size + 1).text(vocabulary.reason[sheet.reason]);
  section(pdf, words.sheet.always, size);
  for (const item of sheet.always) paper(pdf, item, size);
  if (sheet.sometimes.length > 0) section(pdf, words.sheet.sometimes, size);
  for (const { when, items } of sheet.sometimes) {
    pdf
      .fillColor(quiet)
      .font('Helvetica-Oblique')
      .fontSize(size)
      .text(`${conditionWords(when)}:`);
    for (const item of items) paper(pdf, item, size);
  }
  section(pdf, words.sheet.notes, size);
  const days = sheet.workingDays;
  const time = days === null ? [] : [texts.t('words.sheet.time', { days })];
  for (const sentence of [...sheet.notes.map(noteWords), ...time]) bullet(pdf, sentence, size);
  const { branchName: branch, dayText: day } = frame;
  const footer = texts.t('words.sheet.footer', { branch, day, version: sheet.rulesVersion });
  pdf.moveDown(1).fillColor(quiet).font('Helvetica').fontSize(small).text(footer);
}

function section(pdf: PDFKit.PDFDocument, title: string, size: number): void {
  pdf
    .moveDown(0.9)
    .fillColor('#08633a')
    .font('Helvetica-Bold')
    .fontSize(size + 1)
    .text(title)
    .moveDown(0.3);
}

/** An empty box to be ticked by hand, then the paper. */
function paper(pdf: PDFKit.PDFDocument, item: RuleItem, size: number): void {
  const { x, y } = pdf;
  pdf
    .rect(x + 1, y + 1, size - 3, size - 3)
    .lineWidth(0.8)
    .strokeColor(quiet)
    .stroke();
  const name = (documents.item as Readonly<Record<string, string>>)[item.id] ?? item.id;
  const optional = item.level === 'ask' ? ` ${words.sheet.optional}` : '';
  pdf.fillColor(ink).font('Helvetica').fontSize(size);
  pdf.text(`${name}${optional}`, x + 18, y, { width: page.width - 2 * margin - 18 });
  pdf.x = x;
  pdf.moveDown(0.25);
}

function bullet(pdf: PDFKit.PDFDocument, sentence: string, size: number): void {
  const { x, y } = pdf;
  pdf.fillColor(ink).font('Helvetica').fontSize(size).text('•', x, y, { lineBreak: false });
  pdf.text(sentence, x + 18, y, { width: page.width - 2 * margin - 18 });
  pdf.x = x;
  pdf.moveDown(0.2);
}

const conditionWords = (when: RuleCondition): string => words.when[when];
const noteWords = (note: RequirementNote): string => words.note[note];
