/**
 * The second document rules of 24 November 2026: as the first, and the papers of a work accident by its kind, stage and
 * the benefits that are asked for (domain 1.4), and a member who was a foreigner (domain 1.1). What the officer says of
 * the case (`circumstances`) chooses among them; the branch's own practice among them never stops a claim.
 */
import type { DocumentKind } from '../vocabulary.ts';
import type { DocumentRuleSet, RuleCondition, RuleItem } from './rule-set.ts';
import { rules20261124 as first } from './rules-2026-11-24.ts';

const accidentPractice = 'Daftar periksa JKK di cabang';

function ofFirst(reason: 'JKK' | 'JHT-MD', id: string): RuleItem {
  const item = first.reasons[reason].items.find((one) => one.id === id);
  if (!item) throw new Error(`the first rules have no ${id} for ${reason}`);
  return item;
}

const jkk = (id: string, when?: RuleCondition): RuleItem =>
  when === undefined ? ofFirst('JKK', id) : { ...ofFirst('JKK', id), when };

function asked(id: string, kinds: DocumentKind[], when: RuleCondition): RuleItem {
  return {
    id,
    level: 'ask',
    accepts: kinds.map((kind) => [kind]),
    when,
    source: accidentPractice,
    mark: 'V-C',
  };
}

const accident: RuleItem[] = [
  jkk('kartu'),
  jkk('identitas'),
  jkk('formulir-tahap-1'),
  jkk('formulir-tahap-2', 'second-stage'),
  jkk('keterangan-dokter', 'second-stage'),
  jkk('kronologis', 'accident'),
  jkk('absensi'),
  asked('surat-tugas', ['surat-tugas', 'lainnya'], 'outside-hours'),
  asked('laporan-polisi-lalu-lintas', ['laporan-polisi', 'lainnya'], 'traffic'),
  asked('pernyataan-saksi', ['pernyataan-saksi', 'lainnya'], 'off-road'),
  asked('kuitansi', ['kuitansi', 'lainnya'], 'reimbursement'),
  asked('resume-medis', ['resume-medis', 'lainnya'], 'reimbursement'),
  asked('surat-istirahat-dokter', ['surat-dokter'], 'wage-replacement'),
  asked('slip-gaji', ['slip-gaji', 'lainnya'], 'wage-replacement'),
  asked('kuitansi-angkutan', ['kuitansi-angkutan', 'lainnya'], 'transport-costs'),
  jkk('kk'),
  jkk('buku-tabungan'),
  jkk('foto-diri'),
];

/** The letter from the embassy stands in an older regulation alone, so it is asked and never demanded. */
const embassyLetter: RuleItem = {
  id: 'surat-ahli-waris-kedutaan',
  level: 'ask',
  accepts: [['ahli-waris'], ['lainnya']],
  when: 'foreign-member',
  source: 'Permenaker 2/2022, sudah diganti',
  mark: 'V-C',
};

/** Paper rules from 24 November 2026 on. */
export const rules20261124second: DocumentRuleSet = {
  ...first,
  version: '2026-11-24.2',
  effectiveFrom: '2026-11-24',
  reasons: {
    ...first.reasons,
    JKK: { items: accident },
    'JHT-MD': {
      items: first.reasons['JHT-MD'].items.flatMap((item) =>
        item.id === 'surat-ahli-waris' ? [item, embassyLetter] : [item],
      ),
    },
  },
};
