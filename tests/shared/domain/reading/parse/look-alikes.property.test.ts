import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './lay-text.ts';

const alike: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' };
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
/** Which digits the reader mistakes for letters. */
const mistakes = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
const mistaken = (number: string, wrong: readonly boolean[]): string =>
  [...number].map((digit, index) => (wrong[index] === true ? (alike[digit] ?? digit) : digit)).join('');

const card = (nik: string): string => `
             PROVINSI SUMATERA UTARA
                   KOTA MEDAN
  NIK            : ${nik}
  Nama           : JATI CONTOHWAN
  Tempat/Tgl Lahir : MEDAN, 17-08-1965
  Jenis kelamin  : LAKI-LAKI    Gol. Darah : O
  Alamat         : JL. LATIHAN NO. 12
  Berlaku Hingga : SEUMUR HIDUP
`;
const book = (account: string): string => `
  BANK BRI                 BUKU TABUNGAN
  NO. REKENING : ${account}
  NAMA         : JATI CONTOHWAN
`;

describe('a number with letters that look like digits', () => {
  it('is read as it was, less surely, or not at all; never as another number', () => {
    fc.assert(
      fc.property(digits(16), mistakes, (nik, wrong) => {
        const { reading, values } = readText(card(mistaken(nik, wrong)));
        const read = values['nik'];
        expect([nik, undefined]).toContain(read);
        const field = reading.fields.find((one) => one.name === 'nik');
        if (field && field.text !== nik) expect(field.confidence).toBeLessThan(0.9);
        expect(values['name']).toBe('JATI CONTOHWAN');
      }),
      { numRuns: 150 },
    );
  });

  it('is read when few are mistaken and when it is written in groups', () => {
    fc.assert(
      fc.property(digits(15), fc.integer({ min: 0, max: 14 }), (account, at) => {
        const wrong = Array.from({ length: 16 }, (_, index) => index === at);
        const grouped = mistaken(account, wrong).replace(/(.{4})(?=.)/g, '$1 ');
        expect(readText(book(grouped)).values['account-number']).toBe(account);
      }),
      { numRuns: 150 },
    );
  });
});
