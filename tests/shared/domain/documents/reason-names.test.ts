import { describe, expect, test } from 'vitest';
import { claimReasonFromText, claimReasonName } from '../../../../shared/domain/documents/reason-names.ts';
import { ClaimReason } from '../../../../shared/domain/vocabulary.ts';
import { vocabulary } from '../../../../shared/i18n/id/vocabulary.ts';

describe('sebab klaim as written in a package', () => {
  test.each(ClaimReason.options)('%s is understood by code and by name', (reason) => {
    expect(claimReasonFromText(reason)).toBe(reason);
    expect(claimReasonFromText(` ${reason.toLowerCase().replaceAll('-', ' ')} `)).toBe(reason);
    expect(claimReasonFromText(claimReasonName(reason).toUpperCase())).toBe(reason);
  });

  test('the name on the screen is the name a package may use', () => {
    expect(vocabulary.reason).toEqual(
      Object.fromEntries(ClaimReason.options.map((one) => [one, claimReasonName(one)])),
    );
  });

  test.each([
    ['mengundurkan  DIRI', 'JHT-RESIGN'],
    ['resign', 'JHT-RESIGN'],
    ['phk', 'JHT-PHK'],
    ['Habis Kontrak', 'JHT-PKWT'],
    ['usia 56', 'JHT-56'],
    ['sebagian 10 %', 'JHT-10'],
    ['Sebagian 30 persen', 'JHT-30C'],
    ['pensiun janda/duda', 'JP-JD'],
    ['kecelakaan kerja', 'JKK'],
  ])('"%s" means %s', (text, reason) => {
    expect(claimReasonFromText(text)).toBe(reason);
  });

  test('a name that several programs use is decided by the program', () => {
    expect(claimReasonFromText('Meninggal dunia')).toBe('JHT-MD');
    expect(claimReasonFromText('Meninggal dunia', 'JKM')).toBe('JKM');
    expect(claimReasonFromText('cacat total tetap', 'JP')).toBe('JP-CTT');
    expect(claimReasonFromText('usia pensiun', 'JP')).toBe('JP-HT');
    expect(claimReasonFromText('usia pensiun', 'JHT')).toBe('JHT-56');
  });

  test('a reason of another program is still named, so that the row can be refused with both', () => {
    expect(claimReasonFromText('JHT-PHK', 'JKM')).toBe('JHT-PHK');
  });

  test('what means nothing is no reason', () => {
    expect([claimReasonFromText(''), claimReasonFromText('---'), claimReasonFromText('entah')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
