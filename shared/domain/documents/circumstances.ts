/** Which facts of a case an officer is asked for, by the reason of the claim (domain 1.1, 1.4 to 1.6). */
import type { Circumstance, ClaimReason } from '../vocabulary.ts';

const heirs: readonly Circumstance[] = ['pasangan', 'ahli-waris-anak', 'anak-di-bawah-umur'];

const ofReason: Partial<Record<ClaimReason, readonly Circumstance[]>> = {
  'JHT-MD': [...heirs, 'ada-wasiat', 'peserta-wna'],
  JKM: ['pasangan'],
  JKK: [
    'penyakit-akibat-kerja',
    'tahap-1-saja',
    'lalu-lintas',
    'di-luar-jam-kerja',
    'bukan-jalan-umum',
    'penggantian-biaya',
    'upah-pengganti',
    'biaya-angkut',
  ],
  'JP-ANAK': ['anak-di-bawah-umur'],
};

/** In the order in which they are asked; empty where the list of papers depends on none. */
export function circumstancesFor(reason: ClaimReason): readonly Circumstance[] {
  return ofReason[reason] ?? [];
}
