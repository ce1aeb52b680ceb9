/** Files as they come to a counter: locked, giant, cut, of an iPhone, of a printing house. Made by code. */
import { crc32, deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import sharp from 'sharp';

async function written(document: InstanceType<typeof PdfDocument>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

export type PdfVersion = '1.3' | '1.4' | '1.6' | '1.7' | '1.7ext3';

/** A PDF that asks for a password, by the cipher of its version (RC4 40 and 128, AES 128 and 256). */
export function lockedPdf(pdfVersion: PdfVersion): Promise<Buffer> {
  const document = new PdfDocument({
    size: 'A6',
    pdfVersion,
    userPassword: 'rahasia',
    ownerPassword: 'pemilik',
  });
  document.text('CONTOH');
  return written(document);
}

/** A PDF that anybody may open, but not change or print: banks send such statements. */
export function restrictedPdf(pdfVersion: PdfVersion): Promise<Buffer> {
  const document = new PdfDocument({
    size: 'A6',
    pdfVersion,
    ownerPassword: 'pemilik',
    permissions: { copying: false },
  });
  document.text('CONTOH');
  return written(document);
}

/** 500 pages, with a script that runs when it is opened. */
export function longPdfWithScript(): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A6', autoFirstPage: false });
  for (let page = 1; page <= 500; page += 1) document.addPage().text(`CONTOH ${page}`);
  const script = document.ref({ S: 'JavaScript', JS: new String('app.alert("contoh")') });
  (script as unknown as { end(): void }).end();
  (document as unknown as { _root: { data: Record<string, unknown> } })._root.data['OpenAction'] = script;
  return written(document);
}

/** Speaks of encryption in its text and in a name, but is open to all. */
export function pdfAboutEncryption(): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A6', compress: false });
  document.text('Kata /Encrypt 5 0 R hanya tulisan di sini.');
  return written(document);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A right PNG of a few kilobytes that unfolds into this many pixels of one colour. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8);
  const data = deflateSync(Buffer.alloc(Math.min(2 ** 24, (1 + Math.ceil(width / 8)) * height)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG whose header says another size than it was made in. */
export function jpegOfSize(small: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(small);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** The beginning of a picture of an iPhone; the brand says which of the family it is. */
export function heic(brand: 'heic' | 'heix' | 'mif1' | 'hevc' | 'msf1'): Buffer {
  return Buffer.concat([
    Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1'),
    Buffer.alloc(4000, 7),
  ]);
}

const plain = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#dde6f0' } });

/** As printing houses make it: four inks. */
export const cmykJpeg = (): Promise<Buffer> => plain().toColourspace('cmyk').jpeg().toBuffer();

/** As phones make it: lying, with a note how it is to be turned. */
export const rotatedJpeg = (): Promise<Buffer> => plain().withMetadata({ orientation: 6 }).jpeg().toBuffer();

export const progressiveJpeg = (): Promise<Buffer> => plain().jpeg({ progressive: true }).toBuffer();
