/** Real pictures and PDFs, made once per run. */
import { createCanvas } from '@napi-rs/canvas';
import PdfDocument from 'pdfkit';

/** A picture with its own number on it, so that no two are the same file. */
export function picture(type: 'image/jpeg' | 'image/png', mark: string): Buffer {
  const canvas = createCanvas(120, 80);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#dde6f0';
  pen.fillRect(0, 0, 120, 80);
  pen.fillStyle = '#203040';
  // Bars of the mark's bytes: fonts are not everywhere the same.
  [...Buffer.from(mark)].forEach((byte, index) => pen.fillRect(4 + index * 6, 4, 4, (byte % 70) + 2));
  return type === 'image/jpeg' ? canvas.toBuffer('image/jpeg') : canvas.toBuffer('image/png');
}

export const jpeg = (mark: string): Buffer => picture('image/jpeg', mark);
export const png = (mark: string): Buffer => picture('image/png', mark);

export async function pdf(mark: string): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A6' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.text(mark);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
