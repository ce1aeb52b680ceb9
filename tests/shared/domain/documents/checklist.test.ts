import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimData } from '../../../../shared/domain/claim/data.ts';
import {
  attachedFor,
  buildChecklist,
  isCovered,
  needsNpwp,
} from '../../../../shared/domain/documents/checklist.ts';
import { currentRulesVersion, rulesByVersion } from '../../../../shared/domain/documents/rule-registry.ts';
import { ClaimReason, DocumentKind, programOfReason } from '../../../../shared/domain/vocabulary.ts';
import { inventedData, inventedDocument } from '../invented.ts';

const rules = rulesByVersion(currentRulesVersion);

function checklist(changes: Partial<ClaimData>) {
  const program = changes.reason ? programOfReason(changes.reason) : 'JHT';
  return buildChecklist(inventedData({ program, ...changes }), {}, rules);
}

/** `id!` for a demand, `id` for what is only asked. */
function shown(changes: Partial<ClaimData>): string[] {
  return checklist(changes).map((item) => (item.level === 'must' ? `${item.id}!` : item.id));
}

describe('the checklist', () => {
  test('of a resignation online: law first, then what the branch asks', () => {
    expect(shown({ reason: 'JHT-RESIGN' })).toEqual([
      'kartu!',
      'identitas!',
      'bukti-berhenti!',
      'paklaring',
      'kk',
      'buku-tabungan',
      'foto-diri',
    ]);
  });

  test('at the counter nobody asks for a self photo', () => {
    expect(shown({ reason: 'JHT-56', channel: 'manual' })).toEqual([
      'kartu!',
      'identitas!',
      'kk',
      'buku-tabungan',
    ]);
  });

  test('a balance over 50 million or an earlier partial claim adds the tax card', () => {
    expect(shown({ balance: 50_000_000 })).not.toContain('npwp');
    expect(shown({ balance: 50_000_001 })).toContain('npwp');
    expect(shown({ balance: 1, earlierPartial: true })).toContain('npwp');
    expect(shown({ reason: 'JHT-30C', balance: 60_000_000 })).toContain('npwp!');
    expect(shown({ reason: 'JHT-30C', balance: undefined })).toContain('npwp');
  });

  test('what only the family knows is asked after a death, not demanded', () => {
    expect(shown({ reason: 'JHT-MD', channel: 'manual' })).toEqual([
      'kartu!',
      'identitas-ahli-waris!',
      'bukti-kematian!',
      'surat-ahli-waris!',
      'buku-nikah',
      'akta-kelahiran',
      'surat-wali',
      'surat-wasiat',
      'kk',
      'buku-tabungan',
    ]);
    expect(shown({ reason: 'JP-JD', channel: 'manual' })).toContain('buku-nikah!');
  });

  test('a dismissal is proved by one paper, or by notice and consent together', () => {
    const proof = checklist({ reason: 'JHT-PHK' }).find((item) => item.id === 'bukti-phk')!;
    const notice = inventedDocument('pemberitahuan-phk', 1);
    const consent = inventedDocument('tidak-menolak-phk', 2);
    expect(isCovered(proof, [inventedDocument('bukti-phk')])).toBe(true);
    expect(isCovered(proof, [notice])).toBe(false);
    expect(isCovered(proof, [notice, consent])).toBe(true);
    expect(isCovered(proof, [inventedDocument('paklaring')])).toBe(false);
    expect(attachedFor(proof, [notice, inventedDocument('ktp', 3)])).toEqual([notice]);
  });

  test('a resignation is proved by the letter or by the paklaring', () => {
    const proof = checklist({ reason: 'JHT-RESIGN' }).find((item) => item.id === 'bukti-berhenti')!;
    expect([isCovered(proof, [inventedDocument('paklaring')]), isCovered(proof, [])]).toEqual([true, false]);
  });

  const anyClaim = fc.record({
    reason: fc.constantFrom(...ClaimReason.options),
    channel: fc.constantFrom('online' as const, 'manual' as const),
    balance: fc.option(fc.integer({ min: 0, max: 200_000_000 }), { nil: undefined }),
    earlierPartial: fc.option(fc.boolean(), { nil: undefined }),
  });

  test('conditions hold for every claim: photo online only, tax card only when it may be needed, no item twice', () => {
    fc.assert(
      fc.property(anyClaim, (changes) => {
        const items = checklist(changes);
        const ids = items.map((item) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.includes('foto-diri') && changes.channel === 'manual').toBe(false);
        if (needsNpwp(changes) === 'no') expect(ids).not.toContain('npwp');
        expect(items.every((item) => !('when' in item))).toBe(true);
      }),
    );
  });

  test('a further paper never uncovers an item, and a covered item has a paper to look at', () => {
    const papers = fc
      .subarray([...DocumentKind.options])
      .map((kinds) => kinds.map((kind, index) => inventedDocument(kind, index + 1)));
    fc.assert(
      fc.property(anyClaim, papers, fc.constantFrom(...DocumentKind.options), (changes, documents, extra) => {
        for (const item of checklist(changes)) {
          if (!isCovered(item, documents)) continue;
          expect(isCovered(item, [...documents, inventedDocument(extra, 99)])).toBe(true);
          expect(attachedFor(item, documents).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
