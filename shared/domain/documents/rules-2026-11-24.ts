/**
 * The document rules of 24 November 2026 (domain 1.1, 1.4 to 1.6, 7). `must` is what the regulation's list names;
 * `ask` is what the counter asks besides. Papers that a day's package has no name for are also accepted as
 * `lainnya` where they are a `must`, so that a package can carry them.
 */
import type { Mark } from '../finding.ts';
import type { ClaimReason, DocumentKind } from '../vocabulary.ts';
import type { DocumentRuleSet, RuleCondition, RuleItem } from './rule-set.ts';

const jhtLaw = 'Permenaker 4/2022';
const partialLaw = 'PP 46/2015 dan PP 60/2015';
const practice = 'Kebiasaan layanan cabang';
const official = 'Daftar resmi BPJS Ketenagakerjaan';

type Extra = { source?: string; mark?: Mark; when?: RuleCondition };

function must(id: string, accepts: DocumentKind[][], extra: Extra = {}): RuleItem {
  return { id, level: 'must', accepts, source: jhtLaw, mark: 'V-B', ...extra };
}

function ask(id: string, accepts: DocumentKind[][], extra: Extra = {}): RuleItem {
  return { id, level: 'ask', accepts, source: practice, mark: 'V-B', ...extra };
}

/** Any one of these single papers. */
function anyOf(...kinds: DocumentKind[]): DocumentKind[][] {
  return kinds.map((kind) => [kind]);
}

const card = must('kartu', anyOf('kpj'));
const identity = must('identitas', anyOf('ktp', 'paspor'));
const heirIdentity = must('identitas-ahli-waris', anyOf('ktp', 'paspor'));
const familyCard = ask('kk', anyOf('kk'));
const bankBook = ask('buku-tabungan', anyOf('rekening'));
const selfie = ask('foto-diri', anyOf('foto-diri'), { when: 'online' });
/** Asked for every claim (domain 7, `askAlways`). */
const always = [familyCard, bankBook, selfie];
const taxCard = ask('npwp', anyOf('npwp'), { when: 'npwp-needed', source: official });
const mustTaxCard = must('npwp', anyOf('npwp'), { when: 'npwp-needed', source: official });
/** Not required since August 2024 by the deputy's word, though later lists still name it (domain 1.2). */
const workLetter = ask('paklaring', anyOf('paklaring'), {
  source: 'Deputi Komunikasi, 28 Agustus 2024',
  mark: 'CONFLICT',
});

const deathProof = must('bukti-kematian', anyOf('akta-kematian'));
const heirLetter = must('surat-ahli-waris', anyOf('ahli-waris'));
const childBirth = must('akta-kelahiran', anyOf('akta-kelahiran'), { when: 'child-heir' });
const guardian = must('surat-wali', anyOf('surat-wali', 'lainnya'), { when: 'minor' });
const marriage = must('buku-nikah', anyOf('buku-nikah'), { when: 'spouse' });

const partial = { source: partialLaw } as const;
const loan = must('perjanjian-pinjaman', anyOf('perjanjian-pinjaman', 'lainnya'), partial);
const standingInstruction = must('standing-instruction', anyOf('standing-instruction', 'lainnya'), partial);
const outstanding = must('baki-debet', anyOf('baki-debet', 'lainnya'), partial);

function by(source: string, items: RuleItem[]): RuleItem[] {
  return items.map((item) => ({ ...item, source: item.level === 'must' ? source : item.source }));
}

const jht: Record<Extract<ClaimReason, `JHT-${string}`>, RuleItem[]> = {
  'JHT-56': [card, identity, ...always, taxCard],
  'JHT-PKB': [
    card,
    identity,
    ask('bukti-usia-pensiun', anyOf('usia-pensiun-perusahaan', 'lainnya'), { mark: 'U' }),
    ...always,
    taxCard,
  ],
  'JHT-PKWT': [
    card,
    identity,
    ask('bukti-kontrak-berakhir', anyOf('kontrak-berakhir', 'paklaring', 'lainnya'), { mark: 'U' }),
    ...always,
    taxCard,
  ],
  'JHT-BPU': [
    card,
    identity,
    ask('pernyataan-berhenti-usaha', anyOf('berhenti-usaha', 'lainnya')),
    ...always,
    taxCard,
  ],
  'JHT-RESIGN': [
    card,
    identity,
    must('bukti-berhenti', anyOf('pengunduran-diri', 'paklaring')),
    workLetter,
    ...always,
    taxCard,
  ],
  'JHT-PHK': [
    card,
    identity,
    must('bukti-phk', [['bukti-phk'], ['pemberitahuan-phk', 'tidak-menolak-phk']]),
    workLetter,
    ...always,
    taxCard,
  ],
  'JHT-WNA': [
    card,
    must('paspor', anyOf('paspor')),
    must('pernyataan-tidak-bekerja', anyOf('tidak-bekerja-di-indonesia', 'lainnya')),
    bankBook,
    selfie,
    taxCard,
  ],
  'JHT-CTT': [card, identity, must('surat-dokter', anyOf('surat-dokter')), ...always, taxCard],
  'JHT-MD': [
    card,
    heirIdentity,
    deathProof,
    heirLetter,
    marriage,
    childBirth,
    guardian,
    must('surat-wasiat', anyOf('surat-wasiat', 'lainnya'), { when: 'will' }),
    ...always,
    taxCard,
  ],
  'JHT-10': [
    ...by(partialLaw, [card, identity]),
    ask('surat-aktif-atau-berhenti', anyOf('aktif-bekerja', 'paklaring', 'pengunduran-diri', 'lainnya')),
    ...always,
    taxCard,
  ],
  'JHT-30C': by(partialLaw, [
    card,
    identity,
    must('bukti-rumah', anyOf('ppjb', 'ajb')),
    mustTaxCard,
    ...always,
  ]),
  'JHT-30-DP': by(partialLaw, [
    card,
    identity,
    must('penawaran-kredit', anyOf('perjanjian-pinjaman', 'penawaran-kredit', 'lainnya')),
    standingInstruction,
    must('rekening-kredit', anyOf('rekening')),
    mustTaxCard,
    familyCard,
    selfie,
  ]),
  'JHT-30-CIL': by(partialLaw, [
    card,
    identity,
    loan,
    outstanding,
    standingInstruction,
    mustTaxCard,
    ...always,
  ]),
  'JHT-30-LUN': by(partialLaw, [
    card,
    identity,
    loan,
    must('formulir-pelunasan', anyOf('formulir-pelunasan', 'lainnya')),
    outstanding,
    standingInstruction,
    mustTaxCard,
    ...always,
  ]),
};

/** Death outside work: four sources repeat the official list. */
const jkm: RuleItem[] = by('PP 82/2019; daftar resmi JKM', [
  card,
  must('identitas-peserta', anyOf('ktp', 'paspor')),
  heirIdentity,
  must('kk', anyOf('kk')),
  deathProof,
  heirLetter,
  { ...marriage, level: 'ask' },
  ask('referensi-kerja', anyOf('referensi-kerja', 'paklaring'), { source: official }),
  ask('formulir-f4', anyOf('f4'), { source: official, mark: 'V-C' }),
  bankBook,
  selfie,
  taxCard,
]);

/** Work accident and occupational disease; the three forms exist in an accident and a PAK edition. */
const jkk: RuleItem[] = by('PP 44/2015, PP 82/2019, Permenaker 5/2021', [
  card,
  identity,
  must('formulir-tahap-1', anyOf('f3-kk1')),
  must('formulir-tahap-2', anyOf('f3a-kk2')),
  must('keterangan-dokter', anyOf('f3b-kk3')),
  must('kronologis', anyOf('kronologis')),
  must('absensi', anyOf('absensi')),
  ask('laporan-polisi', anyOf('laporan-polisi', 'lainnya'), { mark: 'V-C' }),
  ask('surat-istirahat-dokter', anyOf('surat-dokter'), { mark: 'V-C' }),
  ...always,
]);

const pensionForm = must('formulir-f7', anyOf('f7'));
const mustFamilyCard = must('kk', anyOf('kk'));

function pension(...items: RuleItem[]): RuleItem[] {
  return by('PP 45/2015; daftar resmi JP', [pensionForm, card, ...items, bankBook, selfie]);
}

/** Pension, all with Formulir 7. No list of its own was found for the lump sum: only card and identity stop it. */
const jp: Record<Extract<ClaimReason, `JP-${string}`>, RuleItem[]> = {
  'JP-HT': pension(identity, mustFamilyCard),
  'JP-CTT': pension(
    identity,
    mustFamilyCard,
    must('surat-dokter', anyOf('surat-dokter')),
    ask('tidak-mampu-bekerja', anyOf('tidak-mampu-bekerja', 'lainnya'), { source: official }),
  ),
  'JP-JD': pension(heirIdentity, mustFamilyCard, marriage, deathProof, heirLetter),
  'JP-ANAK': pension(
    must('identitas-anak', anyOf('akta-kelahiran', 'ktp')),
    mustFamilyCard,
    deathProof,
    heirLetter,
    guardian,
  ),
  'JP-ORTU': pension(heirIdentity, mustFamilyCard, deathProof, heirLetter),
  'JP-LS': [card, identity, ask('formulir-f7', anyOf('f7'), { mark: 'U' }), ...always],
};

/** Paper rules as collected on 24 November 2026. */
export const rules20261124: DocumentRuleSet = {
  version: '2026-11-24',
  effectiveFrom: '2000-01-01', // the first set: for every day before the next one
  upload: {
    mediaTypes: ['image/jpeg', 'image/png', 'application/pdf'],
    maxBytes: 6 * 1024 * 1024,
    warnBytes: 6_000_000,
  },
  reasons: Object.fromEntries(
    Object.entries({ ...jht, JKM: jkm, JKK: jkk, ...jp }).map(([reason, items]) => [reason, { items }]),
  ) as DocumentRuleSet['reasons'],
};
