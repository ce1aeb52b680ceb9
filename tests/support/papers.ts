/** Invented files: they begin as pictures and hold random bytes, which no compression makes smaller. */
import { createHash, randomBytes } from 'node:crypto';

export interface TestPaper {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: 'image/jpeg';
}

/** A file of `size` bytes whose name on any disk would be easy to find: it carries `mark` at the end. */
export function paperOf(size: number, mark = 'BERKAS RAHASIA UJI'): TestPaper {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size)]).subarray(0, size);
  bytes.write(mark, size - mark.length, 'latin1');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes: bytes as Buffer<ArrayBuffer>, sha256, size, mediaType: 'image/jpeg' };
}

const jpegHead = (width: number, height: number): Buffer => {
  const head = Buffer.from('ffd8ffc0000b080000000001011100ffda0008010100003f00', 'hex');
  head.writeUInt16BE(height, 7);
  head.writeUInt16BE(width, 9);
  return head;
};

/** A file of `size` bytes that is built like a whole JPEG; what its scan shows is random. */
export function photoOf(size: number, [width, height] = [800, 600]): TestPaper {
  const head = jpegHead(width ?? 0, height ?? 0);
  const { bytes } = paperOf(size);
  head.copy(bytes);
  // No end stands by chance in the middle, so that half of it is never whole.
  for (let at = head.length; at < size; at += 1) if (bytes[at] === 0xff) bytes[at] = 0x7f;
  bytes.write('\u00ff\u00d9', size - 2, 'latin1');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, size, mediaType: 'image/jpeg' };
}
