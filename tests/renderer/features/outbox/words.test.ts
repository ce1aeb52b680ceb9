import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandWords, type Words } from '../../../../renderer/features/outbox/command-words.ts';
import { differenceLine } from '../../../../renderer/features/outbox/difference-words.ts';
import { groupOutbox } from '../../../../renderer/features/outbox/grouping.ts';
import { Difference, OutboxReason, type OutboxEntry } from '../../../../shared/contract/outbox.ts';
import { refuse } from '../../../../shared/domain/refusal.ts';
import { outbox } from '../../../../shared/i18n/id/outbox.ts';
import { indonesian } from '../../../../shared/i18n/indonesian.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'id',
    resources: { id: { translation: indonesian } },
    interpolation: { escapeValue: false },
  });
});

const words: Words = {
  get t() {
    return i18next.t;
  },
  sentence: (key, params) => i18next.t(key, { ...params }),
  nameOf: (staffId) => `Contoh ${staffId}`,
};
const commandId = '01940000-0000-7000-8000-000000000001';
const say = (commandType: string, facts: OutboxEntry['facts'] = {}) =>
  commandWords({ commandType, facts }, words);

describe('what a command does, in one line', () => {
  it('names the paper and the verdict, the fields, the colleague, the quota', () => {
    expect(say('review-item', { itemId: 'identitas', verdict: 'tidak-sesuai' })).toMatch(
      /^memeriksa berkas: KTP.*, tidak sesuai$/u,
    );
    expect(say('correct-data', { fields: 'nik, accountHolder' })).toBe(
      'membetulkan data: NIK, Nama di rekening',
    );
    expect(say('record-membership', { fields: 'cardStatus, otherChannelRunning' })).toBe(
      'mencatat kepesertaan: Status kartu, Klaim lewat JMO',
    );
    expect(say('transfer', { to: 'CSO2' })).toBe('mengalihkan ke rekan: kepada Contoh CSO2');
    expect(say('set-quota', { staffId: 'CSO1', program: 'JHT', channel: 'online', cap: 7 })).toBe(
      'mengubah kuota: Contoh CSO1, JHT, online, menjadi 7',
    );
  });

  it('is the act alone when there is nothing to tell, or nothing it has a word for', () => {
    expect(say('submit')).toBe('mengajukan ke verifikator');
    expect(say('hold', { unheard: 'x' })).toBe('menahan klaim');
  });
});

it('there is a sentence for every reason why something waits', () => {
  expect(Object.keys(outbox.why).toSorted()).toEqual([...OutboxReason.options].toSorted());
});

describe('mine beside what the office has', () => {
  const line = (difference: object) => differenceLine(Difference.parse({ commandId, ...difference }), words);

  it('shows a field as it is written here, and an empty one as empty', () => {
    expect(line({ kind: 'field', field: 'birthDate', mine: '1982-03-13', theirs: null })).toEqual({
      what: 'Tanggal lahir',
      mine: '13/03/1982',
      theirs: 'belum ada',
    });
    expect(line({ kind: 'field', field: 'balance', mine: '17250000', theirs: '1725000' })).toMatchObject({
      mine: 'Rp\u00a017.250.000',
      theirs: 'Rp\u00a01.725.000',
    });
  });

  it('shows a verdict with its defects and note', () => {
    const mine = { verdict: 'tidak-sesuai', defects: ['tidak-terbaca'], note: 'buram di tengah' };
    const theirs = { verdict: 'sesuai', defects: [] };
    expect(line({ kind: 'item', itemId: 'identitas', mine, theirs })).toMatchObject({
      mine: 'tidak sesuai: tidak terbaca; catatan: buram di tengah',
      theirs: 'sesuai',
    });
  });

  it('shows a step beside where the claim is now, and who holds it', () => {
    const step = { kind: 'step', mine: 'return-to-participant' };
    expect(line({ ...step, theirs: { status: 'at-desk', holder: 'CSO2' } })).toEqual({
      what: 'Langkah klaim',
      mine: 'mengembalikan ke peserta',
      theirs: 'di meja, dipegang Contoh CSO2',
    });
    expect(line({ ...step, theirs: { status: 'paid', holder: null } }).theirs).toBe('dibayar');
  });

  it('says whether the office has a paper', () => {
    const paper = { kind: 'document', documentKind: 'ktp', fileName: 'ktp.jpg' };
    expect(line({ ...paper, theirs: false }).theirs).toBe('belum ada di kantor');
  });
});

describe('the outbox in groups', () => {
  const entry = (part: Partial<OutboxEntry>): OutboxEntry => ({
    id: commandId,
    state: 'waiting',
    claimId: 'a',
    queueNumber: 'HO-1',
    commandType: 'hold',
    facts: {},
    madeBy: 'CSO1',
    madeAt: '2026-11-24T02:42:00.000Z',
    why: { code: 'offline', params: {} },
    refusal: null,
    mender: 'network',
    ...part,
  });
  const refusal = refuse('wrong-status', 'nobody', { status: 'paid' }).refusal;

  it('a refused command stands with everything that is held behind it on the same claim', () => {
    const { undecided, waiting, refusedAlone } = groupOutbox([
      entry({ state: 'refused', refusal, queueNumber: null }),
      entry({ claimId: 'b' }),
      entry({ state: 'parked' }),
      entry({ claimId: null, state: 'refused', refusal }),
      entry({ claimId: 'b', state: 'sent' }),
    ]);
    expect(undecided.map((one) => [one.claimId, one.queueNumber, one.entries.length])).toEqual([
      ['a', 'HO-1', 2],
    ]);
    expect(waiting).toHaveLength(2);
    expect(refusedAlone).toHaveLength(1);
  });
});
