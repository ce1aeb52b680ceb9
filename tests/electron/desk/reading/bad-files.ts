/** Files as they should not be, made by code. Nothing on them belongs to anybody. */
import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** Letters on an invented card that a reader finds again. */
export const cardLines = [
  'PROVINSI CONTOH',
  'KOTA LATIHAN',
  'NIK : 1271041303825992',
  'Nama : MELATI CONTOHWATI',
  'Tempat/Tgl Lahir : MEDAN, 13-03-1982',
  'Jenis Kelamin : PEREMPUAN',
  'Alamat : JL. CONTOH NO. 5',
];

/** An invented card, lying as it should, as PNG. */
export function card(width = 1000, height = 640): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#dfe9f2';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#101010';
  context.font = '34px sans-serif';
  cardLines.forEach((line, index) => context.fillText(line, 60, 90 + index * 75));
  return canvas.toBuffer('image/png');
}

/** A JPEG that looks upright only when the camera's mark is heeded. @param mark EXIF orientation, 1 to 8 */
export async function markedCard(mark: number): Promise<Buffer> {
  const { flop, angle } = (
    {
      1: { flop: false, angle: 0 },
      2: { flop: true, angle: 0 },
      3: { flop: false, angle: 180 },
      4: { flop: true, angle: 180 },
      5: { flop: true, angle: 270 },
      6: { flop: false, angle: 90 },
      7: { flop: true, angle: 90 },
      8: { flop: false, angle: 270 },
    } as const
  )[mark as 1];
  // Undone in the other order: what is shown mirrored and then turned was turned back and then mirrored.
  const turned = await sharp(card())
    .rotate((360 - angle) % 360)
    .toBuffer();
  const stored = flop ? await sharp(turned).flop().toBuffer() : turned;
  return sharp(stored).withMetadata({ orientation: mark }).jpeg().toBuffer();
}

export function cmykCard(): Promise<Buffer> {
  return sharp(card()).flatten({ background: 'white' }).toColourspace('cmyk').jpeg().toBuffer();
}

/** A few kilobytes that say they are `side` by `side` pixels. */
export function pngBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF of so many pages, each with a line of letters. */
export async function pdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (let page = 1; page <= pages; page += 1)
    document.addPage().fontSize(20).text(`SURAT KETERANGAN CONTOH HALAMAN ${page}`, 60, 80);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

/** A scanned page: one JPEG over all of it. */
export async function scannedPdf(jpeg: Buffer): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.image(jpeg, 0, 0, { width: 595.28, height: 841.89 });
  document.end();
  await ended;
  return Buffer.concat(parts);
}

/** An invented letter as a scanner sees it, `height` pixels high. */
export function letter(height: number): Buffer {
  const canvas = createCanvas(Math.round(height / Math.SQRT2), height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, height);
  context.fillStyle = 'black';
  const lines = ['PT CONTOH KARYA LATIHAN', 'SURAT KETERANGAN KERJA', ...cardLines];
  context.font = `${Math.round(height / 50)}px sans-serif`;
  lines.forEach((line, index) => context.fillText(line, height / 12, height / 10 + (index * height) / 20));
  return canvas.toBuffer('image/jpeg', 70);
}

/** A PDF of these objects; the first is the catalogue. */
function rawPdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places: number[] = [];
  let length = parts[0]!.length;
  const add = (part: string | Buffer): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    add(`${index + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  });
  const start = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) add(`${String(place).padStart(10, '0')} 00000 n \n`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const stream = (dictionary: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);

const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const empty = stream('', Buffer.from(' '));

export function pdfThatDoes(action: string): Buffer {
  return rawPdf([`<< /Type /Catalog /Pages 2 0 R /OpenAction ${action} >>`, pages, page, empty, empty]);
}

export const scriptedPdf = (): Buffer => pdfThatDoes('<< /S /JavaScript /JS (app.alert\\("halo"\\)) >>');
export const pdfWithStartPage = (): Buffer => pdfThatDoes('[3 0 R /XYZ null null 0]');

/** A small PDF with a picture of `side` by `side` pixels. @param hidden its size is said in another place of the file */
export function pdfWithHugePicture(side: number, hidden = false): Buffer {
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8) * side, 0xff), { level: 9 });
  const [width, height] = hidden ? ['6 0 R', '6 0 R'] : [String(side), String(side)];
  const header = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`;
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages,
    page,
    stream('', Buffer.from('q 300 0 0 200 0 0 cm /A Do Q')),
    stream(header, rows),
    String(side),
  ]);
}
