/** Names that stand alone on a card or book, without a label. */
import { readName } from './read-name.ts';
import type { FoundValue } from './runs.ts';
import type { Row } from './rows.ts';

/** Words of banks, offices and addresses that are no names of people. */
const notNames =
  /^(BANK|PT|KCP|KC|KK|KANTOR|CABANG|UNIT|TABUNGAN|BUKU|TAHAPAN|TAPLUS|SIMPEDES|BRITAMA|REKENING|NO|NOMOR|NAMA|ALAMAT|JL|JLN|JALAN|GG|GANG|DUSUN|DESA|KEL|KEC|KOTA|KAB|RT|RW|KODE|IDR|CONTOH|SALDO|MUTASI|TANGGAL|PERIODE|HALAMAN|TGL|SANDI|DEBET|KREDIT|CIF|GIRO|PERSERO|TBK|MANDIRI|INDONESIA|SYARIAH|PER|DETAIL|INFO|KARTU|PESERTA|NPWP|KPP|PRATAMA|DIREKTORAT|KEMENTERIAN|KEUANGAN|REPUBLIK|JENDERAL|PAJAK|BPJS|KETENAGAKERJAAN|JAMINAN|SOSIAL|DIGITAL|KPJ|NIK|WAJIB|TERDAFTAR|SEJAK|BERLAKU|AKTIF|STATUS|DOKUMEN)$/;

/**
 * A row of two to six words that are a name and nothing else, near the row of `anchor` (a number of the card): best in
 * capitals, best above an address, nearest first.
 */
export function loneName(rows: readonly Row[], anchor: FoundValue | null | undefined): FoundValue | null {
  const place = anchor?.tokens[0]?.place;
  const at = rows.findIndex((row) =>
    row.tokens.some((token) => place !== undefined && token.place === place),
  );
  if (at === -1) return null;
  let best: { found: FoundValue; weight: number } | null = null;
  for (let index = Math.max(0, at - 6); index < Math.min(rows.length, at + 5); index += 1) {
    const row = rows[index];
    const found = row === undefined || index === at || row.page !== rows[at]?.page ? null : nameOnly(row);
    if (found === null) continue;
    const address = /^(JL|JLN|JALAN|GG|GANG|DUSUN|PERUM|KOMP|BLOK)/i.test(
      rows[index + 1]?.tokens[0]?.text ?? '',
    );
    const capitals = found.text === found.text.toUpperCase();
    const weight = (address ? 4 : 0) + (capitals ? 3 : 0) - Math.abs(index - at) + (index > at ? 0.5 : 0);
    if (best === null || weight > best.weight) best = { found, weight };
  }
  return best === null ? null : { ...best.found, certainty: best.found.certainty * 0.78 };
}

function nameOnly(row: Row): FoundValue | null {
  const words = row.tokens.filter(
    (token) =>
      /\p{L}{2}|^\p{Lu}\.?$/u.test(token.text) && !(token.confidence < 0.3 && token.text.length <= 4),
  );
  if (words.length < 2 || words.length > 6) return null;
  const strange = words.some(
    (token) => /\d/.test(token.text) || notNames.test(token.text.toUpperCase().replace(/[^A-Z]/g, '')),
  );
  if (strange || row.tokens.some((token) => /\d{2}/.test(token.text))) return null;
  const found = readName(words);
  return found === null || found.tokens.length < 2 ? null : found;
}
