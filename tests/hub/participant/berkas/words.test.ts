import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayWords,
  instructionsOf,
  kindsOf,
  momentWords,
  paperName,
  sizeWords,
  standingOf,
} from '../../../../hub/participant/berkas/words.ts';
import { standings } from '../../../../hub/participant/berkas/texts.ts';
import type { WantedPaper } from '../../../../shared/contract/upload-page.ts';
import { composeReturnMessage } from '../../../../shared/domain/return-message.ts';
import { ClaimStatus, Defect } from '../../../../shared/domain/vocabulary.ts';
import { documents } from '../../../../shared/i18n/id/documents.ts';
import { returnMessage } from '../../../../shared/i18n/id/return-message.ts';

const wanted = (itemId: string, defects: Defect[], more: Partial<WantedPaper> = {}): WantedPaper => ({
  itemId,
  defects,
  accepts: [['ktp'], ['paspor']],
  received: [],
  ...more,
});

describe('the list on the page', () => {
  it('says of every paper and defect exactly what the message says', () => {
    const item = fc.record({
      itemId: fc.constantFrom(...Object.keys(documents.item)),
      defects: fc.uniqueArray(fc.constantFrom(...Defect.options), { minLength: 1 }),
      note: fc.option(fc.constantFrom('Nama di KK berbeda', 'NIK 127104 130382 5992 beda'), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(item, ({ itemId, defects, note }) => {
        const paper = wanted(itemId, defects, note === undefined ? {} : { note });
        const { text } = composeReturnMessage(
          {
            data: {
              queueNumber: 'HO-017',
              program: 'JHT',
              reason: 'JHT-RESIGN',
              name: 'Contoh',
              phone: '+6281200000017',
            },
            items: [paper],
            branchName: 'Kantor Contoh',
            officerName: 'Rosmida Contoh',
          },
          returnMessage,
          paperName,
        );
        const lines = instructionsOf(paper).map((line) => `- ${line}`);
        expect(text).toContain([`1. ${paperName(itemId)}`, ...lines].join('\n'));
      }),
    );
  });

  it('offers each kind of paper once', () => {
    const paper = wanted('x', ['tidak-ada'], { accepts: [['ktp'], ['ktp', 'kk'], ['paspor']] });
    expect(kindsOf(paper)).toEqual(['ktp', 'kk', 'paspor']);
  });

  it('counts a pair of letters as whole only when both arrived', () => {
    const letter = { fileName: 'a.jpg', size: 9, at: '2026-11-24T02:00:00.000Z' };
    const pair = { accepts: [['pemberitahuan-phk', 'tidak-menolak-phk']] } satisfies Partial<WantedPaper>;
    const standing = (received: (typeof letter)[]) =>
      standingOf(wanted('bukti-phk', ['tidak-ada'], { ...pair, received }), []);
    expect([standing([]), standing([letter]), standing([letter, letter])]).toEqual([
      'missing',
      'missing',
      'received',
    ]);
  });

  it('never asks for a photo of a paper under doubt', () => {
    expect(standingOf(wanted('kk', ['diduga-palsu']), [])).toBe('bring');
    expect(standingOf(wanted('kk', ['tidak-terbaca']), [])).toBe('missing');
  });

  it('has words for wherever the claim stands', () => {
    for (const status of ClaimStatus.options) expect(standings[status].length).toBeGreaterThan(1);
  });

  it('writes days, moments and sizes as people do', () => {
    expect(dayWords('2026-11-24')).toBe('Sel 24 Nov');
    expect(momentWords('2026-11-24T02:42:00.000Z', 'Asia/Jakarta')).toBe('Sel 24 Nov, 09.42');
    expect(momentWords('2026-11-24T15:00:00.000Z', 'Asia/Jayapura')).toBe('Rab 25 Nov, 00.00');
    expect(sizeWords(320 * 1024)).toBe('320 kB');
    expect(sizeWords(1.44 * 1024 * 1024)).toBe('1,4 MB');
  });
});
