import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHabitOf, checkAccount, normaliseAccount } from '../../../../shared/domain/formats/account.ts';
import { checkKk } from '../../../../shared/domain/formats/kk.ts';
import { checkKpj, normaliseKpj } from '../../../../shared/domain/formats/kpj.ts';
import { checkNik, likelyBirthDate, parseNik } from '../../../../shared/domain/formats/nik.ts';
import { checkNpwp, hasLuhnCheckDigit, normaliseNpwp } from '../../../../shared/domain/formats/npwp.ts';
import { checkPhone, normalisePhone } from '../../../../shared/domain/formats/phone.ts';

const today = '2026-11-24';
const codes = (found: { code: string }[]): string[] => found.map((one) => one.code);

describe('NIK', () => {
  test('says province, sex and the two possible days of birth', () => {
    expect(parseNik('1271041303825992')).toEqual({
      provinceCode: '12',
      province: 'Sumatera Utara',
      birthDates: ['2082-03-13', '1982-03-13'],
      sex: 'L',
      serial: '5992',
    });
  });

  test('a day above 40 is a woman’s', () => {
    const parts = parseNik('3174014107900001');
    expect([parts?.sex, parts?.birthDates]).toEqual(['P', ['2090-07-01', '1990-07-01']]);
  });

  test('the 29th of February exists only in the century that had it', () => {
    expect(parseNik('1271042902000001')?.birthDates).toEqual(['2000-02-29']);
  });

  test('chooses the century that makes a claimant 15 to 110 years old', () => {
    expect(likelyBirthDate(parseNik('1271041303055992')!, today)).toBe('2005-03-13');
    expect(likelyBirthDate(parseNik('1271041303205992')!, today)).toBe('1920-03-13');
  });

  test('a good NIK gives no finding', () => {
    expect(checkNik('1271041303825992', { birthDate: '1982-03-13', sex: 'L' }, today)).toEqual([]);
  });

  test('a NIK that differs from the birth date or the sex warns and never blocks', () => {
    const found = checkNik('1271041303825992', { birthDate: '1982-03-14', sex: 'P' }, today);
    expect(codes(found)).toEqual(['nik-birth-date', 'nik-sex']);
    expect(found[0]?.params).toEqual({ nikDay: '1982-03-13', statedDay: '1982-03-14' });
    expect(found.every((one) => one.severity === 'warn')).toBe(true);
  });

  test('an old province code, an impossible day and serial 0000 warn', () => {
    const stated = { birthDate: '1982-03-13' };
    expect(codes(checkNik('5471041303825992', stated, today))).toEqual(['nik-province']);
    expect(codes(checkNik('1271043513825992', stated, today))).toEqual(['nik-date']);
    expect(codes(checkNik('1271041303820000', stated, today))).toEqual(['nik-serial']);
  });

  test('any 16 digits are taken apart without failing and never block', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), (nik) => {
        expect(
          checkNik(nik, { birthDate: '1982-03-13', sex: 'L' }, today).some((one) => one.severity === 'block'),
        ).toBe(false);
      }),
    );
  });

  test('another length blocks', () => {
    expect(checkNik('127104130382599', { birthDate: '1982-03-13' }, today)).toMatchObject([
      { code: 'nik-length', severity: 'block' },
    ]);
  });
});

describe('KK, KPJ and NPWP', () => {
  test('a family card number holds the day it was recorded', () => {
    expect(checkKk('1271041303150001')).toEqual([]);
    expect(codes(checkKk('1271043202150001'))).toEqual(['kk-date']);
    expect(codes(checkKk('12710'))).toEqual(['kk-length']);
  });

  test('a membership number has 11 digits, however it is spaced', () => {
    expect(normaliseKpj(' 1234 567-8901 ')).toEqual({ ok: true, value: '12345678901' });
    expect(normaliseKpj('123456789012')).toEqual({
      ok: false,
      code: 'kpj-length',
      key: 'findings.kpj-length',
    });
    expect(codes(checkKpj(['12345678901', '12345678901']))).toEqual(['kpj-twice']);
  });

  test('an old tax number has a Luhn check digit in its ninth place', () => {
    expect(hasLuhnCheckDigit('013000666')).toBe(true);
    expect(hasLuhnCheckDigit('013000667')).toBe(false);
    expect(normaliseNpwp('01.300.066.6-091.000')).toEqual({ ok: true, value: '013000666091000' });
  });

  test('a new tax number is the NIK, or 0 and the old number', () => {
    const nik = '1271041303825992';
    expect(checkNpwp(nik, nik)).toEqual([]);
    expect(checkNpwp('013000666091000', nik)).toEqual([]);
    expect(checkNpwp('0013000666091000', nik)).toEqual([]);
    expect(codes(checkNpwp('0013000667091000', nik))).toEqual(['npwp-check-digit']);
    expect(codes(checkNpwp('3174014107900001', nik))).toEqual(['npwp-not-nik']);
  });

  test('every nine digits have exactly one check digit that fits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (first8) => {
        const fitting = [...'0123456789'].filter((digit) => hasLuhnCheckDigit(first8 + digit));
        expect(fitting).toHaveLength(1);
      }),
    );
  });
});

describe('phone', () => {
  test('the three ways of writing a number are one number', () => {
    for (const text of ['0812 0000 1111', '+62 812-0000-1111', '6281200001111', '(0812) 0000.1111']) {
      expect(normalisePhone(text)).toEqual({ ok: true, value: '+6281200001111' });
    }
  });

  test('what is wrong is said', () => {
    const fault = (text: string): string => {
      const answer = normalisePhone(text);
      return answer.ok ? 'ok' : answer.code;
    };
    expect(fault('  ')).toBe('phone-empty');
    expect(fault('0812x')).toBe('phone-characters');
    expect(fault('8.12E+11')).toBe('phone-characters');
    expect(fault('0614567890')).toBe('phone-not-mobile');
    expect(fault('081234567')).toBe('phone-length');
    expect(fault('08123456789012')).toBe('phone-length');
  });

  test('normalising twice is normalising once', () => {
    const written = fc
      .tuple(fc.constantFrom('0', '62', '+62'), fc.stringMatching(/^8\d{8,11}$/))
      .map(([head, tail]) => head + tail);
    fc.assert(
      fc.property(written, (text) => {
        const once = normalisePhone(text);
        expect(once.ok && normalisePhone(once.value)).toEqual(once);
        expect(once.ok && checkPhone(once.value)).toEqual([]);
      }),
    );
  });

  test('a foreign number only warns', () => {
    expect(checkPhone('+60123456789')).toMatchObject([
      { code: 'phone-not-mobile', severity: 'warn', mark: 'U' },
    ]);
  });
});

describe('bank account', () => {
  test('banks are known by the names people write', () => {
    const named = [
      'bri',
      'Bank BRI',
      'PT Bank Rakyat Indonesia (Persero) Tbk',
      'BANK MANDIRI',
      'Bank Negara Indonesia',
      'bank sumut',
    ];
    expect(named.map((name) => bankHabitOf(name)?.bank)).toEqual([
      'BRI',
      'BRI',
      'BRI',
      'Mandiri',
      'BNI',
      undefined,
    ]);
  });

  test('an unusual length warns with what is usual', () => {
    expect(checkAccount('BCA', '1234567890')).toEqual([]);
    expect(checkAccount('Bank Sumut', '12345678901')).toEqual([]);
    expect(checkAccount('BCA', '123456789')).toMatchObject([
      { code: 'account-bank-length', severity: 'warn', params: { bank: 'BCA', usual: 10, length: 9 } },
    ]);
  });

  test('digits only', () => {
    expect(normaliseAccount('0012-3456.789')).toEqual({ ok: true, value: '00123456789' });
    expect(normaliseAccount('1.27106E+15')).toMatchObject({ ok: false, code: 'account-characters' });
    expect(normaliseAccount('1234')).toMatchObject({ ok: false, code: 'account-length' });
  });
});
