import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLettersReader, type LettersReader } from '../../../../electron/desk/reading/letters.ts';
import { shrinkPictures } from '../../../../electron/desk/reading/pdf-shrink.ts';
import { isWholePdf } from '../../../../shared/domain/documents/whole-pdf.ts';
import { hasScript, largestPicture } from '../../../../electron/desk/reading/pdf-look.ts';
import { readFile } from '../../../../electron/desk/reading/read-file.ts';
import type { PaperReading } from '../../../../shared/domain/reading/reading.ts';
import {
  card,
  letter,
  pdf,
  pdfWithHugePicture,
  pdfWithStartPage,
  scannedPdf,
  scriptedPdf,
} from './bad-files.ts';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the reader of one file', () => {
  let letters: LettersReader;
  beforeAll(async () => {
    letters = await openLettersReader();
  });
  afterAll(() => letters.close());

  const read = async (bytes: Uint8Array): Promise<PaperReading> => {
    const outcome = await readFile({ bytes, subject: 'paper' }, letters);
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.reading;
  };
  const nikOf = ({ fields }: PaperReading): string | undefined =>
    fields.find(({ name }) => name === 'nik')?.value;

  it.each([
    [90, 3],
    [180, 2],
    [270, 1],
  ])('finds that a card lying by %i degrees stands upright after %i quarter turns', async (angle, turns) => {
    const reading = await read(await sharp(card()).rotate(angle).jpeg().toBuffer());
    expect(reading).toMatchObject({ quarterTurns: turns, size: { width: 1000, height: 640 } });
    expect(nikOf(reading)).toBe('1271041303825992');
    const place = reading.fields.find(({ name }) => name === 'nik')!.place;
    expect(place.y).toBeGreaterThan(0.2);
    expect(place.y + place.height).toBeLessThan(0.5);
  });

  it.each([1, 3] as const)(
    'reads a scan of 600 dots an inch inside a PDF, of %i colours',
    async (channels) => {
      const picture = sharp(letter(1754)).resize({ width: 4960, height: 7016, fit: 'fill' });
      const jpeg = await picture
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .jpeg({ quality: 60 })
        .toBuffer();
      const file = await scannedPdf(jpeg);
      const smaller = await shrinkPictures(file, textOf(file));
      expect(smaller.length).toBe(file.length);
      expect(largestPicture(textOf(file))).toBe(4960 * 7016);
      expect(largestPicture(textOf(smaller))).toBeLessThan(5_000_000);
      const reading = await read(file);
      expect(reading).toMatchObject({ pages: 1, size: { width: 1240, height: 1754 } });
      expect(nikOf(reading)).toBe('1271041303825992');
    },
  );
});

describe('a look at the bytes of a PDF', () => {
  it('tells a whole one, a script and the size of pictures', async () => {
    const plain = textOf(await pdf(2));
    const start = textOf(pdfWithStartPage());
    expect([plain, plain.slice(0, -600), ''].map((text) => isWholePdf(Buffer.from(text, 'latin1')))).toEqual([
      true,
      false,
      false,
    ]);
    expect([hasScript(plain), hasScript(start), hasScript(textOf(scriptedPdf()))]).toEqual([
      false,
      false,
      true,
    ]);
    expect([largestPicture(plain), largestPicture(textOf(pdfWithHugePicture(30_000)))]).toEqual([
      0, 900_000_000,
    ]);
  });

  it('leaves a PDF without large JPEGs as it is', async () => {
    const plain = await pdf(1);
    expect(await shrinkPictures(plain, textOf(plain))).toBe(plain);
    const small = await scannedPdf(letter(1754));
    expect(await shrinkPictures(small, textOf(small))).toBe(small);
  });
});
