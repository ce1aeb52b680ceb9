import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupNik,
  maskAccount,
  maskKpj,
  maskMiddle,
  maskNik,
  maskPhone,
} from '../../../../shared/domain/formats/mask.ts';

describe('masks', () => {
  test('look like this', () => {
    expect(maskNik('1271041303825992')).toBe('1271•• •••••• ••92');
    expect(groupNik('1271041303825992')).toBe('127104 130382 5992');
    expect(maskAccount('111122223333444')).toBe('•••••••••••3444');
    expect(maskKpj('12345678901')).toBe('•••••••8901');
    expect(maskPhone('+6281200001190')).toBe('+62812••••••90');
  });

  test('a NIK never shows its birth date or serial', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), (nik) => {
        expect(maskNik(nik).replaceAll(' ', '')).toBe(`${nik.slice(0, 4)}${'•'.repeat(10)}${nik.slice(14)}`);
      }),
    );
  });

  test('an account shows four digits at most, and none when it is short', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (account) => {
        const shown = maskAccount(account).replaceAll('•', '');
        expect(shown).toBe(account.length >= 8 ? account.slice(-4) : '');
      }),
    );
  });

  test('at least half of any text is hidden and its length kept', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]*$/), fc.nat(6), fc.nat(6), (text, start, end) => {
        const masked = maskMiddle(text, start, end);
        expect(masked).toHaveLength(text.length);
        expect(masked.replaceAll('•', '').length).toBeLessThanOrEqual(text.length / 2);
      }),
    );
  });

  test('a phone shows the operator and two digits, wherever it comes from', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+\d{8,15}$/), (phone) => {
        expect(maskPhone(phone).replace(/^\+62/, '').replace(/[•+]/g, '').length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
