/**
 * Whether a file may become a paper of a claim, judged by its content and never by its name (domain 1.7): JPEG, PNG
 * or PDF, whole, at most 6 MiB. Only headers and structure are looked at: nothing is decoded here, so a tiny file that
 * unfolds into a giant picture costs nothing.
 */
import { crc32 } from 'node:zlib';
import { isLockedPdf } from './locked-pdf.ts';

export const largestFile = 6 * 1024 * 1024;

/** Pixels of a picture, by its header: what a phone of 64 megapixels takes passes, a bomb does not. */
export const mostPixels = 64 * 1024 * 1024;

export type AcceptedMediaType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** `code` is a key under `intake.reason` of the catalogue; `params` fill its sentence. */
export type Inspection =
  | { ok: true; mediaType: AcceptedMediaType; size: number }
  | {
      ok: false;
      code: 'empty' | 'too-large' | 'wrong-type' | 'damaged' | 'locked' | 'too-many-pixels' | 'heic';
      params: Record<string, string | number>;
    };

/** Looks at the bytes of one file. Never throws: what cannot be understood is of a wrong type. */
export async function inspectFile(bytes: Uint8Array): Promise<Inspection> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return { ok: false, code: 'empty', params: {} };
  if (buffer.length > largestFile) return tooLarge();
  const mediaType = await typeOf(buffer);
  switch (mediaType) {
    case 'image/jpeg':
      return judgedPicture(mediaType, buffer, sizeOfJpeg(buffer));
    case 'image/png':
      return judgedPicture(mediaType, buffer, sizeOfPng(buffer));
    case 'application/pdf':
      return judgedPdf(buffer);
    case 'image/heic':
    case 'image/heic-sequence':
    case 'image/heif':
    case 'image/heif-sequence':
      return { ok: false, code: 'heic', params: {} };
    default:
      return { ok: false, code: 'wrong-type', params: { found: mediaType ?? '?' } };
  }
}

/** The refusal of a file that is known to be too large before it is read. */
export function tooLarge(): Inspection & { ok: false } {
  return { ok: false, code: 'too-large', params: { most: largestFile / 1024 / 1024 } };
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** @param size what the header says; null when the picture is not whole */
function judgedPicture(
  mediaType: 'image/jpeg' | 'image/png',
  bytes: Buffer,
  size: PictureSize | null,
): Inspection {
  if (size === null) return damaged;
  if (size.width * size.height > mostPixels) {
    const params = { width: size.width, height: size.height, most: Math.floor(mostPixels / 1_000_000) };
    return { ok: false, code: 'too-many-pixels', params };
  }
  return { ok: true, mediaType, size: bytes.length };
}

function judgedPdf(bytes: Buffer): Inspection {
  if (!isWholePdf(bytes)) return damaged;
  if (isLockedPdf(bytes)) return { ok: false, code: 'locked', params: {} };
  return { ok: true, mediaType: 'application/pdf', size: bytes.length };
}

const damaged: Inspection = { ok: false, code: 'damaged', params: {} };

async function typeOf(bytes: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  let found: string | undefined;
  try {
    found = (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    // The library gives up on some cut archives by throwing.
  }
  // A PDF may have a few foreign bytes before its header (PDF 1.7, appendix H).
  return found ?? (bytes.subarray(0, 1024).includes('%PDF-') ? 'application/pdf' : undefined);
}

/**
 * A start, a frame with a width and height, a scan, and an end after the scan (a thumbnail has an end of its own).
 * @returns the size in its frame, or null when something is missing
 */
function sizeOfJpeg(bytes: Buffer): PictureSize | null {
  let offset = 2;
  let size: PictureSize | null = null;
  while (offset + 4 <= bytes.length) {
    if (bytes[offset] !== 0xff) return null;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (!hasLength(marker)) return null;
    const length = bytes.readUInt16BE(offset + 2);
    if (length < 2 || offset + 2 + length > bytes.length) return null;
    if (isFrame(marker)) {
      if (length < 8 || size !== null) return null;
      size = { height: bytes.readUInt16BE(offset + 5), width: bytes.readUInt16BE(offset + 7) };
      if (size.width === 0 || size.height === 0) return null;
    }
    offset += 2 + length;
    if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), offset) >= 0 ? size : null;
  }
  return null;
}

/** Markers without a length have no place before the scan: what follows one would be read as something else. */
function hasLength(marker: number): boolean {
  return marker > 0x01 && !(marker >= 0xd0 && marker <= 0xd9);
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * IHDR first with a width and height, every chunk with its right checksum, image data, IEND.
 * @returns the size in IHDR, or null when something is missing
 */
function sizeOfPng(bytes: Buffer): PictureSize | null {
  let offset = 8;
  let size: PictureSize | null = null;
  let hasData = false;
  while (offset + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(offset);
    const end = offset + 12 + length;
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    if (crc32(bytes.subarray(offset + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    if (size === null) {
      if (type !== 'IHDR' || length !== 13) return null;
      size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
      if (size.width === 0 || size.height === 0) return null;
    }
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND') return hasData ? size : null;
    offset = end;
  }
  return null;
}

/** The trailer stands at the very end; an earlier one (PDF for the web has two) does not count. */
function isWholePdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096));
  const trailer = tail.lastIndexOf('%%EOF');
  return trailer > 0 && tail.lastIndexOf('startxref', trailer) >= 0;
}
