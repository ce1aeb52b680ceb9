/** How a paper becomes a photo: laid on a table, scanned, or spoiled. */
import { createCanvas } from '@napi-rs/canvas';
import type { SeededRandom } from '../random.ts';
import { newSheet, line, panel } from './kit.ts';
import type { Canvas, Pen } from './kit.ts';

const photoWidth = 1000;
const photoHeight = 640;
/** Made once for the process: the same tables lie under hundreds of cards. */
const tables = new Map<number, Canvas>();

/** Photographs a card on a table; slightly turned, as a hand holds a phone. */
export function photographCard(card: Canvas, random: SeededRandom): Canvas {
  const { canvas, pen } = newSheet(photoWidth, photoHeight);
  pen.drawImage(tableTop(random.int(0, 3)), 0, 0);
  pen.save();
  pen.translate(photoWidth / 2 + random.int(-12, 12), photoHeight / 2 + random.int(-8, 8));
  pen.rotate((random.next() - 0.5) * 0.07);
  pen.fillStyle = 'rgba(0,0,0,0.16)';
  for (const spread of [12, 7, 3]) {
    pen.beginPath();
    pen.roundRect(
      -card.width / 2 - spread + 6,
      -card.height / 2 - spread + 9,
      card.width + spread * 2,
      card.height + spread * 2,
      30,
    );
    pen.fill();
  }
  pen.beginPath();
  pen.roundRect(-card.width / 2, -card.height / 2, card.width, card.height, 24);
  pen.clip();
  pen.drawImage(card, -card.width / 2, -card.height / 2);
  pen.restore();
  return canvas;
}

/** Cuts off the right part with the portrait and some of the foot, as a hasty picture does. */
export function cropped(photo: Canvas): Canvas {
  const width = Math.round(photo.width * 0.6);
  const height = Math.round(photo.height * 0.72);
  const result = createCanvas(width, height);
  result.getContext('2d').drawImage(photo, 0, 0, width, height, 0, 0, width, height);
  return result;
}

/** A picture taken without light; one can tell what it is, but read nothing with certainty. */
export function darkened(photo: Canvas): Canvas {
  const pen = photo.getContext('2d');
  pen.fillStyle = 'rgba(6,6,14,0.87)';
  pen.fillRect(0, 0, photo.width, photo.height);
  return photo;
}

/** Out of focus: shrunk and stretched again, which costs less than a true blur and looks the same. */
export function blurred(photo: Canvas): Canvas {
  const factor = 15;
  const small = createCanvas(Math.ceil(photo.width / factor), Math.ceil(photo.height / factor));
  const smallPen = small.getContext('2d');
  smallPen.imageSmoothingQuality = 'high';
  smallPen.drawImage(photo, 0, 0, small.width, small.height);
  const result = createCanvas(photo.width, photo.height);
  const pen = result.getContext('2d');
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = 'high';
  pen.filter = 'blur(5px)';
  pen.drawImage(small, 0, 0, photo.width, photo.height);
  return result;
}

function tableTop(kind: number): Canvas {
  const kept = tables.get(kind);
  if (kept !== undefined) return kept;
  const base = ['#8a5f3c', '#c9b79c', '#5d6b78', '#b3c2bd'][kind] as string;
  const { canvas, pen } = newSheet(photoWidth, photoHeight, base);
  if (kind < 2) planks(pen);
  else weave(pen);
  const light = pen.createLinearGradient(0, 0, photoWidth, photoHeight);
  light.addColorStop(0, 'rgba(255,255,255,0.22)');
  light.addColorStop(1, 'rgba(0,0,0,0.22)');
  pen.fillStyle = light;
  pen.fillRect(0, 0, photoWidth, photoHeight);
  tables.set(kind, canvas);
  return canvas;
}

function planks(pen: Pen): void {
  for (let plank = 0; plank < 5; plank++) {
    panel(
      pen,
      0,
      plank * 128,
      photoWidth,
      128,
      plank % 2 === 0 ? 'rgba(60,30,5,0.07)' : 'rgba(255,235,205,0.06)',
    );
    line(pen, 0, plank * 128, photoWidth, plank * 128, 'rgba(40,20,5,0.45)', 2);
    for (let grain = 1; grain < 7; grain++) {
      const y = plank * 128 + grain * 18;
      pen.strokeStyle = 'rgba(50,25,5,0.12)';
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.moveTo(0, y);
      pen.bezierCurveTo(
        320,
        y + ((grain * 7 + plank * 5) % 16) - 8,
        650,
        y - 8 + ((plank * 11 + grain * 3) % 16),
        photoWidth,
        y,
      );
      pen.stroke();
    }
  }
}

function weave(pen: Pen): void {
  for (let at = 0; at < photoWidth; at += 40) line(pen, at, 0, at, photoHeight, 'rgba(255,255,255,0.13)', 14);
  for (let at = 0; at < photoHeight; at += 40) line(pen, 0, at, photoWidth, at, 'rgba(0,0,0,0.07)', 14);
}
