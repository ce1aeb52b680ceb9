/** A short film for Chromium's pretended camera: a card on a table, seen at a slight tilt by an unsteady hand. */
import { writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';

const width = 1280;
const height = 720;
/** Where the card lies in the middle of the film, in fractions, clockwise from the top left. */
export const cardCorners = [
  { x: 0.26, y: 0.2 },
  { x: 0.72, y: 0.24 },
  { x: 0.75, y: 0.79 },
  { x: 0.24, y: 0.76 },
] as const;

/** Writes the film as MJPEG, which Chromium plays again and again. */
export async function writeCameraFilm(file: string): Promise<void> {
  const frames = Array.from({ length: 10 }, (_, index) => frame(Math.sin((index / 10) * 2 * Math.PI)));
  await writeFile(file, Buffer.concat(frames));
}

function frame(shake: number): Buffer {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#6a4b33';
  pen.fillRect(0, 0, width, height);
  for (let y = 30; y < height; y += 90) {
    pen.fillStyle = 'rgba(30,15,5,0.25)';
    pen.fillRect(0, y, width, 2);
  }
  const at = cardCorners.map(({ x, y }) => ({ x: x * width + shake, y: y * height - shake }));
  pen.beginPath();
  for (const { x, y } of at) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = '#cfe3f4';
  pen.fill();
  pen.clip();
  const [corner] = at;
  if (!corner) throw new Error('no corner');
  pen.translate(corner.x, corner.y);
  pen.rotate(0.05);
  pen.fillStyle = '#14304d';
  pen.font = '28px sans-serif';
  const words = [
    'CONTOH, BUKAN DOKUMEN RESMI',
    'Nama: Salak Contohwan',
    'NIK: 127104 110482 9517',
    'Alamat: Jalan Latihan 1',
  ];
  words.forEach((line, index) => pen.fillText(line, 40, 80 + index * 60));
  pen.fillRect(420, 220, 100, 120);
  return canvas.toBuffer('image/jpeg', 85);
}
