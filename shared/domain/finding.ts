/**
 * What a rule has to say about a claim: a plain value that names its sentence, how hard it is, and how sure we are.
 * Rules return lists of findings and decide nothing themselves; only `severity: 'block'` may stop a claim.
 */
import type { ClaimData } from './claim/data.ts';

/** How well the rule behind a finding is sourced (domain 0): weaker than V-B never blocks. */
export type Mark = 'V-A' | 'V-B' | 'V-C' | 'U' | 'CONFLICT';

export interface Finding {
  code: string;
  severity: 'block' | 'warn' | 'info';
  /** Full catalogue key, `findings.<code>`. */
  key: string;
  /** Days are ISO days, to be shown in the reader's own way. */
  params: Record<string, string | number>;
  /** The regulation, office or practice that the rule comes from, as a reader may quote it. */
  source: string;
  mark: Mark;
  /** The field to jump to. */
  field?: keyof ClaimData | 'membership';
}

/** Every code the rules of this folder can return; each has a sentence in the catalogue `findings`. */
export const findingCodes = [
  'nik-length',
  'nik-province',
  'nik-date',
  'nik-birth-date',
  'nik-sex',
  'nik-serial',
  'kk-length',
  'kk-date',
  'kpj-length',
  'kpj-twice',
  'npwp-length',
  'npwp-check-digit',
  'npwp-not-nik',
  'phone-empty',
  'phone-characters',
  'phone-not-mobile',
  'phone-length',
  'account-characters',
  'account-length',
  'account-bank-length',
  'account-holder-order',
  'account-holder-spacing',
  'account-holder-spelling',
  'account-holder-letters',
  'account-holder-initial',
  'account-holder-shortened',
  'account-holder-missing-word',
  'account-holder-different',
  'account-holder-heir',
  'account-holder-deceased',
  'card-active',
  'card-status-unknown',
  'wait-month',
  'wait-month-pkwt',
  'wait-month-inactive',
  'stop-date-unknown',
  'age-56',
  'membership-10-years',
  'membership-since-unknown',
  'partial-once',
  'npwp-needed',
  'other-channel',
  'jmo-hint',
  'jp-age',
  'online-not-jht',
  'online-reason',
  'online-partial-30',
  'bpu-segment',
  'several-kpj',
  'identity-reopened',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Builds a finding of a known code; the sentence key follows from the code. */
export function finding(
  code: FindingCode,
  rest: Omit<Finding, 'code' | 'key' | 'params'> & Partial<Pick<Finding, 'params'>>,
): Finding {
  return { ...rest, code, key: `findings.${code}`, params: rest.params ?? {} };
}
