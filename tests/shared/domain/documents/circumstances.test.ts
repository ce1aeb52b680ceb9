import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChecklist } from '../../../../shared/domain/documents/checklist.ts';
import { circumstancesFor } from '../../../../shared/domain/documents/circumstances.ts';
import { rulesByVersion, rulesOn } from '../../../../shared/domain/documents/rule-registry.ts';
import {
  Circumstance,
  ClaimReason,
  programOfReason,
  type Circumstance as Fact,
} from '../../../../shared/domain/vocabulary.ts';
import { inventedData } from '../invented.ts';

function itemsOf(reason: ClaimReason, circumstances: Fact[] | undefined, version = '2026-11-24.2') {
  const data = inventedData({ reason, program: programOfReason(reason), channel: 'manual', circumstances });
  return buildChecklist(data, {}, rulesByVersion(version)).map(({ id, level }) =>
    level === 'must' ? `${id}!` : id,
  );
}

describe('rules with the day from which they hold', () => {
  test('a claim begins under the newest rules of its day and an old version stays readable', () => {
    expect(rulesOn('2026-11-23').version).toBe('2026-11-24');
    expect(rulesOn('2026-11-24').version).toBe('2026-11-24.2');
    expect(rulesOn('2031-01-01').version).toBe('2026-11-24.2');
    expect(rulesOn('1999-12-31').version).toBe('2026-11-24');
  });

  test('a running claim keeps the papers of its own version', () => {
    expect(itemsOf('JKK', ['penggantian-biaya'], '2026-11-24')).not.toContain('kuitansi');
    expect(itemsOf('JKK', ['penggantian-biaya'])).toContain('kuitansi');
  });
});

describe('papers of a work accident', () => {
  test('while nobody asked, the forms are demanded and no benefit is guessed', () => {
    expect(itemsOf('JKK', undefined)).toEqual([
      'kartu!',
      'identitas!',
      'formulir-tahap-1!',
      'formulir-tahap-2!',
      'keterangan-dokter!',
      'kronologis!',
      'absensi!',
      'laporan-polisi-lalu-lintas',
      'kk',
      'buku-tabungan',
    ]);
  });

  test('stage one alone needs neither the second report nor the closing letter of the doctor', () => {
    const items = itemsOf('JKK', ['tahap-1-saja']);
    expect(items).toContain('formulir-tahap-1!');
    expect(items).not.toContain('formulir-tahap-2!');
    expect(items).not.toContain('keterangan-dokter!');
  });

  test('a disease has no course of an accident', () => {
    expect(itemsOf('JKK', ['penyakit-akibat-kerja'])).not.toContain('kronologis!');
  });

  test.each([
    ['lalu-lintas', ['laporan-polisi-lalu-lintas']],
    ['di-luar-jam-kerja', ['surat-tugas']],
    ['bukan-jalan-umum', ['pernyataan-saksi']],
    ['penggantian-biaya', ['kuitansi', 'resume-medis']],
    ['upah-pengganti', ['surat-istirahat-dokter', 'slip-gaji']],
    ['biaya-angkut', ['kuitansi-angkutan']],
  ] as const)('%s asks for its own papers and demands none', (fact, papers) => {
    const none = itemsOf('JKK', []);
    expect(itemsOf('JKK', [fact]).filter((item) => !none.includes(item))).toEqual(papers);
  });
});

describe('heirs', () => {
  test('what the officer says turns a question into a demand or takes it away', () => {
    expect(itemsOf('JHT-MD', undefined)).toContain('akta-kelahiran');
    expect(itemsOf('JHT-MD', ['ahli-waris-anak'])).toContain('akta-kelahiran!');
    expect(itemsOf('JHT-MD', ['pasangan'])).not.toContain('akta-kelahiran');
    expect(itemsOf('JHT-MD', ['peserta-wna'])).toContain('surat-ahli-waris-kedutaan');
  });

  test('who is entitled by the reason itself needs no question', () => {
    expect(itemsOf('JP-JD', [])).toContain('buku-nikah!');
    expect(itemsOf('JP-ANAK', [])).not.toContain('surat-wali!');
    expect(itemsOf('JP-ANAK', ['anak-di-bawah-umur'])).toContain('surat-wali!');
  });
});

test('a fact that is asked for a reason changes its papers in some way, and no other fact does', () => {
  const facts = fc.subarray([...Circumstance.options]);
  fc.assert(
    fc.property(fc.constantFrom(...ClaimReason.options), facts, (reason, said) => {
      const asked = circumstancesFor(reason);
      expect(itemsOf(reason, said)).toEqual(
        itemsOf(
          reason,
          said.filter((fact) => asked.includes(fact)),
        ),
      );
    }),
  );
  for (const reason of ClaimReason.options)
    for (const fact of circumstancesFor(reason))
      expect(itemsOf(reason, [fact]), `${reason} ${fact}`).not.toEqual(itemsOf(reason, []));
});
