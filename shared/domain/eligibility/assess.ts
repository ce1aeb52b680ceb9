/**
 * Whether a claim may go on at all, as findings with their source (features D12, domain 2.3). Only a rule in law, or
 * one that several sources agree on, blocks; the rest warns the officer or informs him.
 */
import { addMonths, addYears } from '../calendar/day.ts';
import type { ClaimData, Membership } from '../claim/data.ts';
import { needsNpwp } from '../documents/checklist.ts';
import {
  onlineReasons,
  partial30Reasons,
  partialReasons,
  stoppedWorkReasons,
} from '../documents/reason-groups.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Day } from '../vocabulary.ts';
import { jhtAge, jmoMaxBalance, jpPensionAge } from './pension-age.ts';

const jhtLaw = 'Permenaker 4/2022';
const partialLaw = 'PP 46/2015 dan PP 60/2015';
const partialMinYears = 10;

/** Everything that eligibility gives reason to say on a day, blocks first. */
export function assessEligibility(data: ClaimData, membership: Membership, today: Day): Finding[] {
  const found = [
    ...assessCard(data, membership),
    ...assessWait(data, membership, today),
    ...assessAge(data, today),
    ...assessPartial(data, membership, today),
    ...assessTaxNumber(data),
    ...assessChannel(data, membership, today),
    ...assessMembership(data),
  ];
  const order = { block: 0, warn: 1, info: 2 };
  return found.toSorted((a, b) => order[a.severity] - order[b.severity]);
}

function assessCard({ reason }: ClaimData, { cardStatus }: Membership): Finding[] {
  if (!stoppedWorkReasons.has(reason)) return [];
  const rule = { source: jhtLaw, mark: 'V-B', field: 'membership' } as const;
  if (cardStatus === 'active') return [finding('card-active', { ...rule, severity: 'block' })];
  return cardStatus ? [] : [finding('card-status-unknown', { ...rule, severity: 'warn' })];
}

/**
 * One month must pass. From when differs by source: the letter or PHK date blocks, the day the card was made
 * inactive warns. No waiting month was found for an ended contract, so there it only warns.
 */
function assessWait({ reason, stoppedOn }: ClaimData, { inactiveSince }: Membership, today: Day): Finding[] {
  if (!stoppedWorkReasons.has(reason)) return [];
  const found: Finding[] = [];
  const rule = { source: jhtLaw, field: 'stoppedOn' } as const;
  if (stoppedOn === undefined) {
    found.push(finding('stop-date-unknown', { ...rule, severity: 'warn', mark: 'V-B' }));
  } else if (today < addMonths(stoppedOn, 1)) {
    const params = { stoppedDay: stoppedOn, fromDay: addMonths(stoppedOn, 1) };
    found.push(
      reason === 'JHT-PKWT'
        ? finding('wait-month-pkwt', { ...rule, params, severity: 'warn', mark: 'U' })
        : finding('wait-month', { ...rule, params, severity: 'block', mark: 'V-B' }),
    );
  }
  if (inactiveSince !== undefined && today < addMonths(inactiveSince, 1)) {
    const params = { inactiveDay: inactiveSince, fromDay: addMonths(inactiveSince, 1) };
    found.push(
      finding('wait-month-inactive', {
        params,
        severity: 'warn',
        source: 'Kebiasaan layanan cabang',
        mark: 'CONFLICT',
        field: 'membership',
      }),
    );
  }
  return found;
}

function assessAge({ reason, birthDate }: ClaimData, today: Day): Finding[] {
  if (reason === 'JHT-56' && today < addYears(birthDate, jhtAge)) {
    const params = { age: jhtAge, fromDay: addYears(birthDate, jhtAge) };
    return [
      finding('age-56', { params, severity: 'block', source: jhtLaw, mark: 'V-A', field: 'birthDate' }),
    ];
  }
  const pensionAge = jpPensionAge(today);
  if (reason === 'JP-HT' && today < addYears(birthDate, pensionAge)) {
    // The years around a step of the age are disputed, so the verifikator decides (domain 4.3).
    return [
      finding('jp-age', {
        params: { age: pensionAge },
        severity: 'warn',
        source: 'PP 45/2015 pasal 15',
        mark: 'V-A',
        field: 'birthDate',
      }),
    ];
  }
  return [];
}

function assessPartial(
  { reason, earlierPartial }: ClaimData,
  { memberSince }: Membership,
  today: Day,
): Finding[] {
  if (!partialReasons.has(reason)) return [];
  const found: Finding[] = [];
  const rule = { source: partialLaw, mark: 'V-B', field: 'membership' } as const;
  if (memberSince === undefined) {
    found.push(
      finding('membership-since-unknown', { ...rule, severity: 'warn', params: { years: partialMinYears } }),
    );
  } else if (today < addYears(memberSince, partialMinYears)) {
    const params = { years: partialMinYears, fromDay: addYears(memberSince, partialMinYears) };
    found.push(finding('membership-10-years', { ...rule, severity: 'block', params }));
  }
  if (earlierPartial)
    found.push(finding('partial-once', { ...rule, severity: 'block', field: 'earlierPartial' }));
  return found;
}

function assessTaxNumber(data: ClaimData): Finding[] {
  if (data.npwp !== undefined || (data.program !== 'JHT' && data.program !== 'JKM')) return [];
  if (needsNpwp(data) !== 'yes') return [];
  return [
    finding('npwp-needed', {
      severity: 'warn',
      source: 'Daftar resmi BPJS Ketenagakerjaan',
      mark: 'V-B',
      field: 'npwp',
    }),
  ];
}

function assessChannel(data: ClaimData, { otherChannelRunning }: Membership, today: Day): Finding[] {
  const found: Finding[] = [];
  const rule = { source: 'Ketentuan Lapak Asik', mark: 'V-B', field: 'channel' } as const;
  if (otherChannelRunning)
    found.push(finding('other-channel', { ...rule, severity: 'warn', field: 'membership' }));
  if (data.channel !== 'online') return found;
  if (data.program !== 'JHT') {
    found.push(finding('online-not-jht', { ...rule, severity: 'warn', params: { program: data.program } }));
  } else if (!onlineReasons.has(data.reason)) {
    found.push(finding('online-reason', { ...rule, severity: 'warn', field: 'reason' }));
  } else if (partial30Reasons.has(data.reason)) {
    found.push(
      finding('online-partial-30', { ...rule, severity: 'warn', mark: 'CONFLICT', field: 'reason' }),
    );
  }
  if (data.program === 'JHT' && data.balance !== undefined && data.balance <= jmoMaxBalance(today)) {
    const params = { millions: jmoMaxBalance(today) / 1_000_000 };
    found.push(
      finding('jmo-hint', {
        params,
        severity: 'info',
        source: 'Batas saldo JMO',
        mark: 'V-A',
        field: 'balance',
      }),
    );
  }
  return found;
}

function assessMembership({ reason, segment, kpj }: ClaimData): Finding[] {
  const found: Finding[] = [];
  if (reason === 'JHT-BPU' && segment !== 'BPU') {
    found.push(finding('bpu-segment', { severity: 'warn', source: jhtLaw, mark: 'V-B', field: 'segment' }));
  }
  if (kpj.length > 1) {
    const params = { cards: kpj.length };
    found.push(
      finding('several-kpj', {
        params,
        severity: 'info',
        source: 'Kebiasaan layanan cabang',
        mark: 'V-C',
        field: 'kpj',
      }),
    );
  }
  return found;
}
