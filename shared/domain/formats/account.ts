/** Bank accounts: digits only; how many is each bank's habit and only ever a soft warning (domain 3.2). */
import { finding } from '../finding.ts';
import type { Finding, Mark } from '../finding.ts';
import { parsed, unparsed, withoutSeparators } from './parsed.ts';
import type { Parsed } from './parsed.ts';

interface BankHabit {
  bank: string;
  names: readonly string[];
  digits: number;
  mark: Mark;
}

/** Length by bank as named by press pages; they disagree on BRI. */
export const bankHabits: readonly BankHabit[] = [
  { bank: 'BRI', names: ['BRI', 'RAKYAT INDONESIA'], digits: 15, mark: 'CONFLICT' },
  { bank: 'BNI', names: ['BNI', 'NEGARA INDONESIA', 'BNI 46'], digits: 10, mark: 'V-C' },
  { bank: 'Mandiri', names: ['MANDIRI'], digits: 13, mark: 'V-C' },
  { bank: 'BCA', names: ['BCA', 'CENTRAL ASIA'], digits: 10, mark: 'V-C' },
  { bank: 'BSI', names: ['BSI', 'SYARIAH INDONESIA'], digits: 10, mark: 'V-C' },
  { bank: 'BTN', names: ['BTN', 'TABUNGAN NEGARA'], digits: 16, mark: 'V-C' },
  { bank: 'Danamon', names: ['DANAMON', 'DANAMON INDONESIA'], digits: 10, mark: 'V-C' },
  { bank: 'Muamalat', names: ['MUAMALAT', 'MUAMALAT INDONESIA'], digits: 10, mark: 'V-C' },
  { bank: 'OCBC', names: ['OCBC', 'OCBC NISP'], digits: 12, mark: 'V-C' },
  { bank: 'CIMB Niaga', names: ['CIMB', 'CIMB NIAGA'], digits: 13, mark: 'V-C' },
];

/** The habit of a bank by its written name ("Bank BRI", "PT Bank Mandiri (Persero) Tbk"); null when not in the table. */
export function bankHabitOf(bankName: string): BankHabit | null {
  const name = bankName
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\b(PT|BANK|PERSERO|TBK|INDONESIA TBK)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bankHabits.find((habit) => habit.names.includes(name)) ?? null;
}

/** The digits of an account number, 5 to 20 of them, or what is wrong. */
export function normaliseAccount(text: string): Parsed {
  const digits = withoutSeparators(text);
  if (!/^\d*$/.test(digits)) return unparsed('account-characters');
  return digits.length >= 5 && digits.length <= 20 ? parsed(digits) : unparsed('account-length');
}

/** Warns when an account has another length than its bank is used to. */
export function checkAccount(bank: string, accountNumber: string): Finding[] {
  const rule = {
    severity: 'warn',
    source: 'Kebiasaan panjang rekening per bank',
    mark: 'V-C',
    field: 'accountNumber',
  } as const;
  const answer = normaliseAccount(accountNumber);
  if (!answer.ok) return [finding(answer.code, rule)];
  const habit = bankHabitOf(bank);
  if (!habit || habit.digits === answer.value.length) return [];
  const params = { bank: habit.bank, usual: habit.digits, length: answer.value.length };
  return [finding('account-bank-length', { ...rule, mark: habit.mark, params })];
}
