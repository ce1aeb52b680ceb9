import type { ClaimDocument } from '../../shared/domain/claim/data.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

/** Whether a content begins as its media type says. That it is whole and can be shown was judged by the seat. */
export function isOfType(bytes: Buffer, mediaType: ClaimDocument['mediaType']): boolean {
  switch (mediaType) {
    case 'image/jpeg':
      return bytes.subarray(0, jpeg.length).equals(jpeg);
    case 'image/png':
      return bytes.subarray(0, png.length).equals(png);
    case 'application/pdf':
      // A PDF may have a few foreign bytes before its header (PDF 1.7, appendix H).
      return bytes.subarray(0, 1024).includes('%PDF-');
  }
}
