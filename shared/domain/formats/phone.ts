/** Mobile numbers: written 08..., +628... or 628..., kept as E.164 (domain 3.2). */
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { parsed, unparsed, withoutSeparators } from './parsed.ts';
import type { Parsed } from './parsed.ts';

/** Digits of the national form, the leading 0 included. */
const nationalLength = { least: 10, most: 13 };

/** E.164 of an Indonesian mobile number, or what is wrong with it. Doing it twice changes nothing. */
export function normalisePhone(text: string): Parsed {
  const compact = withoutSeparators(text);
  if (compact === '') return unparsed('phone-empty');
  if (!/^\+?\d+$/.test(compact)) return unparsed('phone-characters');
  const mobile = /^(?:\+62|62|0)(8\d*)$/.exec(compact)?.[1];
  if (mobile === undefined) return unparsed('phone-not-mobile');
  const national = mobile.length + 1;
  if (national < nationalLength.least || national > nationalLength.most) return unparsed('phone-length');
  return parsed(`+62${mobile}`);
}

/** Warns when a stored number is not an Indonesian mobile number, so that a video call may fail. */
export function checkPhone(phone: string): Finding[] {
  const answer = normalisePhone(phone);
  if (answer.ok) return [];
  return [
    finding(answer.code, {
      severity: 'warn',
      source: 'Kebiasaan nomor ponsel Indonesia',
      mark: 'U',
      field: 'phone',
    }),
  ];
}
