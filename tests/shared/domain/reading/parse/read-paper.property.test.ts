import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isRealDay } from './real-day.ts';
import { labelWords } from '../../../../../shared/domain/reading/parse/label-words.ts';
import { kindPhrases } from '../../../../../shared/domain/reading/parse/kind-phrases.ts';
import { readPaper } from '../../../../../shared/domain/reading/parse/read-paper.ts';
import { PaperReading, ReadField } from '../../../../../shared/domain/reading/reading.ts';
import type { FieldName, ReadWord } from '../../../../../shared/domain/reading/reading.ts';

const said = [
  ...Object.values(labelWords).flat(),
  ...Object.values(kindPhrases).flatMap((phrases) => phrases.map((phrase) => phrase.text)),
];
const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789', 'O', 'l', 'B', 'S', '.', '-'), {
      minLength: length - 3,
      maxLength: length + 3,
    })
    .map((list) => list.join(''));
const month = fc.constantFrom('Januari', 'PEBRUARI', 'Mei', 'AGUSTVS', 'Desember', 'DUA', 'TAHUN');
const day = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 2200 }),
      fc.constantFrom('-', '/', '.', ' '),
    )
    .map(([one, two, year, between]) => [one, two, year].join(between)),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), month, fc.integer({ min: 0, max: 2200 }))
    .map((parts) => parts.join(' ')),
);
/** One or several words: labels, titles, numbers, days, names, dirt. */
const phrase = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...said) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ':',
      '—',
      '|',
      '(',
      'MEDAN,',
      'JATI CONTOHWAN',
      'PT Contoh Karya',
      'Sdr.',
      'LAKI-LAKI',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.oneof(digits(16), digits(11), digits(15), digits(10)),
  },
  { weight: 2, arbitrary: day },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const wild = fc.oneof({ weight: 9, arbitrary: fraction }, { weight: 1, arbitrary: fc.double() });

/** Rows of phrases, mostly well laid, sometimes anywhere on the page and beyond. */
const rowWords = fc
  .tuple(
    fc.array(phrase, { minLength: 1, maxLength: 5 }),
    fraction,
    fraction,
    fraction,
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([phrases, x, y, confidence, page]) => {
    const words = phrases.join(' ').split(' ');
    return words.map((text, index) => ({
      text,
      confidence,
      place: {
        page,
        x: Math.min(1, x / 2 + index * 0.08),
        y,
        width: 0.07,
        height: 0.02,
      },
    }));
  });
const wildWords = fc
  .tuple(phrase, wild, wild, wild, wild, wild, fc.integer({ min: 0, max: 3 }))
  .map(([text, confidence, x, y, width, height, page]) => [
    { text, confidence, place: { page, x, y, width, height } },
  ]);
const paper: fc.Arbitrary<ReadWord[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: rowWords }, { weight: 1, arbitrary: wildWords }), { maxLength: 40 })
  .map((rows) => rows.flatMap((words, line) => words.map((word): ReadWord => ({ ...word, line }))));
const size = fc.record({
  width: fc.integer({ min: 0, max: 5000 }),
  height: fc.integer({ min: 0, max: 5000 }),
});

const forms: Partial<Record<FieldName, (value: string) => boolean>> = {
  nik: (value) => /^\d{16}$/.test(value),
  'kk-number': (value) => /^\d{16}$/.test(value),
  kpj: (value) => /^\d{11}$/.test(value),
  npwp: (value) => /^\d{15,16}$/.test(value),
  'account-number': (value) => /^\d{5,20}$/.test(value),
  sex: (value) => value === 'L' || value === 'P',
  'birth-date': isRealDay,
  'stop-date': isRealDay,
  'letter-date': isRealDay,
  'death-date': isRealDay,
};

describe('reading any words', () => {
  it('never throws and gives fields in the form of the claim, on the page', () => {
    fc.assert(
      fc.property(paper, size, (words, page) => {
        const reading = readPaper(words, page);
        expect(() => PaperReading.shape.kind.parse(reading.kind)).not.toThrow();
        expect(() => z.array(ReadField).max(60).parse(reading.fields)).not.toThrow();
        for (const field of reading.fields) {
          expect(
            forms[field.name]?.(field.value) ?? field.value.length > 0,
            `${field.name} ${field.value}`,
          ).toBe(true);
          expect(field.place.x + field.place.width).toBeLessThanOrEqual(1.000001);
          expect(field.place.y + field.place.height).toBeLessThanOrEqual(1.000001);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(paper, size, (words, page) => {
        expect(readPaper(words, page)).toEqual(readPaper(structuredClone(words), page));
      }),
      { numRuns: 60 },
    );
  });
});
