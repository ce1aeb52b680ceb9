import { describe, expect, test } from 'vitest';
import { findKinds } from '../../../../renderer/features/requirements/find-kinds.ts';
import { sheetText } from '../../../../renderer/features/requirements/sheet-text.ts';
import { requirementsOf } from '../../../../shared/domain/documents/requirements.ts';
import { rulesOn } from '../../../../shared/domain/documents/rule-registry.ts';
import { ClaimReason } from '../../../../shared/domain/vocabulary.ts';
import { documents } from '../../../../shared/i18n/id/documents.ts';
import { vocabulary } from '../../../../shared/i18n/id/vocabulary.ts';

const words = {
  reason: (reason: ClaimReason) => vocabulary.reason[reason],
  program: (program: keyof typeof vocabulary.program) => vocabulary.program[program],
  item: (id: string) => (documents.item as Record<string, string>)[id] ?? id,
};
const find = (search: string) => findKinds(search, words, '2026-11-24');

describe('searching for a kind of claim', () => {
  test('nothing typed shows all kinds, nonsense shows none', () => {
    expect(find('')).toEqual(ClaimReason.options);
    expect(find('zzz')).toEqual([]);
  });

  test.each([
    ['mengundurkan', 'JHT-RESIGN'],
    ['MENINGGAL dunia', 'JHT-MD'],
    ['rumah angsuran', 'JHT-30-CIL'],
    ['jkk', 'JKK'],
    ['pensiun janda', 'JP-JD'],
  ])('"%s" means %s first', (search, reason) => {
    expect(find(search)[0]).toBe(reason);
  });

  test('a paper finds the kinds that need it', () => {
    expect(find('wasiat')).toEqual(['JHT-MD']);
    expect(find('baki debet')).toEqual(['JHT-30-CIL', 'JHT-30-LUN']);
  });

  test('the message holds every paper and no placeholder', () => {
    for (const reason of ClaimReason.options) {
      const sheet = requirementsOf(reason, 'online', rulesOn('2026-11-24'));
      const text = sheetText(sheet, 'Kantor Uji');
      for (const item of [...sheet.always, ...sheet.sometimes.flatMap(({ items }) => items)])
        expect(text).toContain(words.item(item.id));
      expect(text).not.toContain('{{');
    }
  });
});
