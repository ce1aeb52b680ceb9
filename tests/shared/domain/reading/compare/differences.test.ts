import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates } from '../../../../../shared/domain/reading/compare/date-difference.ts';
import { compareEmployers } from '../../../../../shared/domain/reading/compare/employer-difference.ts';
import { nameDetail } from '../../../../../shared/domain/reading/compare/name-detail.ts';
import { compareNumbers } from '../../../../../shared/domain/reading/compare/number-difference.ts';

describe('two numbers', () => {
  test.each([
    ['1271041303825992', '1271041303825992', 'same', {}],
    ['1271 0413 0382 5992', '1271041303825992', 'same', {}],
    ['1271041303829592', '1271041303825992', 'swapped', { first: 13, second: 14 }],
    ['1271041303825993', '1271041303825992', 'one-digit', { at: 16, digit: '3', otherDigit: '2' }],
    ['1271041303885998', '1271041303825992', 'some-digits', { places: '12, 16', many: 2 }],
    ['127104130382592', '1271041303825992', 'one-missing', { at: 15, digit: '9' }],
    ['12710413038259992', '1271041303825992', 'one-extra', { at: 16, digit: '9' }],
    ['9970712331515', '9970723315153', 'shifted', { at: 6 }],
    ['12710413038259', '1271041303825992', 'shifted', { at: 15 }],
    ['1271041303825992', '12710413038259', 'shifted', { at: 15 }],
    ['3201010101900001', '1271041303825992', 'different', {}],
    ['12710413', '1271041303825992', 'different', {}],
    ['', '1271041303825992', 'different', {}],
    ['', '', 'different', {}],
  ])('%s and %s: %s', (here, there, way, params) => {
    expect(compareNumbers(here, there)).toMatchObject({ way, params });
  });

  test('digits that look alike are known as such, others are not', () => {
    expect(compareNumbers('1000000013', '1000000018').alike).toBe(true);
    expect(compareNumbers('1000000012', '1000000018').alike).toBe(false);
  });

  const digits = fc.stringMatching(/^\d{5,20}$/);

  test('a number is the same as itself, and a difference is seen from both sides', () => {
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(compareNumbers(a, a).way).toBe('same');
        const [one, other] = [compareNumbers(a, b), compareNumbers(b, a)];
        const turned = { 'one-missing': 'one-extra', 'one-extra': 'one-missing' } as const;
        expect(other.way).toBe(turned[one.way as keyof typeof turned] ?? one.way);
        expect(other.alike).toBe(one.alike);
      }),
    );
  });

  test('one slip of the hand is always found, with its place', () => {
    fc.assert(
      fc.property(digits, fc.nat(), (number, where) => {
        const at = where % number.length;
        const changed = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`;
        expect(compareNumbers(changed, number)).toMatchObject({ way: 'one-digit', params: { at: at + 1 } });
        const dropped = number.slice(0, at) + number.slice(at + 1);
        expect(compareNumbers(dropped, number).way).toBe('one-missing');
        const [a = '', b = ''] = [number[at], number[at + 1]];
        if (b === '' || a === b) return;
        const swapped = number.slice(0, at) + b + a + number.slice(at + 2);
        expect(compareNumbers(swapped, number)).toMatchObject({
          way: 'swapped',
          params: { first: at + 1, second: at + 2 },
        });
      }),
    );
  });

  test('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void compareNumbers(a, b)));
  });
});

describe('two days', () => {
  test.each([
    ['1982-03-13', '1982-03-13', 'same'],
    ['1982-05-03', '1982-03-05', 'swapped'],
    ['1928-03-13', '1982-03-13', 'year'],
    ['1982-03-18', '1982-03-13', 'one-digit'],
    ['1982-04-01', '1982-03-29', 'near'],
    ['1976-02-26', '1976-02-17', 'day'],
    ['1976-12-17', '1976-03-17', 'month'],
    ['1990-01-01', '1982-03-13', 'different'],
    ['13-03-1982', '1982-03-13', 'different'],
    ['', '', 'different'],
  ])('%s and %s: %s', (a, b, way) => {
    expect(compareDates(a, b).way).toBe(way);
  });

  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('which stands first does not matter, and only equal days are the same', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(compareDates(a, b)).toEqual(compareDates(b, a));
        expect(compareDates(a, b).way === 'same').toBe(a === b);
      }),
    );
  });

  test('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void compareDates(a, b)));
  });
});

describe('two companies', () => {
  test.each([
    ['PT Contoh Karya', 'CONTOH KARYA, PT.', 'same'],
    ['PT. Contoh Karya Tbk', 'Contoh Karya', 'same'],
    ['PT ContohKarya', 'PT Contoh Karya', 'spacing'],
    ['PT C0ntoh Karya', 'PT Contoh Karya', 'look-alike'],
    ['PT Contoh Karja', 'PT Contoh Karya', 'letters'],
    ['PT Contoh Karya Cabang Medan', 'PT Contoh Karya', 'part'],
    ['CV Misal Jaya', 'PT Contoh Karya', 'different'],
    ['PT', 'CV', 'different'],
    ['...', 'PT Contoh', 'different'],
  ])('%s and %s: %s', (a, b, way) => {
    expect(compareEmployers(a, b)).toBe(way);
  });

  test('which stands first does not matter, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareEmployers(a, b)).toBe(compareEmployers(b, a));
      }),
    );
  });
});

describe('where two names differ', () => {
  test('is told by word and letter, and by the words that only one has', () => {
    expect(nameDetail('TONGAM SIMBOLOM', 'Tongam Simbolon')).toMatchObject({
      word: 'SIMBOLOM',
      otherWord: 'SIMBOLON',
      letter: 8,
    });
    expect(nameDetail('Tongam Simbolon', 'Tongam Parulian Simbolon')).toMatchObject({ extra: 'PARULIAN' });
    expect(nameDetail('Tongam', 'Tongam')).toMatchObject({ letter: 7, extra: '' });
  });

  test('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void nameDetail(a, b)));
  });
});
