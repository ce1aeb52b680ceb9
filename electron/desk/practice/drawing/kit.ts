/** The few drawing tools that all practice papers share. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { SeededRandom } from '../random.ts';

export type Pen = SKRSContext2D;
export type { Canvas };

const fontFiles = {
  sans: 'DejaVuSans.ttf',
  'sans-bold': 'DejaVuSans-Bold.ttf',
  narrow: 'DejaVuSansCondensed.ttf',
  'narrow-bold': 'DejaVuSansCondensed-Bold.ttf',
  serif: 'DejaVuSerif.ttf',
  'serif-bold': 'DejaVuSerif-Bold.ttf',
  'serif-italic': 'DejaVuSerif-Italic.ttf',
  mono: 'DejaVuSansMono.ttf',
  'mono-bold': 'DejaVuSansMono-Bold.ttf',
} as const;
export type Font = keyof typeof fontFiles;

/** Registers the fonts once. Read as bytes, because inside a packaged program the files have no real path. */
export function loadFonts(): void {
  const require = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(fontFiles)) {
    if (GlobalFonts.has(`practice-${name}`)) continue;
    GlobalFonts.register(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${file}`)), `practice-${name}`);
  }
}

export function newSheet(width: number, height: number, color = '#ffffff'): { canvas: Canvas; pen: Pen } {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = color;
  pen.fillRect(0, 0, width, height);
  return { canvas, pen };
}

export interface TextStyle {
  font?: Font;
  size?: number;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** The text is set smaller until it fits. */
  fit?: number;
  spacing?: number;
}

export function write(pen: Pen, text: string, x: number, y: number, style: TextStyle = {}): void {
  const { font = 'sans', size = 16, color = '#1c1c22', align = 'left', fit, spacing = 0 } = style;
  pen.font = `${size}px practice-${font}`;
  pen.letterSpacing = `${spacing}px`;
  if (fit !== undefined) {
    const width = pen.measureText(text).width;
    if (width > fit) pen.font = `${Math.max(7, (size * fit) / width)}px practice-${font}`;
  }
  pen.fillStyle = color;
  pen.textAlign = align;
  pen.fillText(text, x, y);
}

/** Breaks a text into lines of at most `width` pixels. */
export function wrap(pen: Pen, text: string, width: number, font: Font, size: number): string[] {
  pen.font = `${size}px practice-${font}`;
  pen.letterSpacing = '0px';
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

export function box(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  color = '#6b7280',
  line = 1,
): void {
  pen.strokeStyle = color;
  pen.lineWidth = line;
  pen.strokeRect(x, y, width, height);
}

export function panel(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  radius = 0,
): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fill();
}

export function line(
  pen: Pen,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color = '#374151',
  width = 1,
): void {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
}

/** A scribbled signature; the same person on the same paper always signs alike. */
export function sign(
  pen: Pen,
  random: SeededRandom,
  x: number,
  y: number,
  width = 130,
  color = '#1f3a8a',
): void {
  pen.save();
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(x, y);
  const loops = random.int(3, 5);
  const step = width / (loops + 1);
  for (let loop = 0; loop < loops; loop++) {
    const left = x + loop * step;
    const rise = random.int(14, 38) * (loop === 0 ? 1.25 : 1);
    pen.bezierCurveTo(
      left + step * 0.9,
      y - rise,
      left - step * 0.2,
      y - rise * 0.9,
      left + step * 0.35,
      y + random.int(2, 14),
    );
    pen.quadraticCurveTo(left + step * 0.7, y + random.int(-10, 10), left + step, y - random.int(0, 8));
  }
  pen.quadraticCurveTo(x + width * 0.95, y - 12, x + width * 1.1, y - random.int(6, 22));
  pen.stroke();
  if (random.chance(0.6)) {
    pen.beginPath();
    pen.moveTo(x - 6, y + random.int(10, 16));
    pen.quadraticCurveTo(x + width / 2, y + random.int(4, 24), x + width * 1.05, y + random.int(2, 10));
    pen.stroke();
  }
  pen.restore();
}

/** A round office stamp with the name on two arcs; deliberately without any emblem. */
export function stamp(
  pen: Pen,
  x: number,
  y: number,
  text: string,
  color = '#5b3fa0',
  radius = 52,
  turn = -0.18,
): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  pen.globalAlpha = 0.72;
  pen.strokeStyle = color;
  pen.lineWidth = 3;
  circle(pen, 0, 0, radius);
  pen.stroke();
  pen.lineWidth = 1.2;
  circle(pen, 0, 0, radius * 0.66);
  pen.stroke();
  const letters = [...text.toUpperCase().slice(0, 30)];
  const step = Math.min(0.26, 4.9 / letters.length);
  letters.forEach((letter, index) => {
    pen.save();
    pen.rotate((index - (letters.length - 1) / 2) * step);
    write(pen, letter, 0, -radius * 0.73, {
      font: 'narrow-bold',
      size: radius * 0.24,
      color,
      align: 'center',
    });
    pen.restore();
  });
  write(pen, 'CONTOH', 0, radius * 0.1, { font: 'sans-bold', size: radius * 0.27, color, align: 'center' });
  write(pen, '★', 0, radius * 0.93, { size: radius * 0.24, color, align: 'center' });
  pen.restore();
}

export function circle(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
}

/** The mark that no practice paper lacks. */
export const specimenText = 'CONTOH — BUKAN DOKUMEN RESMI';

/** Large and slanted across the paper, light enough to read through. */
export function specimenMark(pen: Pen, width: number, height: number, alpha = 0.1, color = '#b91c1c'): void {
  pen.save();
  pen.translate(width / 2, height / 2);
  const turn = Math.atan2(height, width) * 0.8;
  pen.rotate(-turn);
  pen.globalAlpha = alpha;
  // As long as the paper allows at this slant; a letter of this face is about 0.8 of its size wide.
  const room = Math.min(width / Math.cos(turn), height / Math.sin(turn)) * 0.92;
  const size = room / (specimenText.length * 0.79);
  write(pen, specimenText, 0, size / 3, { font: 'sans-bold', size, color, align: 'center' });
  pen.restore();
}

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'center';
}

/** A ruled table; returns the y below it. */
export function table(
  pen: Pen,
  at: { x: number; y: number; rowHeight: number; size: number; headColor?: string; ink?: string },
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): number {
  const { x, y, rowHeight, size, ink = '#1c1c22' } = at;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  panel(pen, x, y, width, rowHeight, at.headColor ?? '#e5e7eb');
  let left = x;
  columns.forEach((column, index) => {
    write(pen, column.title, left + column.width / 2, y + rowHeight * 0.66, {
      font: 'narrow-bold',
      size,
      align: 'center',
      fit: column.width - 6,
    });
    rows.forEach((row, at) => {
      const center = column.align === 'center';
      write(pen, row[index] ?? '', center ? left + column.width / 2 : left + 5, y + rowHeight * (at + 1.66), {
        font: 'narrow',
        size,
        color: ink,
        align: column.align ?? 'left',
        fit: column.width - 9,
      });
    });
    left += column.width;
    if (index < columns.length - 1) line(pen, left, y, left, y + rowHeight * (rows.length + 1), '#9ca3af');
  });
  for (let row = 1; row <= rows.length; row++)
    line(pen, x, y + row * rowHeight, x + width, y + row * rowHeight, '#9ca3af');
  box(pen, x, y, width, rowHeight * (rows.length + 1), '#4b5563', 1.4);
  return y + rowHeight * (rows.length + 1);
}
