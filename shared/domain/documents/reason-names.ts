/** Indonesian names of the claim reasons, to read `sebab_klaim` of a package and to name a reason in a ledger. */
import { ClaimReason, programOfReason } from '../vocabulary.ts';
import type { Program } from '../vocabulary.ts';

/** The name first, then other ways offices write it. Compared without case, spaces and punctuation. */
const names: Record<ClaimReason, readonly [string, ...string[]]> = {
  'JHT-56': [
    'Usia pensiun 56 tahun',
    'Usia pensiun 56',
    'Usia 56',
    'Usia pensiun',
    'Pensiun',
    '56 tahun',
    'Mencapai usia 56 tahun',
  ],
  'JHT-PKB': [
    'Usia pensiun menurut PKB perusahaan',
    'Usia pensiun PKB perusahaan',
    'Usia pensiun PKB',
    'Usia pensiun perusahaan',
    'Pensiun PKB',
    'PKB',
  ],
  'JHT-PKWT': [
    'PKWT berakhir',
    'Kontrak berakhir',
    'Habis kontrak',
    'Kontrak habis',
    'Berakhirnya PKWT',
    'Perjanjian kerja waktu tertentu berakhir',
    'PKWT',
  ],
  'JHT-BPU': [
    'Berhenti usaha BPU',
    'Berhenti usaha',
    'Berhenti berusaha',
    'Berhenti usaha bukan penerima upah',
    'BPU',
  ],
  'JHT-RESIGN': ['Mengundurkan diri', 'Pengunduran diri', 'Resign', 'Undur diri', 'Berhenti bekerja'],
  'JHT-PHK': ['Pemutusan hubungan kerja (PHK)', 'Pemutusan hubungan kerja', 'PHK', 'Terkena PHK', 'Di-PHK'],
  'JHT-WNA': [
    'Meninggalkan Indonesia selamanya',
    'Meninggalkan Indonesia untuk selama-lamanya',
    'Meninggalkan wilayah Indonesia',
    'Meninggalkan NKRI',
    'WNA',
  ],
  'JHT-CTT': ['Cacat total tetap', 'Cacat total', 'CTT'],
  'JHT-MD': ['Meninggal dunia', 'Meninggal', 'Kematian', 'MD'],
  'JHT-10': [
    'Sebagian 10%',
    'Sebagian 10 persen',
    'Klaim sebagian 10%',
    'JHT 10%',
    '10%',
    'Persiapan pensiun 10%',
  ],
  'JHT-30C': [
    'Sebagian 30% rumah tunai',
    'Sebagian 30%',
    'Sebagian 30 persen',
    'Klaim sebagian 30%',
    'JHT 30%',
    '30%',
    'Perumahan 30% tunai',
    'Sebagian 30% tunai',
    '30% tunai',
  ],
  'JHT-30-DP': [
    'Sebagian 30% uang muka rumah',
    'Sebagian 30% uang muka',
    '30% uang muka',
    '30% DP',
    'Uang muka rumah',
    'Uang muka KPR',
  ],
  'JHT-30-CIL': [
    'Sebagian 30% angsuran rumah',
    'Sebagian 30% angsuran',
    'Sebagian 30% cicilan',
    '30% cicilan',
    '30% angsuran',
    'Angsuran KPR',
    'Cicilan rumah',
  ],
  'JHT-30-LUN': [
    'Sebagian 30% pelunasan rumah',
    'Sebagian 30% pelunasan',
    '30% pelunasan',
    'Pelunasan KPR',
    'Pelunasan rumah',
  ],
  JKM: [
    'Jaminan kematian',
    'Kematian bukan kecelakaan kerja',
    'Santunan kematian',
    'Meninggal dunia',
    'Meninggal',
    'Kematian',
  ],
  JKK: ['Jaminan kecelakaan kerja', 'Kecelakaan kerja', 'Penyakit akibat kerja', 'PAK'],
  'JP-HT': [
    'Pensiun hari tua',
    'JP hari tua',
    'Manfaat pensiun hari tua',
    'Jaminan pensiun hari tua',
    'Hari tua',
    'Usia pensiun',
    'Pensiun',
  ],
  'JP-CTT': [
    'Pensiun cacat total tetap',
    'Cacat total tetap',
    'Cacat total',
    'JP cacat total tetap',
    'Pensiun cacat',
    'JP cacat',
    'Manfaat pensiun cacat',
  ],
  'JP-JD': [
    'Pensiun janda atau duda',
    'Pensiun janda/duda',
    'JP janda/duda',
    'JP janda duda',
    'Pensiun janda',
    'Pensiun duda',
    'Janda/duda',
    'Janda',
    'Duda',
  ],
  'JP-ANAK': ['Pensiun anak', 'Anak', 'JP anak', 'Manfaat pensiun anak'],
  'JP-ORTU': ['Pensiun orang tua', 'Orang tua', 'JP orang tua', 'Manfaat pensiun orang tua', 'JP orangtua'],
  'JP-LS': [
    'Pensiun sekaligus (lumpsum)',
    'Pensiun sekaligus',
    'JP lumpsum',
    'JP lump sum',
    'Lumpsum',
    'Lump sum',
    'JP sekaligus',
  ],
};

/** The Indonesian name of a reason, without its program. */
export function claimReasonName(reason: ClaimReason): string {
  return names[reason][0];
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('%', ' persen')
    .replace(/[^a-z0-9]/g, '');
}

const byName = Map.groupBy(
  ClaimReason.options.flatMap((reason) =>
    [reason, ...names[reason]].map((name) => ({ name: comparable(name), reason })),
  ),
  ({ name }) => name,
);

/**
 * The reason meant by a code ("jht resign") or an Indonesian name ("Mengundurkan Diri"); null when neither. A few
 * names belong to several programs ("meninggal dunia"): the given program decides, without one the first, JHT.
 */
export function claimReasonFromText(text: string, program?: Program): ClaimReason | null {
  const meant = (byName.get(comparable(text)) ?? []).map(({ reason }) => reason);
  return meant.find((reason) => programOfReason(reason) === program) ?? meant[0] ?? null;
}
