/** Pictures as a phone takes them: a written sheet on a wooden table, large enough to need several parts. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

const width = 2400;
const height = 1800;

/** Grain of wood and camera: no compression makes it small, and it is alike in each run. */
function grain(draw: SKRSContext2D, left: number, top: number, wide: number, high: number): void {
  const part = draw.getImageData(left, top, wide, high);
  let state = 20261124;
  for (let at = 0; at < part.data.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const shift = (state >>> 27) - 16;
    for (let channel = 0; channel < 3; channel += 1)
      part.data[at + channel] = (part.data[at + channel] ?? 0) + shift;
  }
  draw.putImageData(part, left, top);
}

function lines(draw: SKRSContext2D, heading: string): void {
  draw.fillStyle = '#fbfaf6';
  draw.fillRect(420, 160, 1560, 1480);
  draw.fillStyle = '#14202a';
  draw.font = 'bold 76px sans-serif';
  draw.fillText(heading, 520, 320);
  draw.font = '46px sans-serif';
  for (let row = 0; row < 15; row += 1)
    draw.fillText(`Baris contoh ${row + 1}: orang rekaan, bukan dokumen resmi`, 520, 460 + row * 74);
}

/** A sheet that can be read, about 3 MB. `light` is 1 for a good picture, 0.1 for one taken in the dark. */
export function sheetPicture(heading: string, light = 1): Buffer {
  const canvas = createCanvas(width, height);
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#7c5f45';
  draw.fillRect(0, 0, width, height);
  lines(draw, heading);
  grain(draw, 0, 0, width, height);
  draw.fillStyle = `rgba(2, 3, 5, ${1 - light})`;
  draw.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/jpeg', 94);
}

/** The camera's mark "turn a quarter clockwise" (EXIF orientation 6), as a segment of a JPEG. */
const quarterTurn = Buffer.from(
  'ffe1002245786966000049492a00080000000100120103000100000006000000' + '00000000',
  'hex',
);

/** 5000 x 3000 points as a camera stores them, held sideways: it is to be shown 3000 wide and 5000 high. */
export function largeSidewaysPicture(): Buffer {
  const canvas = createCanvas(5000, 3000);
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#7c5f45';
  draw.fillRect(0, 0, 5000, 3000);
  draw.translate(0, 3000);
  draw.rotate(-Math.PI / 2);
  draw.scale(1.25, 2.6);
  lines(draw, 'KTP CONTOH');
  const plain = canvas.toBuffer('image/jpeg', 92);
  return Buffer.concat([plain.subarray(0, 2), quarterTurn, plain.subarray(2)]);
}
