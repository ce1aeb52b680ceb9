/** Which papers come with which claim (domain 1.1 to 1.6, law and practice layer together). */
import type { ClaimReason, DocumentKind } from '../../../shared/domain/vocabulary.ts';
import type { SeededRandom } from './random.ts';

/** Kinds in the order people attach them. `ktp` twice means participant first, then heir. */
export function paperKinds(
  reason: ClaimReason,
  facts: { npwp: boolean; traffic: boolean; online: boolean },
  random: SeededRandom,
): DocumentKind[] {
  const person: DocumentKind[] = ['ktp', 'kk', 'kpj', 'rekening'];
  const photo: DocumentKind[] = facts.online ? ['foto-diri'] : [];
  const tax: DocumentKind[] = facts.npwp ? ['npwp'] : [];
  const heirs: DocumentKind[] = [
    'ktp',
    'ktp',
    'kk',
    'kpj',
    'akta-kematian',
    'ahli-waris',
    'buku-nikah',
    'rekening',
  ];
  switch (reason) {
    case 'JHT-RESIGN':
      return [...person, 'paklaring', 'pengunduran-diri', ...photo, ...tax];
    case 'JHT-PHK':
      return [
        ...person,
        'bukti-phk',
        ...(random.chance(0.5) ? (['paklaring'] as const) : []),
        ...photo,
        ...tax,
      ];
    case 'JHT-PKWT':
      return [...person, 'kontrak-berakhir', 'paklaring', ...photo, ...tax];
    case 'JHT-10':
      return [...person, 'aktif-bekerja', ...photo, ...tax];
    case 'JHT-30C':
      return [...person, 'ppjb', 'aktif-bekerja', ...photo, ...tax];
    case 'JHT-PKB':
      return [...person, 'usia-pensiun-perusahaan', 'paklaring', ...photo, ...tax];
    case 'JKM':
      return [...heirs, 'f4', 'referensi-kerja', ...tax];
    case 'JKK':
      return [
        'ktp',
        'kpj',
        'f3-kk1',
        'f3a-kk2',
        'f3b-kk3',
        'kronologis',
        'absensi',
        'rekening',
        ...(facts.traffic ? (['laporan-polisi'] as const) : []),
        ...(random.chance(0.4) ? (['surat-dokter'] as const) : []),
      ];
    case 'JP-JD':
      return ['f7', ...heirs];
    case 'JP-CTT':
      return ['f7', ...person, 'surat-dokter', 'tidak-mampu-bekerja'];
    case 'JP-HT':
      return ['f7', ...person];
    default:
      return [...person, ...photo, ...tax];
  }
}

/** Papers that arrive as PDF always; the others are photos, scans or screenshots. */
const pdfKinds: readonly DocumentKind[] = [
  'ppjb',
  'f3-kk1',
  'f3a-kk2',
  'f3b-kk3',
  'f4',
  'f7',
  'ahli-waris',
  'laporan-polisi',
  'kontrak-berakhir',
];
/** Papers that arrive as PDF or as a photo, as it happens. */
const mixedKinds: readonly DocumentKind[] = [
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'akta-kematian',
  'surat-dokter',
  'kronologis',
  'referensi-kerja',
];
/** Papers that may be a screenshot of an app. */
const screenKinds: readonly DocumentKind[] = ['rekening', 'kpj'];

export type PaperFormat = 'jpg' | 'png' | 'pdf';

export function paperFormat(kind: DocumentKind, variant: 0 | 1, random: SeededRandom): PaperFormat {
  if (pdfKinds.includes(kind)) return 'pdf';
  if (mixedKinds.includes(kind)) return random.chance(0.6) ? 'pdf' : 'jpg';
  if (screenKinds.includes(kind) && variant === 1) return 'png';
  return 'jpg';
}
