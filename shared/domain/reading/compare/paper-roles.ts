/** What stands on which kind of paper, and about whom (domain 1.1 to 1.6). */
import type { DocumentKind } from '../../vocabulary.ts';

/** One person's own proof of identity; with heirs it may be an heir's. */
export const identityPapers: ReadonlySet<DocumentKind> = new Set(['ktp', 'paspor']);

/** Papers about the participant and nobody else. */
export const participantPapers: ReadonlySet<DocumentKind> = new Set([
  'kpj',
  'npwp',
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'pemberitahuan-phk',
  'tidak-menolak-phk',
  'kontrak-berakhir',
  'usia-pensiun-perusahaan',
  'berhenti-usaha',
  'tidak-bekerja-di-indonesia',
  'aktif-bekerja',
  'tidak-mampu-bekerja',
  'referensi-kerja',
  'surat-dokter',
  'f3-kk1',
  'f3a-kk2',
  'f3b-kk3',
  'akta-kematian',
]);

/** Letters that an employer writes about the end of work, or that stand for one. */
export const employerLetters: ReadonlySet<DocumentKind> = new Set([
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'pemberitahuan-phk',
  'tidak-menolak-phk',
  'kontrak-berakhir',
  'usia-pensiun-perusahaan',
  'aktif-bekerja',
  'tidak-mampu-bekerja',
  'referensi-kerja',
  'absensi',
  'f3-kk1',
  'f3a-kk2',
]);

/** Of these the words differ little; one in the place of another is worth a word, no more. */
export const alikeLetters: ReadonlySet<DocumentKind> = new Set([
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'pemberitahuan-phk',
  'tidak-menolak-phk',
  'kontrak-berakhir',
  'referensi-kerja',
  'usia-pensiun-perusahaan',
  'aktif-bekerja',
]);

/** Papers that say when the work ended. */
export const stopLetters: ReadonlySet<DocumentKind> = new Set([
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'pemberitahuan-phk',
  'kontrak-berakhir',
  'referensi-kerja',
]);
