/** All format checks of one claim's data (features D6): each finding says why, nearly all are warnings. */
import type { ClaimData } from '../claim/data.ts';
import { heirReasons } from '../documents/reason-groups.ts';
import { finding } from '../finding.ts';
import type { Finding, FindingCode } from '../finding.ts';
import type { Day } from '../vocabulary.ts';
import { checkAccount } from './account.ts';
import { checkKpj } from './kpj.ts';
import { compareNames } from './name.ts';
import type { NameDifference } from './name.ts';
import { checkNik } from './nik.ts';
import { checkNpwp } from './npwp.ts';
import { checkPhone } from './phone.ts';

const holderCodes: Record<Exclude<NameDifference, 'none' | 'titles'>, FindingCode> = {
  spacing: 'account-holder-spacing',
  order: 'account-holder-order',
  patronym: 'account-holder-missing-word',
  abbreviation: 'account-holder-initial',
  initial: 'account-holder-initial',
  spelling: 'account-holder-spelling',
  doubled: 'account-holder-spelling',
  'look-alike': 'account-holder-letters',
  several: 'account-holder-spelling',
  letters: 'account-holder-letters',
  shortened: 'account-holder-shortened',
  'missing-word': 'account-holder-missing-word',
  different: 'account-holder-different',
};

/** Everything the formats of a claim give reason to say, in the order of the fields on the screen. */
export function checkFormats(data: ClaimData, today: Day): Finding[] {
  return [
    ...checkNik(data.nik, { birthDate: data.birthDate, sex: data.sex }, today),
    ...checkKpj(data.kpj),
    ...checkPhone(data.phone),
    ...(data.npwp === undefined ? [] : checkNpwp(data.npwp, data.nik)),
    ...checkAccount(data.bank, data.accountNumber),
    ...checkAccountHolder(data),
  ];
}

/** The account must be the participant's own; when he has died, the heir's (domain 2.3). */
export function checkAccountHolder(data: Pick<ClaimData, 'name' | 'accountHolder' | 'reason'>): Finding[] {
  const rule = {
    source: 'Syarat klaim: rekening atas nama sendiri',
    mark: 'V-B',
    field: 'accountHolder',
  } as const;
  const { verdict, difference } = compareNames(data.name, data.accountHolder);
  if (heirReasons.has(data.reason)) {
    return verdict === 'different'
      ? [finding('account-holder-heir', { ...rule, severity: 'info' })]
      : [finding('account-holder-deceased', { ...rule, severity: 'warn' })];
  }
  if (difference === 'none' || difference === 'titles') return [];
  return [finding(holderCodes[difference], { ...rule, severity: 'warn' })];
}
