import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile, largestFile } from '../../../../electron/desk/files/inspect.ts';
import { jpeg, pdf, png } from './real-files.ts';

const code = async (bytes: Buffer): Promise<string> => {
  const inspection = await inspectFile(bytes);
  return inspection.ok ? inspection.mediaType : inspection.code;
};

describe('a file that shall become a paper of a claim', () => {
  it('may be a JPEG, a PNG or a PDF', async () => {
    expect(await code(jpeg('a'))).toBe('image/jpeg');
    expect(await code(png('a'))).toBe('image/png');
    expect(await code(await pdf('a'))).toBe('application/pdf');
  });

  it('may have something behind its end, as phones and scanners add', async () => {
    const tail = Buffer.alloc(64, 1);
    for (const bytes of [jpeg('a'), png('a'), await pdf('a')])
      expect((await inspectFile(Buffer.concat([bytes, tail]))).ok).toBe(true);
  });

  it('is refused when empty', async () => expect(await code(Buffer.alloc(0))).toBe('empty'));

  it('may have exactly 6 MiB and not a byte more', async () => {
    const padded = (size: number): Buffer => Buffer.concat([jpeg('a'), Buffer.alloc(size)]).subarray(0, size);
    expect(await code(padded(largestFile))).toBe('image/jpeg');
    expect(await code(padded(largestFile + 1))).toBe('too-large');
  });

  it('is refused when its content is something else', async () => {
    for (const text of ['halo', '<html></html>', 'GIF89a....', 'PK\x03\x04 kata', 'MZ\x90\x00', '{"a":1}'])
      expect(await code(Buffer.from(text, 'latin1'))).toBe('wrong-type');
  });

  it('is refused as damaged wherever it is cut', async () => {
    for (const whole of [jpeg('a'), png('a'), await pdf('a')]) {
      for (const part of [0.3, 0.5, 0.7, 0.9])
        expect(await code(whole.subarray(0, Math.floor(whole.length * part)))).toBe('damaged');
    }
  });

  it('is refused as damaged when a PNG lost a bit on the way', async () => {
    const bytes = png('a');
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 4;
    expect(await code(bytes)).toBe('damaged');
  });

  it('never stops the program, whatever the bytes', async () => {
    const starts = [
      Buffer.alloc(0),
      jpeg('a'),
      png('a'),
      await pdf('a'),
      Buffer.from('PK\x03\x04', 'latin1'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat(),
        fc.uint8Array({ maxLength: 200 }),
        async (start, cut, tail) => {
          const bytes = Buffer.concat([start.subarray(0, cut % (start.length + 1)), tail]);
          expect(typeof (await inspectFile(bytes)).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });
});
