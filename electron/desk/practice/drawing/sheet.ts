/** A4 letters and forms from a description of their blocks; all written papers go through here. */
import type { SeededRandom } from '../random.ts';
import {
  box,
  circle,
  line,
  newSheet,
  panel,
  sign,
  specimenMark,
  specimenText,
  stamp,
  table,
  wrap,
  write,
} from './kit.ts';
import type { Canvas, Column, Font, Pen } from './kit.ts';

export type Block =
  | { readonly type: 'title'; readonly text: string; readonly number?: string }
  | { readonly type: 'text'; readonly text: string; readonly indent?: boolean }
  | { readonly type: 'section'; readonly text: string }
  | { readonly type: 'fields'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly type: 'choices';
      readonly label: string;
      readonly options: readonly string[];
      readonly chosen: string;
    }
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'space'; readonly height: number }
  | { readonly type: 'signatures'; readonly date?: string; readonly people: readonly Signature[] };

export interface Signature {
  readonly role: string;
  readonly name: string;
  readonly stamp?: string;
}

export interface SheetSpec {
  readonly style: 'letter' | 'form' | 'certificate' | 'plain';
  /** Letterhead: name and line below it. */
  readonly head?: { readonly name: string; readonly line: string };
  /** Form code at the top right. */
  readonly code?: string;
  readonly pages: readonly (readonly Block[])[];
}

const width = 794;
const height = 1123;
const margin = 74;
const inner = width - 2 * margin;

interface Tone {
  readonly body: Font;
  readonly bold: Font;
  readonly accent: string;
  readonly paper: string;
  readonly boxed: boolean;
}

/** Draws one page (counted from 0). Variant 1 differs in type face, colours and letterhead. */
export function drawSheetPage(spec: SheetSpec, page: number, variant: 0 | 1, random: SeededRandom): Canvas {
  const tone: Tone = {
    body: variant === 0 && spec.style !== 'form' ? 'serif' : 'sans',
    bold: variant === 0 && spec.style !== 'form' ? 'serif-bold' : 'sans-bold',
    accent:
      spec.style === 'form'
        ? '#1f5f8b'
        : random.pick(['#1f4e79', '#7a3b12', '#27613f', '#5a2a6b', '#8a1f2d']),
    paper: random.pick(['#ffffff', '#fdfcf8', '#fbfbfd', '#f9f7f1']),
    boxed: spec.style === 'form',
  };
  const { canvas, pen } = newSheet(width, height, tone.paper);
  if (spec.style === 'certificate') ornament(pen, tone.accent);
  let y = drawHead(pen, spec, page, variant, tone);
  for (const block of spec.pages[page] ?? []) y = drawBlock(pen, block, y, tone, random);
  write(pen, specimenText, width / 2, height - (spec.style === 'certificate' ? 66 : 44), {
    font: 'sans-bold',
    size: 15,
    color: '#b91c1c',
    align: 'center',
  });
  if (spec.pages.length > 1) {
    write(pen, `Halaman ${page + 1} dari ${spec.pages.length}`, width - margin, height - 70, {
      size: 12,
      color: '#6b7280',
      align: 'right',
    });
  }
  specimenMark(pen, width, height, 0.07);
  return canvas;
}

function drawHead(pen: Pen, spec: SheetSpec, page: number, variant: 0 | 1, tone: Tone): number {
  if (spec.style === 'form') {
    panel(pen, margin - 20, 48, inner + 40, 54, tone.accent, 4);
    write(pen, spec.head?.name ?? 'Formulir latihan', margin, 82, {
      font: 'sans-bold',
      size: 18,
      color: '#ffffff',
      fit: inner - 150,
    });
    write(pen, spec.code ?? '', width - margin, 83, {
      font: 'sans-bold',
      size: 20,
      color: '#ffffff',
      align: 'right',
    });
    return 140;
  }
  if (spec.head === undefined || page > 0) return spec.style === 'certificate' ? 120 : 96;
  mark(pen, variant === 0 ? margin + 34 : width - margin - 34, 88, tone.accent);
  const at = variant === 0 ? width / 2 + 30 : margin;
  const align = variant === 0 ? 'center' : 'left';
  write(pen, spec.head.name.toUpperCase(), at, 84, {
    font: tone.bold,
    size: 23,
    color: tone.accent,
    align,
    fit: inner - 100,
  });
  write(pen, spec.head.line, at, 110, {
    font: tone.body,
    size: 13,
    color: '#4b5563',
    align,
    fit: inner - 90,
  });
  line(pen, margin, 132, width - margin, 132, tone.accent, 3);
  line(pen, margin, 137, width - margin, 137, tone.accent, 1);
  return 178;
}

/** A made-up company mark of plain shapes. */
function mark(pen: Pen, x: number, y: number, color: string): void {
  circle(pen, x, y, 32);
  pen.fillStyle = color;
  pen.fill();
  pen.fillStyle = '#ffffff';
  pen.beginPath();
  pen.moveTo(x - 18, y + 13);
  pen.lineTo(x, y - 20);
  pen.lineTo(x + 18, y + 13);
  pen.fill();
  circle(pen, x, y + 5, 7);
  pen.fillStyle = color;
  pen.fill();
}

function ornament(pen: Pen, color: string): void {
  box(pen, 34, 34, width - 68, height - 68, color, 5);
  box(pen, 44, 44, width - 88, height - 88, color, 1.2);
  for (const [x, y] of [
    [44, 44],
    [width - 44, 44],
    [44, height - 44],
    [width - 44, height - 44],
  ] as const) {
    for (const radius of [22, 14, 6]) {
      circle(pen, x, y, radius);
      pen.fillStyle = radius === 14 ? '#ffffff' : color;
      pen.fill();
    }
  }
}

function drawBlock(pen: Pen, block: Block, y: number, tone: Tone, random: SeededRandom): number {
  switch (block.type) {
    case 'title':
      write(pen, block.text, width / 2, y + 6, { font: tone.bold, size: 21, align: 'center', fit: inner });
      if (block.number === undefined) return y + 46;
      underline(pen, width / 2, y + 15, Math.min(inner, pen.measureText(block.text).width));
      write(pen, `Nomor: ${block.number}`, width / 2, y + 40, { font: tone.body, size: 15, align: 'center' });
      return y + 82;
    case 'text': {
      const lines = wrap(pen, block.text, inner - (block.indent === true ? 0 : 4), tone.body, 16);
      lines.forEach((text, index) => write(pen, text, margin, y + index * 26, { font: tone.body, size: 16 }));
      return y + lines.length * 26 + 14;
    }
    case 'section':
      panel(pen, margin - 20, y - 16, inner + 40, 30, '#dbe8f2');
      write(pen, block.text, margin - 8, y + 5, { font: 'sans-bold', size: 15, color: tone.accent });
      return y + 40;
    case 'fields':
      return drawFields(pen, block.rows, y, tone);
    case 'choices': {
      write(pen, block.label, margin, y + 4, { font: tone.body, size: 15 });
      let x = margin + 220;
      for (const option of block.options) {
        box(pen, x, y - 10, 16, 16, '#374151', 1.4);
        if (option === block.chosen)
          write(pen, '✓', x + 1, y + 5, { font: 'sans-bold', size: 19, color: '#1f3a8a' });
        write(pen, option, x + 24, y + 4, { size: 14 });
        x += 40 + pen.measureText(option).width;
      }
      return y + 36;
    }
    case 'table':
      return (
        table(pen, { x: margin - 20, y: y - 12, rowHeight: 28, size: 14 }, block.columns, block.rows) + 30
      );
    case 'space':
      return y + block.height;
    case 'signatures':
      return drawSignatures(pen, block, y, tone, random);
  }
}

function underline(pen: Pen, middle: number, y: number, length: number): void {
  line(pen, middle - length / 2, y, middle + length / 2, y, '#1c1c22', 1.4);
}

function drawFields(pen: Pen, rows: readonly (readonly [string, string])[], y: number, tone: Tone): number {
  let at = y;
  for (const [label, value] of rows) {
    const lines = wrap(pen, value, inner - 236, tone.boxed ? 'sans' : tone.bold, 16);
    write(pen, label, margin, at + 4, { font: tone.body, size: 15.5, fit: 200 });
    if (tone.boxed) panel(pen, margin + 214, at - 15, inner - 194, lines.length * 24 + 5, '#f3f7fa', 3);
    else write(pen, ':', margin + 206, at + 4, { font: tone.body, size: 15.5 });
    lines.forEach((text, index) =>
      write(pen, text, margin + 222, at + 4 + index * 24, {
        font: tone.boxed ? 'sans' : tone.bold,
        size: 16,
        color: tone.boxed ? '#1f3a8a' : '#1c1c22',
      }),
    );
    at += lines.length * 24 + (tone.boxed ? 11 : 6);
  }
  return at + 14;
}

function drawSignatures(
  pen: Pen,
  block: Extract<Block, { type: 'signatures' }>,
  y: number,
  tone: Tone,
  random: SeededRandom,
): number {
  const count = block.people.length;
  const slot = inner / Math.max(2, Math.min(count, 3));
  if (block.date !== undefined) {
    write(pen, block.date, width - margin - slot / 2, y, {
      font: tone.body,
      size: 15,
      align: 'center',
      fit: slot + 30,
    });
  }
  let bottom = y;
  block.people.forEach((person, index) => {
    const row = Math.floor(index / 3);
    const middle = count === 1 ? width - margin - slot / 2 : margin + slot * ((index % 3) + 0.5);
    const top = y + 26 + row * 158;
    write(pen, person.role, middle, top, { font: tone.body, size: 15, align: 'center', fit: slot - 8 });
    if (person.stamp !== undefined)
      stamp(pen, middle - 46, top + 52, person.stamp, random.pick(['#5b3fa0', '#2b5aa8', '#8a2d5b']), 47);
    sign(pen, random, middle - 54, top + 66, 112);
    write(pen, person.name, middle, top + 112, {
      font: tone.bold,
      size: 15.5,
      align: 'center',
      fit: slot - 8,
    });
    bottom = Math.max(bottom, top + 140);
  });
  return bottom + 10;
}
