/** KPJ, the membership number: 11 digits without a known check digit (domain 3.2). */
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { parsed, unparsed, withoutSeparators } from './parsed.ts';
import type { Parsed } from './parsed.ts';

/** 11 digits without separators, or `kpj-length`. */
export function normaliseKpj(text: string): Parsed {
  const digits = withoutSeparators(text);
  return /^\d{11}$/.test(digits) ? parsed(digits) : unparsed('kpj-length');
}

/** Checks the memberships of one claim: each 11 digits, none named twice. */
export function checkKpj(kpj: readonly string[]): Finding[] {
  const rule = {
    severity: 'warn',
    source: 'Kartu peserta BPJS Ketenagakerjaan',
    mark: 'V-B',
    field: 'kpj',
  } as const;
  const found: Finding[] = [];
  if (kpj.some((one) => !/^\d{11}$/.test(one))) found.push(finding('kpj-length', rule));
  if (new Set(kpj).size < kpj.length) found.push(finding('kpj-twice', { ...rule, mark: 'U' }));
  return found;
}
