import { describe, expect, it } from 'vitest';
import {
  emptyWalkIn,
  readWalkIn,
  reasonsOf,
  warningsOf,
  type WalkInForm,
} from '../../../../renderer/features/queue/walk-in-form.ts';

const today = '2026-11-24';
const form: WalkInForm = {
  ...emptyWalkIn,
  reason: 'JHT-RESIGN',
  nik: '127104 130382 5992',
  name: 'Tongam Contoh',
  birthDate: '1982-03-13',
  kpj: '99750495440; 99750495451',
  phone: '0812-3456-7890',
  bank: 'BRI',
  accountNumber: '1234 5678 9012 345',
  accountHolder: 'Tongam Contoh',
};

describe('the form for a claim at the counter', () => {
  it('frees numbers of the spaces people write', () => {
    const reading = readWalkIn(form, today);
    expect(reading).toMatchObject({
      ok: true,
      value: {
        nik: '1271041303825992',
        phone: '+6281234567890',
        kpj: ['99750495440', '99750495451'],
        accountNumber: '123456789012345',
      },
    });
  });

  it('takes the balance and an earlier partial claim, because rules depend on them', () => {
    const typed = { ...form, balance: '62.500.000', earlierPartial: 'yes', email: 'tongam@contoh.example' };
    expect(readWalkIn(typed, today)).toMatchObject({
      ok: true,
      value: { balance: 62_500_000, earlierPartial: true, email: 'tongam@contoh.example' },
    });
  });

  it('leaves out what nobody asked', () => {
    const reading = readWalkIn(form, today);
    expect(reading.ok && Object.keys(reading.value)).not.toContain('earlierPartial');
    expect(reading.ok && Object.keys(reading.value)).not.toContain('balance');
  });

  it('names every field that is missing at once', () => {
    const reading = readWalkIn(emptyWalkIn, today);
    expect(reading.ok).toBe(false);
    const fields = reading.ok ? [] : Object.keys(reading.errors).sort();
    expect(fields).toEqual([
      'accountHolder',
      'accountNumber',
      'bank',
      'birthDate',
      'kpj',
      'name',
      'nik',
      'phone',
      'reason',
    ]);
  });

  it('refuses a birth date in the future and text that is no day', () => {
    for (const birthDate of ['2026-11-25', '13/31/1990']) {
      expect(readWalkIn({ ...form, birthDate }, today)).toMatchObject({
        ok: false,
        errors: { birthDate: 'queue.walkIn.error.pastDay' },
      });
    }
  });

  it('does not take a reason of another program', () => {
    expect(readWalkIn({ ...form, program: 'JKM' }, today)).toMatchObject({
      ok: false,
      errors: { reason: 'queue.walkIn.error.required' },
    });
    expect(reasonsOf('JKM')).toEqual(['JKM']);
  });

  it('warns about another account holder without forbidding', () => {
    const reading = readWalkIn({ ...form, accountHolder: 'Melati Ujiwati' }, today);
    expect(reading.ok).toBe(true);
    const codes = reading.ok ? warningsOf(reading.value, today).map((warning) => warning.code) : [];
    expect(codes).toContain('account-holder-different');
  });
});
