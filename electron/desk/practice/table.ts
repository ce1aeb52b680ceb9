/** The day's list as csv or xlsx, in the headings of the package format. */
import ExcelJS from 'exceljs';
import type { ClaimData } from '../../../shared/domain/claim/data.ts';

const columns: readonly (readonly [string, (data: ClaimData) => string])[] = [
  ['nomor_antrean', (data) => data.queueNumber],
  ['tanggal', (data) => data.day],
  ['kanal', (data) => data.channel],
  ['program', (data) => data.program],
  // Programs with one reason only are named by the program alone.
  ['sebab_klaim', (data) => (data.program === 'JHT' || data.program === 'JP' ? data.reason : '')],
  ['segmen', (data) => data.segment],
  ['nik', (data) => data.nik],
  ['nama', (data) => data.name],
  ['tanggal_lahir', (data) => data.birthDate],
  ['jenis_kelamin', (data) => data.sex ?? ''],
  ['nomor_kpj', (data) => data.kpj.join(';')],
  ['nomor_hp', (data) => data.phone],
  ['email', (data) => data.email ?? ''],
  ['alamat', (data) => data.address ?? ''],
  ['nama_ibu', (data) => data.motherName ?? ''],
  ['perusahaan', (data) => data.employer ?? ''],
  ['tanggal_berhenti', (data) => data.stoppedOn ?? ''],
  ['saldo', (data) => data.balance?.toString() ?? ''],
  [
    'pernah_klaim_sebagian',
    (data) => (data.earlierPartial === undefined ? '' : data.earlierPartial ? 'ya' : 'tidak'),
  ],
  ['npwp', (data) => data.npwp ?? ''],
  ['bank', (data) => data.bank],
  ['nomor_rekening', (data) => data.accountNumber],
  ['nama_rekening', (data) => data.accountHolder],
  ['jam_wawancara', (data) => data.appointment ?? ''],
  ['petugas', (data) => data.assignedTo ?? ''],
  ['catatan', (data) => data.note ?? ''],
];

/** RFC 4180, comma, CRLF, UTF-8 without BOM. */
export function queueCsv(claims: readonly ClaimData[]): string {
  const quote = (value: string): string =>
    /[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return [
    columns.map(([heading]) => heading),
    ...claims.map((data) => columns.map(([, read]) => quote(read(data)))),
  ]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
}

/** One sheet, every cell text: digits stay digits. */
export async function queueWorkbook(claims: readonly ClaimData[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('antrean', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([heading]) => ({
    header: heading,
    width: Math.max(12, heading.length + 4),
    style: { numFmt: '@' },
  }));
  for (const data of claims) sheet.addRow(columns.map(([, read]) => read(data)));
  sheet.getRow(1).font = { bold: true };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
