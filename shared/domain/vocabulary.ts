/**
 * The closed word lists of the claim service. Codes are what is stored and sent; their Indonesian and
 * English names stand in the catalogues (`shared/i18n`). Source: domain 1, 2 and the founding study.
 */
import { z } from 'zod';

/** Social-security programs whose claims a branch handles. */
export const Program = z.enum(['JHT', 'JKM', 'JP', 'JKK']);
export type Program = z.infer<typeof Program>;

/** How the claim reaches the officer: `online` is phoned, `manual` is brought to the counter. */
export const Channel = z.enum(['online', 'manual']);
export type Channel = z.infer<typeof Channel>;

/** Participant segment: wage earner, not a wage earner, construction worker. */
export const Segment = z.enum(['PU', 'BPU', 'JAKON']);
export type Segment = z.infer<typeof Segment>;

/** Why the claim is made; decides the checklist (domain 1.1, 1.4 to 1.6). */
export const ClaimReason = z.enum([
  'JHT-56',
  'JHT-PKB',
  'JHT-PKWT',
  'JHT-BPU',
  'JHT-RESIGN',
  'JHT-PHK',
  'JHT-WNA',
  'JHT-CTT',
  'JHT-MD',
  'JHT-10',
  'JHT-30C',
  'JHT-30-DP',
  'JHT-30-CIL',
  'JHT-30-LUN',
  'JKM',
  'JKK',
  'JP-HT',
  'JP-CTT',
  'JP-JD',
  'JP-ANAK',
  'JP-ORTU',
  'JP-LS',
]);
export type ClaimReason = z.infer<typeof ClaimReason>;

/** The program a reason belongs to. */
export function programOfReason(reason: ClaimReason): Program {
  return Program.parse(reason.split('-')[0]);
}

/** The reason assumed when a package names only the program. JHT has none: it must be named. */
export const defaultReason: Record<Exclude<Program, 'JHT'>, ClaimReason> = {
  JKM: 'JKM',
  JKK: 'JKK',
  JP: 'JP-HT',
};

/**
 * Kinds of paper. The first block are the names a day's package uses (intake-format.md); the second block are
 * papers that the rules know by name, accepted in a package too and offered when an officer attaches a file.
 */
export const DocumentKind = z.enum([
  'ktp',
  'kk',
  'kpj',
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'rekening',
  'npwp',
  'foto-diri',
  'akta-kematian',
  'ahli-waris',
  'buku-nikah',
  'akta-kelahiran',
  'paspor',
  'surat-dokter',
  'f3-kk1',
  'f3a-kk2',
  'f3b-kk3',
  'f4',
  'f7',
  'kronologis',
  'absensi',
  'laporan-polisi',
  'ppjb',
  'ajb',
  'lainnya',
  'kontrak-berakhir',
  'usia-pensiun-perusahaan',
  'berhenti-usaha',
  'tidak-bekerja-di-indonesia',
  'aktif-bekerja',
  'standing-instruction',
  'perjanjian-pinjaman',
  'penawaran-kredit',
  'baki-debet',
  'formulir-pelunasan',
  'surat-wali',
  'surat-wasiat',
  'pemberitahuan-phk',
  'tidak-menolak-phk',
  'tidak-mampu-bekerja',
  'referensi-kerja',
  'surat-tugas',
  'pernyataan-saksi',
  'kuitansi',
  'resume-medis',
  'slip-gaji',
  'kuitansi-angkutan',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/**
 * Facts of a case on which its list of papers depends and that no package tells: heirs (domain 1.1, 1.6), and the kind,
 * stage and benefits of a work accident (domain 1.4). Set by the officer with `correct-data`.
 */
export const Circumstance = z.enum([
  'pasangan',
  'ahli-waris-anak',
  'anak-di-bawah-umur',
  'ada-wasiat',
  'peserta-wna',
  'penyakit-akibat-kerja',
  'tahap-1-saja',
  'di-luar-jam-kerja',
  'lalu-lintas',
  'bukan-jalan-umum',
  'penggantian-biaya',
  'upah-pengganti',
  'biaya-angkut',
]);
export type Circumstance = z.infer<typeof Circumstance>;

/** Fixed reasons why a paper is not accepted (features D2). */
export const Defect = z.enum([
  'tidak-ada',
  'tidak-terbaca',
  'terpotong',
  'beda-data',
  'salah-dokumen',
  'kedaluwarsa',
  'diduga-palsu',
]);
export type Defect = z.infer<typeof Defect>;

/**
 * Roles at the branch (founding study 4.3.1): `cso` processes but never rejects; `verifikator` is the Penata Madya
 * Pelayanan; `keuangan` the Penata Madya Keuangan; `kabid-keuangan` approves vouchers; `kabid` is the head of service.
 */
export const Role = z.enum(['cso', 'verifikator', 'keuangan', 'kabid-keuangan', 'kabid']);
export type Role = z.infer<typeof Role>;

/** Where a claim stands; the words on the screen are in the catalogue under `status.*`. */
export const ClaimStatus = z.enum([
  'queued',
  'at-desk',
  'returned',
  'submitted',
  'verified',
  'vouchered',
  'approved',
  'paid',
  'rejected',
  'cancelled',
]);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** Statuses after which nothing more happens, except a bank's return of a payment. */
export const finalStatuses: readonly ClaimStatus[] = ['paid', 'rejected', 'cancelled'];

/** The four ends of an interview; a technical retry is never a blemish (features V10). */
export const InterviewOutcome = z.enum(['LULUS', 'ULANG_TEKNIS', 'TIDAK_COCOK', 'DICURIGAI']);
export type InterviewOutcome = z.infer<typeof InterviewOutcome>;

export const AnswerMark = z.enum(['cocok', 'ragu', 'tidak-cocok']);
export type AnswerMark = z.infer<typeof AnswerMark>;

/** By which way an officer tried to reach a participant (features Q7). */
export const AttemptWay = z.enum(['whatsapp', 'telepon', 'sms']);
export type AttemptWay = z.infer<typeof AttemptWay>;

/** How a try to reach a participant ended when he did not come into the call. */
export const AttemptOutcome = z.enum([
  'tidak-diangkat',
  'tidak-aktif',
  'sibuk',
  'nomor-salah',
  'minta-nanti',
]);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

/** What a person would say of a live picture (features V4); `baik` = a face can be compared by it. */
export const PictureWord = z.enum(['baik', 'redup', 'gelap', 'terlalu-terang', 'kabur']);
export type PictureWord = z.infer<typeof PictureWord>;

/** What a picture kept from a call shows (features V8). */
export const SnapshotKind = z.enum(['wajah', 'ktp', 'dokumen']);
export type SnapshotKind = z.infer<typeof SnapshotKind>;

/** What happened to a call beside the talk itself: line, devices, picture, page (features V6, E2). */
export const CallNoteKind = z.enum([
  'joined',
  'left',
  /** `seconds` = how long nothing came through. */
  'line-lost',
  'line-back',
  'rebuilt',
  'relayed',
  'network-changed',
  'page-hidden',
  'page-shown',
  'audio-only',
  'video-back',
  'telephone',
  'telephone-ended',
  'camera-switched',
  'microphone-switched',
  'speaker-switched',
  'device-lost',
  'participant-device-lost',
  'dim',
  'blurred',
  'picture-good',
  'recording-started',
  'recording-stopped',
]);
export type CallNoteKind = z.infer<typeof CallNoteKind>;

/** Calendar day `YYYY-MM-DD` in the branch's time zone. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** Instant, ISO 8601 in UTC (`2026-11-24T02:42:00.000Z`). */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** Client-made id (UUID v7), never rewritten. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Staff number as the branch writes it, for example `CSO3`. */
export const StaffId = z.string().regex(/^[A-Z0-9-]{2,20}$/);
export type StaffId = z.infer<typeof StaffId>;

/** SHA-256 of a file's content, 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** Whether a text can stand in a column of its own: PostgreSQL takes no NUL there. */
export function isColumnText(text: string): boolean {
  return !text.includes('\0');
}

/** Whole rupiah. */
export const Rupiah = z.int().min(0).max(1_000_000_000_000);
export type Rupiah = z.infer<typeof Rupiah>;

/** Makes a switch over a closed union exhaustive; reaching it is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
