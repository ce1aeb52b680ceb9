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
