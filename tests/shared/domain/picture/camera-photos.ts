/** Photos of practice papers on tables, made by code, with the corners known. */
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { drawAccountPage } from '../../../../electron/desk/practice/drawing/books.ts';
import {
  drawIdentityCard,
  drawMembershipCard,
  drawTaxCard,
} from '../../../../electron/desk/practice/drawing/cards.ts';
import { drawFamilyCard } from '../../../../electron/desk/practice/drawing/family-card.ts';
import { loadFonts } from '../../../../electron/desk/practice/drawing/kit.ts';
import { letters } from '../../../../electron/desk/practice/drawing/letters.ts';
import { drawSheetPage } from '../../../../electron/desk/practice/drawing/sheet.ts';
import { planPracticeDay } from '../../../../electron/desk/practice/plan.ts';
import { seededRandom, type SeededRandom } from '../../../../electron/desk/practice/random.ts';
import type { Corners, Point } from '../../../../shared/domain/picture/corners.ts';
import { greyOf, type GreyRaster } from '../../../../shared/domain/picture/raster.ts';
import { perspectiveTo } from '../../../../shared/domain/picture/warp.ts';

export interface CameraPhoto {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
  readonly grey: GreyRaster;
  /** Fractions; null when no whole paper is on it. */
  readonly corners: Corners | null;
}

const width = 720;
const height = 540;
const tables = ['#8a5f3c', '#c9b79c', '#5d6b78', '#b3c2bd', '#30302e', '#e4e2dc'] as const;

let drawn: { label: string; canvas: Canvas; radius: number }[] | null = null;

/** Cards, books and sheets of one invented claim. */
export function practicePapers(): { label: string; canvas: Canvas; radius: number }[] {
  if (drawn) return drawn;
  loadFonts();
  const plans = planPracticeDay({ day: '2026-11-24', seed: 'foto', officers: ['CSO3'], scale: 0.3 });
  const plan = plans.find((one) => one.papers.some(({ kind }) => kind === 'ktp')) ?? plans[0]!;
  const paper = (kind: string) => ({ ...plan.papers[0]!, kind, flaw: undefined }) as never;
  const random = seededRandom('foto');
  const sheet = (kind: keyof typeof letters) => {
    const spec = letters[kind]!(plan, random);
    return drawSheetPage(spec, 0, 0, random);
  };
  drawn = [
    { label: 'ktp', canvas: drawIdentityCard(plan, paper('ktp'), random), radius: 24 },
    { label: 'kpj', canvas: drawMembershipCard(plan, paper('kpj')), radius: 24 },
    { label: 'npwp', canvas: drawTaxCard(paper('npwp')), radius: 24 },
    { label: 'rekening', canvas: drawAccountPage(plan, paper('rekening'), random), radius: 6 },
    { label: 'kk', canvas: drawFamilyCard(plan, paper('kk'), random), radius: 0 },
    { label: 'paklaring', canvas: sheet('paklaring'), radius: 0 },
    { label: 'pengunduran-diri', canvas: sheet('pengunduran-diri'), radius: 0 },
  ];
  return drawn;
}

/** One photo for each seed; every ninth shows a bare table, every tenth a paper that runs out of the picture. */
export function cameraPhoto(seed: number): CameraPhoto {
  const random = seededRandom(`foto ${seed}`);
  const papers = practicePapers();
  const { label, canvas, radius } = papers[seed % papers.length]!;
  const table = random.int(0, tables.length - 1);
  const photo = tableTop(table, random);
  const bare = seed % 9 === 8;
  const cut = !bare && seed % 10 === 9;
  const corners = bare ? null : placed(canvas, random, cut);
  const pen = photo.getContext('2d');
  if (corners) {
    if (random.chance(0.7)) dropShadow(pen, corners, random);
    layOn(photo, canvas, corners, radius);
  }
  if (random.chance(0.5)) pen.drawImage(softened(photo), 0, 0);
  light(pen, random);
  const image = pen.getImageData(0, 0, width, height);
  addNoise(image.data, random);
  const fractions = corners?.map(({ x, y }) => ({ x: x / (width - 1), y: y / (height - 1) }));
  return {
    label: `${label} on ${table}${bare ? ' bare' : ''}${cut ? ' cut' : ''}`,
    ...{ width, height, pixels: image.data },
    grey: greyOf(image.data, width, height),
    corners: !fractions || fractions.some(isOutside) ? null : (fractions as unknown as Corners),
  };
}

const isOutside = ({ x, y }: Point): boolean => Math.min(x, y) < -0.02 || Math.max(x, y) > 1.02;

/** Where a hand holds the paper under the camera: turned a little, tilted a little, of any size. */
function placed(paper: Canvas, random: SeededRandom, cut: boolean): Corners {
  const part = 0.55 + random.next() * 0.36;
  const scale = Math.min((width * part) / paper.width, (height * part) / paper.height);
  const [halfX, halfY] = [(paper.width * scale) / 2, (paper.height * scale) / 2];
  const turn = (random.next() - 0.5) * 0.45;
  const move = cut ? { x: halfX * (random.chance(0.5) ? 0.9 : -0.9), y: 0 } : { x: 0, y: 0 };
  const tilt = { x: (random.next() - 0.5) * 0.22, y: (random.next() - 0.5) * 0.22 };
  const corner = (signX: number, signY: number): Point => {
    const far = 1 + signX * tilt.x + signY * tilt.y;
    const [x, y] = [(signX * halfX) / far, (signY * halfY) / far];
    return { x: x * Math.cos(turn) - y * Math.sin(turn), y: x * Math.sin(turn) + y * Math.cos(turn) };
  };
  const shape = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  const [minX, maxX] = [Math.min(...shape.map(({ x }) => x)), Math.max(...shape.map(({ x }) => x))];
  const [minY, maxY] = [Math.min(...shape.map(({ y }) => y)), Math.max(...shape.map(({ y }) => y))];
  const shrink = Math.min(1, (width * 0.94) / (maxX - minX), (height * 0.94) / (maxY - minY));
  const middle = {
    x: width / 2 - ((minX + maxX) / 2) * shrink,
    y: height / 2 - ((minY + maxY) / 2) * shrink,
  };
  return shape.map(({ x, y }) => ({
    x: middle.x + x * shrink + (cut ? move.x * 1.2 : 0),
    y: middle.y + y * shrink,
  })) as unknown as Corners;
}

/** Draws the paper through its perspective, each photo pixel from two places of the paper. */
function layOn(photo: Canvas, full: Canvas, corners: Corners, radius: number): void {
  // Near the size at which it is seen, so that its print is not torn to points.
  const seen = Math.min(1, (1.3 * Math.max(width, height)) / Math.max(full.width, full.height));
  const paper = { width: Math.round(full.width * seen), height: Math.round(full.height * seen) };
  const rounded = createCanvas(paper.width, paper.height);
  const pen = rounded.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.beginPath();
  pen.roundRect(0, 0, paper.width, paper.height, radius * seen);
  pen.clip();
  pen.drawImage(full, 0, 0, paper.width, paper.height);
  const from = pen.getImageData(0, 0, paper.width, paper.height).data;
  const target = photo.getContext('2d').getImageData(0, 0, width, height);
  const m = inverted(perspectiveTo(corners, paper.width, paper.height));
  const sum = new Float64Array(4);
  const [columns, rows] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...columns))),
    Math.min(width, Math.ceil(Math.max(...columns))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...rows))),
    Math.min(height, Math.ceil(Math.max(...rows))),
  ];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      sum.fill(0);
      for (let half = 0.25; half < 1; half += 0.5) {
        const atX = x + half;
        const atY = y + half;
        const w = m[6]! * atX + m[7]! * atY + m[8]!;
        const paperX = Math.floor((m[0]! * atX + m[1]! * atY + m[2]!) / w);
        const paperY = Math.floor((m[3]! * atX + m[4]! * atY + m[5]!) / w);
        if (paperX < 0 || paperY < 0 || paperX >= paper.width || paperY >= paper.height) continue;
        const place = (paperY * paper.width + paperX) * 4;
        const alpha = from[place + 3]! / 255;
        for (let part = 0; part < 3; part += 1) sum[part]! += (from[place + part]! * alpha) / 2;
        sum[3]! += alpha / 2;
      }
      if (sum[3] === 0) continue;
      const place = (y * width + x) * 4;
      for (let part = 0; part < 3; part += 1)
        target.data[place + part] = sum[part]! + target.data[place + part]! * (1 - sum[3]!);
    }
  photo.getContext('2d').putImageData(target, 0, 0);
}

/** The way back of a perspective: the inverse of its matrix, row by row. */
function inverted(way: ReturnType<typeof perspectiveTo>): readonly number[] {
  const [a, b, c, d, e, f, g, h] = way;
  const first = [e - f * h, c * h - b, b * f - c * e];
  const second = [f * g - d, a - c * g, c * d - a * f];
  return [...first, ...second, d * h - e * g, b * g - a * h, a * e - b * d];
}

type Pen = ReturnType<Canvas['getContext']>;

function dropShadow(pen: Pen, corners: Corners, random: SeededRandom): void {
  const [dx, dy] = [random.int(-6, 10), random.int(2, 10)];
  pen.save();
  pen.filter = 'blur(6px)';
  pen.fillStyle = 'rgba(0,0,0,0.35)';
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(x + dx, y + dy);
  pen.fill();
  pen.restore();
}

function tableTop(kind: number, random: SeededRandom): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = tables[kind]!;
  pen.fillRect(0, 0, width, height);
  const planks = random.chance(0.5);
  for (let y = 0; planks && y < height; y += 130) {
    pen.fillStyle = y % 260 === 0 ? 'rgba(60,30,5,0.07)' : 'rgba(255,235,205,0.06)';
    pen.fillRect(0, y, width, 130);
    pen.fillStyle = 'rgba(40,20,5,0.45)';
    pen.fillRect(0, y, width, 2);
  }
  for (let grain = 0; grain < 90; grain += 1) {
    pen.strokeStyle = random.chance(0.5) ? 'rgba(255,255,255,0.06)' : 'rgba(0,0,0,0.06)';
    pen.lineWidth = random.int(1, 3);
    const y = random.int(0, height);
    pen.beginPath();
    pen.moveTo(0, y);
    pen.bezierCurveTo(
      300,
      y + random.int(-20, 20),
      600,
      y + random.int(-20, 20),
      width,
      y + random.int(-9, 9),
    );
    pen.stroke();
  }
  return canvas;
}

function softened(photo: Canvas): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.filter = 'blur(1.2px)';
  pen.drawImage(photo, 0, 0);
  return canvas;
}

function light(pen: Pen, random: SeededRandom): void {
  const lamp = pen.createLinearGradient(random.int(0, width), 0, random.int(0, width), height);
  lamp.addColorStop(0, 'rgba(255,255,255,0.18)');
  lamp.addColorStop(1, `rgba(0,0,0,${0.1 + random.next() * 0.3})`);
  pen.fillStyle = lamp;
  pen.fillRect(0, 0, width, height);
}

function addNoise(pixels: Uint8ClampedArray, random: SeededRandom): void {
  let seed = random.int(1, 1 << 30);
  for (let at = 0; at < pixels.length; at += 4) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    const off = ((seed >>> 16) % 13) - 6;
    for (let part = 0; part < 3; part += 1) pixels[at + part] = pixels[at + part]! + off;
  }
}
