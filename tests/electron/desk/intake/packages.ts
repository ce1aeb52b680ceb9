/** Packages made in the test: folders, tables and .zip files as offices make them. All people are invented. */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import excel from 'exceljs';
import yazl from 'yazl';

export type Row = Record<string, string>;

/** A row that is right in every cell; numbers differ by `n`. */
export function goodRow(n: number, changes: Row = {}): Row {
  const digits = String(n).padStart(4, '0');
  return {
    nomor_antrean: `M-${digits}`,
    tanggal: '2026-11-24',
    kanal: 'online',
    program: 'JHT',
    sebab_klaim: 'JHT-RESIGN',
    segmen: 'PU',
    nik: `127104130382${digits}`,
    nama: `PESERTA REKAAN ${digits}`,
    tanggal_lahir: '13/03/1982',
    jenis_kelamin: 'L',
    nomor_kpj: `0812345${digits}`,
    nomor_hp: `08120000${digits}`,
    email: `rekaan${digits}@contoh.invalid`,
    alamat: `Jalan Rekaan No. ${n}, Medan`,
    nama_ibu: 'IBU REKAAN',
    perusahaan: 'PT Rekaan Jaya',
    tanggal_berhenti: '01-09-2026',
    saldo: '12.345.678',
    pernah_klaim_sebagian: 'tidak',
    npwp: '',
    bank: 'BRI',
    nomor_rekening: `00530100${digits}501`,
    nama_rekening: `PESERTA REKAAN ${digits}`,
    jam_wawancara: '09:30',
    petugas: '',
    catatan: '',
    ...changes,
  };
}

/** RFC 4180, every cell quoted where needed. */
export function csv(
  rows: readonly Row[],
  options: { delimiter?: string; bom?: boolean; headings?: string[] } = {},
): string {
  const { delimiter = ',', bom = false, headings = Object.keys(rows[0] ?? goodRow(1)) } = options;
  const quote = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  return `${bom ? '\ufeff' : ''}${lines.map((cells) => cells.map(quote).join(delimiter)).join('\r\n')}\r\n`;
}

/** An .xlsx with the rows as text; `edit` may change the sheet before it is written. */
export async function xlsx(
  rows: readonly Row[],
  edit?: (sheet: excel.Worksheet, book: excel.Workbook) => void,
): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Antrean');
  const headings = Object.keys(rows[0] ?? goodRow(1));
  sheet.addRow(headings);
  for (const row of rows) sheet.addRow(headings.map((heading) => row[heading] ?? ''));
  edit?.(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export type Files = Record<string, Buffer | string>;

/** A fresh folder that is removed by `cleanUp`. */
const folders: string[] = [];

export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-paket-'));
  folders.push(folder);
  return folder;
}

export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function folderPackage(files: Files, folder = freshFolder()): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

export async function zipPackage(files: Files): Promise<string> {
  const file = path.join(freshFolder(), 'paket.zip');
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}
