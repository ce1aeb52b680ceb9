import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectFile, largestFile } from '../../../../electron/desk/files/inspect.ts';
import { intake as english } from '../../../../shared/i18n/en/intake.ts';
import { intake as indonesian } from '../../../../shared/i18n/id/intake.ts';
import {
  cmykJpeg,
  heic,
  hugePng,
  jpegOfSize,
  lockedPdf,
  longPdfWithScript,
  pdfAboutEncryption,
  progressiveJpeg,
  restrictedPdf,
  rotatedJpeg,
} from './bad-files.ts';
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

describe('a file as it comes to a counter', () => {
  it('that is locked with a password is named as such, whatever its cipher', async () => {
    for (const version of ['1.3', '1.4', '1.6', '1.7ext3'] as const)
      expect(await code(await lockedPdf(version)), version).toBe('locked');
  });

  it('that anybody may open is taken, though its maker restricted it', async () => {
    for (const version of ['1.3', '1.4', '1.6', '1.7', '1.7ext3'] as const)
      expect(await code(await restrictedPdf(version)), version).toBe('application/pdf');
  });

  it('that only speaks of encryption is taken', async () => {
    expect(await code(await pdfAboutEncryption())).toBe('application/pdf');
  });

  it('with 500 pages and a script is taken: nothing in it is run', async () => {
    expect(await code(await longPdfWithScript())).toBe('application/pdf');
  });

  it('that unfolds into a giant picture is refused by its header alone', async () => {
    expect(hugePng(30_000, 30_000).length).toBeLessThan(100_000);
    expect(await inspectFile(hugePng(30_000, 30_000))).toEqual({
      ok: false,
      code: 'too-many-pixels',
      params: { width: 30_000, height: 30_000, most: 67 },
    });
    expect(await code(hugePng(8192, 8192))).toBe('image/png');
    expect(await code(hugePng(8192, 8193))).toBe('too-many-pixels');
    expect(await code(hugePng(0xffff_ffff, 0xffff_ffff))).toBe('too-many-pixels');
    expect(await code(jpegOfSize(jpeg('a'), 65_535, 65_535))).toBe('too-many-pixels');
    expect(await code(jpegOfSize(jpeg('a'), 9248, 6936))).toBe('image/jpeg');
  });

  it('of an iPhone is named, so that the sentence can say what to do there', async () => {
    for (const brand of ['heic', 'heix', 'mif1', 'hevc', 'msf1'] as const)
      expect(await code(heic(brand)), brand).toBe('heic');
  });

  it('of a printing house, turned by a phone, or made for slow lines is taken', async () => {
    for (const picture of [await cmykJpeg(), await rotatedJpeg(), await progressiveJpeg()])
      expect(await code(picture)).toBe('image/jpeg');
  });

  it('has a sentence in both languages for every reason why it is not taken', () => {
    const codes = [
      'empty',
      'too-large',
      'wrong-type',
      'damaged',
      'locked',
      'too-many-pixels',
      'heic',
      'arriving',
      'gone',
    ];
    for (const catalogue of [indonesian.reason, english.reason])
      for (const one of codes)
        expect((catalogue as Record<string, string>)[one]?.length, one).toBeGreaterThan(20);
  });

  it('never stops the program, whatever bits of it were lost', async () => {
    const wholes = [
      jpeg('a'),
      png('a'),
      await pdf('a'),
      await lockedPdf('1.7'),
      await restrictedPdf('1.6'),
      heic('heic'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
        async (whole, losses) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of losses) bytes[at % bytes.length] = byte;
          const answer = await inspectFile(bytes);
          expect(answer.ok || answer.code.length > 0).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(typeof (await inspectFile(bytes)).ok).toBe('boolean');
      }),
    );
  });
});
