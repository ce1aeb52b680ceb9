/** Which paper a file probably is, by its name alone. Only a proposal: the officer confirms each. */
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';

/** Words as they stand in names of files, longest meaning first: "surat pengunduran diri ktp.pdf" is the letter. */
const words: readonly (readonly [DocumentKind, RegExp])[] = [
  ['pengunduran-diri', /pengunduran|resign|undur diri/u],
  ['bukti-phk', /\bphk\b|pemutusan/u],
  ['paklaring', /pak?laring|parklaring|verklaring|keterangan kerja|referensi kerja/u],
  ['ahli-waris', /ahli ?waris/u],
  ['akta-kematian', /kematian|meninggal/u],
  ['akta-kelahiran', /kelahiran|akta lahir/u],
  ['buku-nikah', /nikah/u],
  ['surat-dokter', /dokter|medis|sakit/u],
  ['laporan-polisi', /polisi/u],
  ['kronologis', /kronologi/u],
  ['absensi', /absen|daftar hadir/u],
  ['kuitansi', /kuitansi|kwitansi/u],
  ['slip-gaji', /slip|gaji/u],
  ['rekening', /rekening|tabungan|\brek\b|buktab|buku bank/u],
  ['foto-diri', /foto diri|selfie|swafoto|pas ?foto/u],
  ['kpj', /\bkpj\b|jamsostek|bpjs|kartu peserta|\bbpjstk\b/u],
  ['npwp', /npwp/u],
  ['paspor', /paspor|passport/u],
  ['kk', /\bkk\b|kartu keluarga/u],
  ['ktp', /\bktp\b|ektp|kartu tanda penduduk/u],
];

/** @returns null when the name says nothing ("IMG_2041.jpg") */
export function guessKind(fileName: string): DocumentKind | null {
  const name = fileName
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/u, '')
    .replace(/[^a-z]+/gu, ' ')
    .replace(/\be ktp\b/u, 'ektp');
  return words.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
