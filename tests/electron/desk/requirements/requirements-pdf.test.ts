import { describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawRequirements } from '../../../../electron/desk/requirements/requirements-pdf.ts';
import { requirementsOf } from '../../../../shared/domain/documents/requirements.ts';
import { rulesOn } from '../../../../shared/domain/documents/rule-registry.ts';
import { ClaimReason, type Channel } from '../../../../shared/domain/vocabulary.ts';

const frame = { branchName: 'Kantor Uji', dayText: '24 November 2026', practice: false };

async function printed(reason: ClaimReason, channel: Channel) {
  const bytes = await drawRequirements(requirementsOf(reason, channel, rulesOn('2026-11-24')), frame);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item) => ('str' in item ? [item] : []));
  const lowest = Math.min(...lines.filter(({ str }) => str.trim() !== '').map((line) => line.transform[5]));
  return { pages: pdf.numPages, text: lines.map(({ str }) => str).join(' '), lowest };
}

describe('the requirements sheet', () => {
  test.each(ClaimReason.options)('%s stands whole on one page, online and at the counter', async (reason) => {
    for (const channel of ['online', 'manual'] as const) {
      const { pages, lowest } = await printed(reason, channel);
      expect(pages).toBe(1);
      expect(lowest).toBeGreaterThan(20);
    }
  });

  test('says in plain words what a resignation needs, and no demand that the rules do not make', async () => {
    const { text } = await printed('JHT-RESIGN', 'online');
    expect(text).toContain('Mengundurkan diri');
    expect(text).toContain('Surat pengunduran diri atau paklaring');
    expect(text).toContain('Foto diri tampak depan');
    expect(text).toContain('satu bulan sesudah berhenti');
    expect(text).toContain('5 hari kerja');
    expect(text).not.toContain('Akta kematian');
    expect((await printed('JHT-RESIGN', 'manual')).text).not.toContain('Foto diri');
  });

  test('puts what depends on the case under its condition', async () => {
    const { text } = await printed('JKK', 'manual');
    expect(text).toMatch(/Biaya pengobatan minta diganti: .*Kuitansi asli/u);
    expect(text).toContain('2x24 jam');
  });
});
