/**
 * Whether a file may become a paper of a claim, judged by its content and never by its name (domain 1.7): JPEG, PNG
 * or PDF, whole, at most 6 MiB. Only headers and structure are looked at: nothing is decoded here, so a tiny file that
 * unfolds into a giant picture costs nothing.
 */
import { crc32 } from 'node:zlib';
import { isWholePdf } from '../../../shared/domain/documents/whole-pdf.ts';
import { jpegSize, mostPixels, pngSize, type PictureSize } from '../../../shared/domain/picture/header.ts';
import { isLockedPdf } from './locked-pdf.ts';

export const largestFile = 6 * 1024 * 1024;

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
      return judgedPicture(mediaType, buffer, jpegSize(buffer));
    case 'image/png':
      return judgedPicture(
        mediaType,
        buffer,
        pngSize(buffer, (chunk, sum) => crc32(chunk) === sum),
      );
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
