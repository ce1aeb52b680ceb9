import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { hintCodes } from '../../../../../shared/domain/reading/compare/hint-codes.ts';
import { HintCode } from '../../../../../shared/domain/reading/hint.ts';
import { hints as english } from '../../../../../shared/i18n/en/hints.ts';
import { hints as indonesian } from '../../../../../shared/i18n/id/hints.ts';
import { indonesian as whole } from '../../../../../shared/i18n/indonesian.ts';

const blanks = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

describe('the sentences of hints', () => {
  test('every code that can occur has one, and no sentence is without a code', () => {
    expect(Object.keys(indonesian).toSorted()).toEqual([...hintCodes, 'title'].toSorted());
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(indonesian).toSorted());
  });

  test('every code can be kept beside the officer’s decision', () => {
    for (const code of hintCodes) expect(HintCode.safeParse(code).success).toBe(true);
    expect(new Set(hintCodes).size).toBe(hintCodes.length);
  });

  test('each fills in the same in both languages', () => {
    for (const code of hintCodes)
      expect([code, blanks(english[code])]).toEqual([code, blanks(indonesian[code])]);
  });

  test('name other papers and fields in the office’s words, and take text from a paper as text', async () => {
    const texts = i18next.createInstance();
    await texts.init({
      lng: 'id',
      resources: { id: { translation: whole } },
      interpolation: { escapeValue: false },
    });
    const say = (code: string, params: Record<string, string>): string => texts.t(`hints.${code}`, params);
    expect(say('kind-other', { seems: 'kk' })).toContain(`tampak seperti ${whole.documents.kind.kk}.`);
    expect(say('not-read', { field: 'nik' })).toMatch(/^NIK tidak terbaca/);
    expect(
      say('papers-nik-swapped', { here: '12', there: '21', otherKind: 'ktp', first: '1', second: '2' }),
    ).toBe(
      `NIK di berkas ini 12, di ${whole.documents.kind.ktp} 21. Angka ke-1 dan ke-2 tertukar. Lihat mana yang benar, lalu perbaiki.`,
    );
    const hostile = say('name-different', { here: '$t(app.title) {{there}}', there: 'MELATI' });
    expect(hostile).toContain('$t(app.title) {{there}}, di data MELATI.');
  });
});
