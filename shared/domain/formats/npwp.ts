/** NPWP, the tax number: 15 digits of old, 16 today (the NIK, or 0 and the old 15). Warnings only (domain 3.2). */
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { parsed, unparsed, withoutSeparators } from './parsed.ts';
import type { Parsed } from './parsed.ts';

/** 15 or 16 digits without separators, or `npwp-length`. */
export function normaliseNpwp(text: string): Parsed {
  const digits = withoutSeparators(text);
  return /^\d{15,16}$/.test(digits) ? parsed(digits) : unparsed('npwp-length');
}

/** Whether the last digit is the Luhn check digit of those before it. */
export function hasLuhnCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character);
    if (index % 2 === 0) return total + digit;
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
  }, 0);
  return sum % 10 === 0;
}

/** Checks a tax number against its own check digit, or against the NIK it should be. */
export function checkNpwp(npwp: string, nik: string): Finding[] {
  const rule = { severity: 'warn', field: 'npwp' } as const;
  if (!/^\d{15,16}$/.test(npwp))
    return [finding('npwp-length', { ...rule, source: 'PMK 112/2022', mark: 'V-B' })];
  if (npwp === nik) return [];
  if (npwp.length === 16 && !npwp.startsWith('0')) {
    return [finding('npwp-not-nik', { ...rule, source: 'PMK 112/2022', mark: 'V-B' })];
  }
  const first9 = npwp.slice(-15).slice(0, 9);
  if (hasLuhnCheckDigit(first9)) return [];
  return [finding('npwp-check-digit', { ...rule, source: 'Susunan NPWP 15 digit', mark: 'V-C' })];
}
