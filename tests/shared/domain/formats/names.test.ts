import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormats } from '../../../../shared/domain/formats/check-formats.ts';
import { compareNames, normaliseName } from '../../../../shared/domain/formats/name.ts';
import { inventedData } from '../invented.ts';

const today = '2026-11-24';

describe('names', () => {
  test('case, spaces, punctuation, forms of address and degrees do not count', () => {
    expect(normaliseName('  drs.  Tongam   Simbolon, S.H., M.Si. ')).toBe('TONGAM SIMBOLON');
    expect(normaliseName('Hj. Nur’aini Bt. Contoh')).toBe('NURAINI BT CONTOH');
    expect(normaliseName('DR.BUDI CONTOH S.Pd')).toBe('BUDI CONTOH');
    expect(normaliseName('René Contoh-Dua')).toBe('RENE CONTOH DUA');
  });

  test.each([
    ['Tongam Simbolon', 'TONGAM SIMBOLON', 'same', 'none'],
    ['Nur Hayati', 'NURHAYATI', 'similar', 'spacing'],
    ['Simbolon Tongam', 'Tongam Simbolon', 'similar', 'order'],
    ['Hj. Siti Contoh, S.Pd.', 'SITI CONTOH', 'same', 'titles'],
    ['Muhammad Contoh', 'MOHD CONTOH', 'similar', 'abbreviation'],
    ['M. Contoh', 'Moch. Contoh', 'similar', 'abbreviation'],
    ['Abd. Rahman Contoh', 'ABDUL RAHMAN CONTOH', 'similar', 'abbreviation'],
    ['St. Aminah Contoh', 'SITI AMINAH CONTOH', 'similar', 'abbreviation'],
    ['Siti Aminah binti Contoh', 'SITI AMINAH', 'similar', 'patronym'],
    ['Budi bin Contoh', 'BUDI CONTOH', 'similar', 'patronym'],
    ['Rosmida br. Contoh', 'ROSMIDA CONTOH', 'similar', 'patronym'],
    ['Rosmida boru Contoh', 'ROSMIDA', 'similar', 'patronym'],
    ['Soekarno Contoh', 'SUKARNO CONTOH', 'similar', 'spelling'],
    ['Djoko Tjontoh', 'JOKO CONTOH', 'similar', 'spelling'],
    ['Jusuf Contoh', 'YUSUF CONTOH', 'similar', 'spelling'],
    ['Annisa Contoh', 'ANISA CONTOH', 'similar', 'doubled'],
    ['T0NGAM S1MB0LON', 'TONGAM SIMBOLON', 'similar', 'look-alike'],
    ['Bemard Contoh', 'BERNARD CONTOH', 'similar', 'look-alike'],
    ['Tongam SimboIon', 'TONGAM SIMBOLON', 'similar', 'look-alike'],
    ['Moh. Djoko bin Contoh', 'MUHAMMAD JOKO CONTOH', 'similar', 'several'],
    ['T. Simbolon', 'Tongam Simbolon', 'similar', 'initial'],
    ['Tongam Simbolom', 'Tongam Simbolon', 'similar', 'letters'],
    ['Tongam Simblon', 'Tongam Simbolon', 'similar', 'letters'],
    ['Tongam Parulian Contoh Sim', 'Tongam Parulian Contoh Simbolon', 'similar', 'shortened'],
    ['Tongam Simbolon', 'Tongam Parulian Simbolon', 'similar', 'missing-word'],
    ['Tongam Simbolon', 'Rosmida Contoh', 'different', 'different'],
    ['Ani', 'Adi', 'different', 'different'],
    ['Tongam', 'Tongam Parulian Simbolon', 'different', 'different'],
  ])('%s and %s are %s (%s)', (a, b, verdict, difference) => {
    expect(compareNames(a, b)).toEqual({ verdict, difference });
  });

  const name = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('BUDI', 'H', 'S.H.', 'SE', 'Dr.', 'M', 'Siti', ',', 'Contoh'))
      .map((words) => words.join(' ')),
  );

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
    );
  });

  test('which name stands first does not matter', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b)).toEqual(compareNames(b, a));
      }),
    );
  });

  test('a name is the same as itself', () => {
    const written = name.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(written, (text) => {
        expect(compareNames(text, text).verdict).toBe('same');
      }),
    );
  });
});

describe('the account holder', () => {
  const codes = (changes: Parameters<typeof inventedData>[0]): string[] =>
    checkFormats(inventedData(changes), today).map((one) => `${one.severity} ${one.code}`);

  test('a claim whose data agree gives no finding', () => {
    expect(codes({})).toEqual([]);
  });

  test('another holder warns, with how the names differ', () => {
    expect(codes({ accountHolder: 'ROSMIDA CONTOH' })).toEqual(['warn account-holder-different']);
    expect(codes({ accountHolder: 'TONGAM CONTO SIMBOLON' })).toEqual(['warn account-holder-letters']);
  });

  test('titles need no word, other spelling is told as such', () => {
    expect(codes({ accountHolder: 'H. TONGAM CONTOH SIMBOLON, SE' })).toEqual([]);
    expect(codes({ name: 'Joko Contoh', accountHolder: 'DJOKO CONTOH' })).toEqual([
      'warn account-holder-spelling',
    ]);
    expect(codes({ name: 'Moh. Contoh', accountHolder: 'MUHAMMAD CONTOH' })).toEqual([
      'warn account-holder-initial',
    ]);
  });

  test('when the participant has died the account must be the heir’s', () => {
    const heir = { program: 'JKM', reason: 'JKM', channel: 'manual' } as const;
    expect(codes({ ...heir, accountHolder: 'ROSMIDA CONTOH' })).toEqual(['info account-holder-heir']);
    expect(codes(heir)).toEqual(['warn account-holder-deceased']);
  });

  test('all faults of one claim are said together', () => {
    const found = codes({
      sex: 'P',
      phone: '+60123456789',
      npwp: '013000667091000',
      accountNumber: '12345',
      kpj: ['12345678901', '12345678901'],
    });
    expect(found).toEqual([
      'warn nik-sex',
      'warn kpj-twice',
      'warn phone-not-mobile',
      'warn npwp-check-digit',
      'warn account-bank-length',
    ]);
  });
});
