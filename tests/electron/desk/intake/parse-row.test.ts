import fc from 'fast-check';
import type { Worksheet } from 'exceljs';
import { afterEach, describe, expect, it } from 'vitest';
import type { RefusedRow } from '../../../../shared/contract/intake.ts';
import { RefusedRow as RefusedRowShape } from '../../../../shared/contract/intake.ts';
import { ClaimData } from '../../../../shared/domain/claim/data.ts';
import type { ParsedRow } from '../../../../electron/desk/intake/row/parse-row.ts';
import { parseRow } from '../../../../electron/desk/intake/row/parse-row.ts';
import type { Cell, Table } from '../../../../electron/desk/intake/table/cell.ts';
import { textCell } from '../../../../electron/desk/intake/table/cell.ts';
import type { Heading } from '../../../../electron/desk/intake/table/headings.ts';
import { headings, matchHeadings } from '../../../../electron/desk/intake/table/headings.ts';
import { csvTable } from '../../../../electron/desk/intake/table/read-csv.ts';
import { xlsxTable } from '../../../../electron/desk/intake/table/read-xlsx.ts';
import type { Row } from './packages.ts';
import { cleanUp, csv, goodRow, xlsx } from './packages.ts';

afterEach(cleanUp);

async function parseTable(table: Table): Promise<ParsedRow[]> {
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  const [first, ...others] = rows;
  if (!first) throw new Error('no rows');
  const headingRow = matchHeadings(first);
  return others.map((row) => parseRow(row, headingRow));
}

/** One row as CSV brings it. */
async function parse(changes: Row): Promise<ParsedRow> {
  const [only] = await parseTable(csvTable(Buffer.from(csv([goodRow(1, changes)]))));
  if (!only) throw new Error('no row');
  return only;
}

async function dataOf(changes: Row): Promise<ClaimData> {
  const parsed = await parse(changes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.data;
}

async function refusalOf(changes: Row): Promise<RefusedRow> {
  const parsed = await parse(changes);
  if (parsed.ok) throw new Error('the row was taken');
  expect(parsed.refusals).toHaveLength(1);
  return RefusedRowShape.parse(parsed.refusals[0]);
}

/** One row of a spreadsheet whose cells `edit` has changed. */
async function parseSheet(
  edit: (set: (heading: Heading, value: unknown, format?: string) => void) => void,
): Promise<ParsedRow> {
  const names = Object.keys(goodRow(1));
  const book = await xlsx([goodRow(1)], (sheet: Worksheet) =>
    edit((heading, value, format) => {
      const cell = sheet.getCell(2, names.indexOf(heading) + 1);
      cell.value = value as string;
      if (format) cell.numFmt = format;
    }),
  );
  const [only] = await parseTable(await xlsxTable(book));
  if (!only) throw new Error('no row');
  return only;
}

describe('a row of the queue table', () => {
  it('becomes the data of a claim', async () => {
    expect(await dataOf({})).toEqual({
      queueNumber: 'M-0001',
      day: '2026-11-24',
      channel: 'online',
      program: 'JHT',
      reason: 'JHT-RESIGN',
      segment: 'PU',
      nik: '1271041303820001',
      name: 'PESERTA REKAAN 0001',
      birthDate: '1982-03-13',
      sex: 'L',
      kpj: ['08123450001'],
      phone: '+6281200000001',
      email: 'rekaan0001@contoh.invalid',
      address: 'Jalan Rekaan No. 1, Medan',
      motherName: 'IBU REKAAN',
      employer: 'PT Rekaan Jaya',
      stoppedOn: '2026-09-01',
      balance: 12345678,
      earlierPartial: false,
      bank: 'BRI',
      accountNumber: '005301000001501',
      accountHolder: 'PESERTA REKAAN 0001',
      appointment: '09:30',
    });
  });

  it.each<[Row, Partial<ClaimData>]>([
    [{ tanggal: '24/11/2026' }, { day: '2026-11-24' }],
    [{ tanggal: '24-11-2026' }, { day: '2026-11-24' }],
    [{ tanggal: '2026-11-24 00:00:00' }, { day: '2026-11-24' }],
    [{ tanggal: '46350' }, { day: '2026-11-24' }],
    [{ tanggal_lahir: '29/2/1984' }, { birthDate: '1984-02-29' }],
    [
      { kanal: 'Manual', segmen: 'bpu', jenis_kelamin: 'p' },
      { channel: 'manual', segment: 'BPU', sex: 'P' },
    ],
    [{ segmen: '' }, { segment: 'PU' }],
    [{ sebab_klaim: 'Mengundurkan Diri' }, { reason: 'JHT-RESIGN' }],
    [
      { program: 'jkm', sebab_klaim: '' },
      { program: 'JKM', reason: 'JKM' },
    ],
    [
      { program: 'JP', sebab_klaim: '' },
      { program: 'JP', reason: 'JP-HT' },
    ],
    [{ nik: '127104 130382 0001' }, { nik: '1271041303820001' }],
    [{ nik: "'1271041303820001" }, { nik: '1271041303820001' }],
    [{ nomor_kpj: '08123450001; 08123450002 ;' }, { kpj: ['08123450001', '08123450002'] }],
    [{ nomor_hp: '+62 812-0000-0001' }, { phone: '+6281200000001' }],
    [{ nomor_hp: '6281200000001' }, { phone: '+6281200000001' }],
    [{ saldo: 'Rp 12.345.678,00' }, { balance: 12345678 }],
    [{ saldo: '12,345,678' }, { balance: 12345678 }],
    [{ saldo: '0' }, { balance: 0 }],
    [{ pernah_klaim_sebagian: 'YA' }, { earlierPartial: true }],
    [{ npwp: '01.234.567.8-123.000' }, { npwp: '012345678123000' }],
    [{ nomor_rekening: '0053-01-000001-50-1' }, { accountNumber: '005301000001501' }],
    [{ jam_wawancara: '9.05' }, { appointment: '09:05' }],
    [{ jam_wawancara: '13:00 WIB' }, { appointment: '13:00' }],
    [{ petugas: 'cso3' }, { assignedTo: 'CSO3' }],
    [{ nama: '  SITI   REKAAN ' }, { name: 'SITI REKAAN' }],
    [{ catatan: 'baris satu\nbaris dua' }, { note: 'baris satu\nbaris dua' }],
  ])('may write %o', async (changes, expected) => {
    expect(await dataOf(changes)).toMatchObject(expected);
  });

  it.each<[Heading, string, string]>([
    ['nomor_antrean', '', 'required'],
    ['nomor_antrean', 'x'.repeat(31), 'too-long'],
    ['nomor_antrean', '---', 'no-letters'],
    ['tanggal', '24 November 2026', 'date-form'],
    ['tanggal', '31/02/2026', 'date-unknown'],
    ['tanggal', '24/11/26', 'date-form'],
    ['tanggal', '2126-11-24', 'date-range'],
    ['tanggal_lahir', '1,23E+04', 'date-form'],
    ['kanal', 'telepon', 'not-one-of'],
    ['program', 'JHTT', 'not-one-of'],
    ['sebab_klaim', '', 'reason-required'],
    ['sebab_klaim', 'ingin saja', 'reason-unknown'],
    ['sebab_klaim', 'JP-HT', 'reason-other-program'],
    ['segmen', 'TKI', 'not-one-of'],
    ['nik', '127104130382000', 'digits-count'],
    ['nik', '127104130382000I', 'digits-only'],
    ['nik', '1.27106E+15', 'digits-lost'],
    ['nik', '1,27106E+15', 'digits-lost'],
    ['nama', '', 'required'],
    ['nama', 'n'.repeat(121), 'too-long'],
    ['jenis_kelamin', 'X', 'not-one-of'],
    ['nomor_kpj', '0812345000', 'kpj-count'],
    ['nomor_kpj', '08123450001;12', 'kpj-count'],
    ['nomor_kpj', '8.12E+09', 'digits-lost'],
    ['nomor_kpj', '08123450001;8.12E+09', 'digits-lost'],
    ['nomor_hp', '061-4567890', 'phone'],
    ['nomor_hp', '6.28120E+12', 'digits-lost'],
    ['saldo', '12,5', 'rupiah-form'],
    ['saldo', '-5000', 'rupiah-form'],
    ['saldo', '1.5E+07', 'digits-lost'],
    ['saldo', '9999999999999', 'rupiah-range'],
    ['pernah_klaim_sebagian', 'mungkin', 'not-one-of'],
    ['npwp', '123', 'npwp-count'],
    ['bank', '', 'required'],
    ['nomor_rekening', '1234', 'account-count'],
    ['nomor_rekening', 'dua tiga', 'digits-only'],
    ['nomor_rekening', '5.30101E+14', 'digits-lost'],
    ['jam_wawancara', '25:00', 'time-form'],
    ['jam_wawancara', 'pagi', 'time-form'],
    ['petugas', 'Budi Rekaan', 'staff-number'],
    ['catatan', 'c'.repeat(1001), 'too-long'],
  ])('is refused when %s is "%s": %s', async (heading, text, code) => {
    const refusal = await refusalOf({ [heading]: text });
    expect(refusal).toMatchObject({ row: 2, heading, code });
    expect(refusal.reason).toMatch(/^[A-Z].*\.$/);
    expect(refusal.reason).not.toMatch(/\{\{|intake\./);
  });

  it('explains a NIK that a spreadsheet has turned into 1.27106E+15, in both formats', async () => {
    const fromCsv = await refusalOf({ nik: '1.27106E+15' });
    const fromSheet = await parseSheet((set) => set('nik', 1271060000000000));
    expect(fromCsv.reason).toContain('1,27106E+15');
    expect(fromCsv.value).toBe('1••••E+15');
    expect(fromSheet).toMatchObject({ ok: false, queueNumber: 'M-0001', refusals: [{ ...fromCsv }] });
  });

  it('says all that is wrong with it at once', async () => {
    const parsed = await parse({ nik: '1', bank: '', saldo: 'banyak' });
    expect(parsed).toMatchObject({
      ok: false,
      refusals: [{ heading: 'nik' }, { heading: 'saldo' }, { heading: 'bank' }],
    });
  });

  it('shows what stood there masked', async () => {
    const shown = async (heading: Heading, text: string): Promise<string> =>
      (await refusalOf({ [heading]: text })).value;
    expect(await shown('nik', '127104130382000')).toBe('1271•••••••••00');
    expect(await shown('nik', '12710413038200012')).not.toContain('130382');
    expect(await shown('nomor_rekening', '005301000001501x')).not.toContain('0053010');
    expect(await shown('tanggal_lahir', '31/02/1982')).toBe('••/••/••••');
    expect(await shown('kanal', '1271041303820001')).toBe('12••••••••••••01');
    expect(await shown('petugas', 'PESERTA REKAAN YANG SALAH KOLOM')).toBe('P•••••• R••••• Y••• S•••• K••••');
    expect(await shown('kanal', 'telepon')).toBe('telepon');
  });
});

describe('a row of a spreadsheet', () => {
  it('may hold real dates, times, numbers, links, formulas and formatted text', async () => {
    const parsed = await parseSheet((set) => {
      set('tanggal', new Date('2026-11-24T00:00:00Z'), 'dd/mm/yyyy');
      set('tanggal_lahir', 30023);
      set('jam_wawancara', 0.395833333333, 'hh:mm');
      set('saldo', 12345678, '#,##0');
      set('nomor_kpj', 8123450001, '00000000000');
      set('nomor_rekening', 530100000150);
      set('email', { text: 'tautan@contoh.invalid', hyperlink: 'mailto:tautan@contoh.invalid' });
      set('nama', { richText: [{ text: 'SITI ' }, { font: { bold: true }, text: 'REKAAN' }] });
      set('nama_rekening', { formula: 'H2', result: 'SITI REKAAN' });
      set('pernah_klaim_sebagian', true);
    });
    expect(parsed).toMatchObject({
      ok: true,
      data: {
        day: '2026-11-24',
        birthDate: '1982-03-13',
        appointment: '09:30',
        balance: 12345678,
        kpj: ['08123450001'],
        name: 'SITI REKAAN',
        accountNumber: '530100000150',
        email: 'tautan@contoh.invalid',
        accountHolder: 'SITI REKAAN',
        earlierPartial: true,
      },
    });
  });

  it.each<[Heading, unknown, string]>([
    ['nomor_hp', 81200000001, 'phone-zero-lost'],
    ['nomor_antrean', 2026112400010001, 'digits-lost'],
    ['nama', new Date('2026-11-24T00:00:00Z'), 'is-date'],
    ['bank', { error: '#N/A' }, 'cell-error'],
    ['saldo', 12.5, 'rupiah-form'],
    ['tanggal', 99999999, 'date-range'],
  ])('is refused when %s is %o', async (heading, value, code) => {
    expect(await parseSheet((set) => set(heading, value))).toMatchObject({
      ok: false,
      refusals: [{ heading, code }],
    });
  });

  it('is read from the first tab, whatever its file is called, and keeps every letter', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => goodRow(n + 1, { nama: `Ñoño Š Rekaan ${n + 1}` }));
    const book = await xlsx(
      rows,
      (_sheet, workbook) => void workbook.addWorksheet('Lain').addRow(['bukan ini']),
    );
    const parsed = await parseTable(await xlsxTable(book));
    expect(parsed.filter((row) => row.ok)).toHaveLength(3000);
    expect(parsed.map((row) => (row.ok ? row.data.name : ''))).toEqual(rows.map((row) => row['nama']));
  });
});

describe('any row at all', () => {
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant<Cell>({ kind: 'empty' }),
    fc.string({ unit: 'binary', maxLength: 60 }).map(textCell),
    fc.stringMatching(/^[0-9.,;:/E+ -]{0,24}$/).map(textCell),
    fc.double().map((value): Cell => ({ kind: 'number', value, shown: null })),
    fc.integer().map((value): Cell => ({ kind: 'number', value, shown: String(value) })),
    fc
      .date()
      .filter((date) => !Number.isNaN(date.getTime()))
      .map((date): Cell => ({ kind: 'date', date })),
    fc.boolean().map((value): Cell => ({ kind: 'boolean', value })),
    fc.constant<Cell>({ kind: 'error' }),
  );
  const headingRow = matchHeadings({ number: 1, cells: headings.map(textCell) });
  const right: Cell[] = headings.map((heading) => textCell(goodRow(1)[heading] ?? ''));

  it('is either a right claim or refused with sentences, and never stops the intake', () => {
    const cells = fc.array(fc.option(anyCell, { nil: null, freq: 3 }), {
      minLength: headings.length,
      maxLength: headings.length,
    });
    fc.assert(
      fc.property(cells, (changed) => {
        const row = {
          number: 2,
          cells: changed.map((cell, index) => cell ?? right[index] ?? { kind: 'empty' as const }),
        };
        const parsed = parseRow(row, headingRow);
        if (parsed.ok) ClaimData.parse(parsed.data);
        else {
          expect(parsed.refusals.length).toBeGreaterThan(0);
          for (const refusal of parsed.refusals)
            expect(RefusedRowShape.parse(refusal).reason).not.toMatch(/\{\{|intake\./);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never shows a NIK of 16 digits in the report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...headings), fc.stringMatching(/^[1-9]\d{15}$/), (heading, digits) => {
        const row = {
          number: 2,
          cells: headings.map((name, index) =>
            name === heading ? textCell(digits) : (right[index] ?? { kind: 'empty' as const }),
          ),
        };
        const parsed = parseRow(row, headingRow);
        expect(parsed.ok ? '' : JSON.stringify(parsed.refusals)).not.toContain(digits);
      }),
    );
  });
});
