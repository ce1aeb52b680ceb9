/** The walk-in form as typed text, and how it becomes a claim: every field has its own sentence when it does not fit. */
import type { WalkIn } from '../../../shared/contract/desk.ts';
import { checkFormats } from '../../../shared/domain/formats/check-formats.ts';
import { normaliseAccount } from '../../../shared/domain/formats/account.ts';
import { normaliseKpj } from '../../../shared/domain/formats/kpj.ts';
import { normalisePhone } from '../../../shared/domain/formats/phone.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { ClaimData } from '../../../shared/domain/claim/data.ts';
import {
  ClaimReason,
  defaultReason,
  programOfReason,
  Segment,
  type Day,
  type Program,
} from '../../../shared/domain/vocabulary.ts';

export interface WalkInForm {
  program: Program;
  reason: string;
  segment: string;
  nik: string;
  name: string;
  birthDate: string;
  sex: string;
  kpj: string;
  phone: string;
  bank: string;
  accountNumber: string;
  accountHolder: string;
  employer: string;
  stoppedOn: string;
  npwp: string;
  balance: string;
  /** 'yes', 'no', or '' when nobody asked. */
  earlierPartial: string;
  motherName: string;
  email: string;
  address: string;
  note: string;
}
export type WalkInField = keyof WalkInForm;

export const emptyWalkIn: WalkInForm = {
  program: 'JHT',
  reason: '',
  segment: 'PU',
  nik: '',
  name: '',
  birthDate: '',
  sex: '',
  kpj: '',
  phone: '',
  bank: '',
  accountNumber: '',
  accountHolder: '',
  employer: '',
  stoppedOn: '',
  npwp: '',
  balance: '',
  earlierPartial: '',
  motherName: '',
  email: '',
  address: '',
  note: '',
};

/** The reasons that belong to a program. */
export function reasonsOf(program: Program): ClaimReason[] {
  return ClaimReason.options.filter((reason) => programOfReason(reason) === program);
}

/** The reason that is set when a program is chosen; JHT has none, it must be named. */
export function startReason(program: Program): string {
  return program === 'JHT' ? '' : defaultReason[program];
}

/** Full catalogue keys of what does not fit, by field. */
export type WalkInErrors = Partial<Record<WalkInField, string>>;

export type WalkInReading = { ok: true; value: WalkIn } | { ok: false; errors: WalkInErrors };

/** Reads the form; text numbers are freed of the spaces and dots people write. */
export function readWalkIn(form: WalkInForm, today: Day): WalkInReading {
  const errors: WalkInErrors = {};
  const digits = (text: string): string => text.replaceAll(/[\s.\-/]/gu, '');
  const need = (field: WalkInField, holds: boolean, problem = 'required'): void => {
    if (!holds) errors[field] ??= `queue.walkIn.error.${form[field].trim() === '' ? 'required' : problem}`;
  };
  const reason = ClaimReason.safeParse(form.reason);
  const segment = Segment.safeParse(form.segment);
  const nik = digits(form.nik);
  const npwp = digits(form.npwp);
  const phone = normalisePhone(form.phone);
  const balance = readBalance(form.balance);
  const account = normaliseAccount(form.accountNumber);
  const kpj = form.kpj
    .split(/[;,\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(normaliseKpj);
  need('reason', reason.success && programOfReason(reason.data) === form.program);
  need('segment', segment.success);
  need('nik', /^\d{16}$/u.test(nik), 'nik');
  need('name', form.name.trim().length > 0);
  need('birthDate', isDay(form.birthDate) && form.birthDate <= today, 'pastDay');
  need('bank', form.bank.trim().length > 0);
  need('accountHolder', form.accountHolder.trim().length > 0);
  if (kpj.length === 0) need('kpj', false);
  for (const one of kpj) if (!one.ok) errors.kpj ??= one.key;
  if (!phone.ok) errors.phone = form.phone.trim() === '' ? 'queue.walkIn.error.required' : phone.key;
  if (!account.ok)
    errors.accountNumber = form.accountNumber.trim() === '' ? 'queue.walkIn.error.required' : account.key;
  if (form.stoppedOn !== '') need('stoppedOn', isDay(form.stoppedOn), 'day');
  if (form.email.trim() !== '') need('email', /^\S+@\S+\.\S+$/u.test(form.email.trim()), 'email');
  if (npwp !== '') need('npwp', /^\d{15,16}$/u.test(npwp), 'npwp');
  if (Object.keys(errors).length > 0 || !reason.success || !segment.success || !phone.ok || !account.ok)
    return { ok: false, errors };
  return {
    ok: true,
    value: {
      program: form.program,
      reason: reason.data,
      segment: segment.data,
      nik,
      name: form.name.trim(),
      birthDate: form.birthDate,
      kpj: kpj.flatMap((one) => (one.ok ? [one.value] : [])),
      phone: phone.value,
      bank: form.bank.trim(),
      accountNumber: account.value,
      accountHolder: form.accountHolder.trim(),
      ...(form.sex === 'L' || form.sex === 'P' ? { sex: form.sex } : {}),
      ...(form.stoppedOn === '' ? {} : { stoppedOn: form.stoppedOn }),
      ...(npwp === '' ? {} : { npwp }),
      ...(balance === null ? {} : { balance }),
      ...(form.earlierPartial === '' ? {} : { earlierPartial: form.earlierPartial === 'yes' }),
      ...filled('employer', form.employer),
      ...filled('motherName', form.motherName),
      ...filled('email', form.email),
      ...filled('address', form.address),
      ...filled('note', form.note),
    },
  };
}

/** Whole rupiah of the money field, which shows thousands apart; null when it is empty. */
export function readBalance(text: string): number | null {
  const figures = text.replaceAll(/\D/gu, '');
  return figures === '' ? null : Number(figures);
}

function filled<Field extends 'employer' | 'motherName' | 'email' | 'address' | 'note'>(
  field: Field,
  text: string,
): Partial<Record<Field, string>> {
  const words = text.trim();
  return words === '' ? {} : ({ [field]: words } as Partial<Record<Field, string>>);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
}

/** What the formats give reason to look at twice; never forbids (features D6). */
export function warningsOf(value: WalkIn, today: Day): Finding[] {
  const data: ClaimData = { ...value, queueNumber: '-', day: today, channel: 'manual' };
  return checkFormats(data, today);
}
