/** How a drawn sheet becomes a picture: with a phone over some table, or on the glass of a scanner. */
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { SeededRandom } from '../../../electron/desk/practice/random.ts';
import { withNoise } from './edits.ts';
import { canvasOf, painted, type Picture } from './picture.ts';

const photoSides = [1280, 1440, 1600, 1920];
const tables = [
  '#3b3a3c',
  '#5b3a24',
  '#8a5f3c',
  '#a98a63',
  '#6f7f74',
  '#c9b79c',
  '#9fb0ba',
  '#27405a',
  '#d2cfc8',
];

/** Photographed: the table on all sides, uneven light, the paper's shadow, a lens and a sensor. */
export function onTable(sheet: Canvas, random: SeededRandom, degrees: number): Picture {
  const longest = random.pick(photoSides);
  const isLying = sheet.width >= sheet.height;
  const [width, height] = isLying ? [longest, longest * 0.72] : [longest * 0.75, longest];
  const turn = ((degrees + (random.next() - 0.5) * 3) * Math.PI) / 180;
  const fills = 0.8 + random.next() * 0.14;
  const reachWide = sheet.width * Math.abs(Math.cos(turn)) + sheet.height * Math.abs(Math.sin(turn));
  const reachHigh = sheet.width * Math.abs(Math.sin(turn)) + sheet.height * Math.abs(Math.cos(turn));
  const scale = fills * Math.min(width / reachWide, height / reachHigh);
  const corner = isLying && sheet.width < 1000 ? 22 * scale : 0;
  const picture = painted(width, height, (pen) => {
    table(pen, width, height, random);
    pen.save();
    pen.translate(width / 2, height / 2);
    pen.rotate(turn);
    const [wide, high] = [sheet.width * scale, sheet.height * scale];
    pen.shadowColor = 'rgba(0,0,0,0.45)';
    pen.shadowBlur = 10 * scale;
    pen.shadowOffsetX = 4 * scale;
    pen.shadowOffsetY = 5 * scale;
    pen.fillStyle = '#fff';
    pen.beginPath();
    pen.roundRect(-wide / 2, -high / 2, wide, high, corner);
    pen.fill();
    pen.shadowColor = 'transparent';
    pen.clip();
    pen.drawImage(sheet, -wide / 2, -high / 2, wide, high);
    pen.restore();
    light(pen, width, height, random);
  });
  return withNoise(picture, 1.5 + random.next() * 2, random);
}

/** Scanned: the sheet fills the picture, hardly turned, a little grey. */
export function scanned(sheet: Canvas, random: SeededRandom, degrees: number): Picture {
  const scale = random.pick([1, 1.3, 1.6]);
  const turn = ((degrees + (random.next() - 0.5) * 0.8) * Math.PI) / 180;
  const [width, height] = [sheet.width * scale, sheet.height * scale];
  const picture = painted(width, height, (pen) => {
    pen.fillStyle = '#fdfdfc';
    pen.fillRect(0, 0, width, height);
    pen.translate(width / 2, height / 2);
    pen.rotate(turn);
    pen.drawImage(sheet, -width / 2, -height / 2, width, height);
  });
  return withNoise(picture, 0.8 + random.next(), random);
}

function table(pen: SKRSContext2D, width: number, height: number, random: SeededRandom): void {
  pen.fillStyle = random.pick(tables);
  pen.fillRect(0, 0, width, height);
  const pattern = random.pick(['plain', 'planks', 'tiles', 'cloth'] as const);
  const turn = (random.next() - 0.5) * 0.6;
  pen.save();
  pen.translate(width / 2, height / 2);
  pen.rotate(turn);
  const far = Math.max(width, height);
  if (pattern === 'planks')
    for (let at = -far; at < far; at += random.int(60, 150))
      band(pen, -far, at, 2 * far, random.int(1, 3), 0.35);
  if (pattern === 'tiles')
    for (let at = -far; at < far; at += 310) {
      band(pen, -far, at, 2 * far, 5, 0.22);
      band(pen, at, -far, 5, 2 * far, 0.22);
    }
  if (pattern === 'cloth')
    for (let at = -far; at < far; at += 34) {
      band(pen, -far, at, 2 * far, 12, 0.06);
      band(pen, at, -far, 12, 2 * far, 0.06);
    }
  pen.restore();
}

function band(pen: SKRSContext2D, x: number, y: number, width: number, height: number, alpha: number): void {
  pen.fillStyle = `rgba(15,10,5,${alpha})`;
  pen.fillRect(x, y, width, height);
}

/** A lamp from one corner; the whole picture a little darker or brighter, as cameras choose. */
function light(pen: SKRSContext2D, width: number, height: number, random: SeededRandom): void {
  const [x, y] = [random.pick([0, width]), random.pick([0, height])];
  const glow = pen.createLinearGradient(x, y, width - x, height - y);
  glow.addColorStop(0, `rgba(255,250,235,${0.02 + random.next() * 0.08})`);
  glow.addColorStop(1, `rgba(10,8,0,${0.05 + random.next() * 0.25})`);
  pen.fillStyle = glow;
  pen.fillRect(0, 0, width, height);
}

/** White paint that fades to its rim, as lamps on plastic do; `share` of the picture, its middle at `x`, `y`. */
export function withGlare(picture: Picture, share: number, x: number, y: number): Picture {
  const canvas = createCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(canvasOf(picture), 0, 0);
  const radius = Math.sqrt((share * picture.width * picture.height) / (Math.PI * 0.8));
  pen.translate(x * picture.width, y * picture.height);
  pen.scale(1.25, 0.8);
  const spot = pen.createRadialGradient(0, 0, radius * 0.85, 0, 0, radius * 1.7);
  spot.addColorStop(0, 'rgba(255,255,255,1)');
  spot.addColorStop(0.5, 'rgba(255,255,255,0.45)');
  spot.addColorStop(1, 'rgba(255,255,255,0)');
  pen.fillStyle = spot;
  pen.fillRect(-picture.width, -picture.height, 2 * picture.width, 2 * picture.height);
  return { ...picture, data: pen.getImageData(0, 0, picture.width, picture.height).data };
}
