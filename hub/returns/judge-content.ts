/**
 * Whether what a stranger sent may lie beside the papers of the branch: whole by its structure, and no picture that would
 * unfold into a giant canvas on the officer's screen. Nothing is decoded; what is on it is read at the seat.
 */
import { crc32 } from 'node:zlib';
import { isWholePdf } from '../../shared/domain/documents/whole-pdf.ts';
import { jpegSize, mostPixels, pngSize, type PictureSize } from '../../shared/domain/picture/header.ts';
import type { ClaimDocument } from '../../shared/domain/claim/data.ts';
import { BerkasRefusal } from './berkas-refusal.ts';

/** @returns why not, null when it may */
export function judgeContent(bytes: Buffer, mediaType: ClaimDocument['mediaType']): BerkasRefusal | null {
  switch (mediaType) {
    case 'image/jpeg':
      return judgeSize(jpegSize(bytes));
    case 'image/png':
      return judgeSize(pngSize(bytes, (chunk, sum) => crc32(chunk) === sum));
    case 'application/pdf':
      return isWholePdf(bytes) ? null : new BerkasRefusal('damaged');
  }
}

function judgeSize(size: PictureSize | null): BerkasRefusal | null {
  if (!size) return new BerkasRefusal('damaged');
  return size.width * size.height > mostPixels ? new BerkasRefusal('too-many-pixels') : null;
}
