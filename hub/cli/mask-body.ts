/** Hides the numbers of a participant in an entry of the ledger, by the masks that the screen uses. */
import { maskAccount, maskKpj, maskMiddle, maskNik, maskPhone } from '../../shared/domain/formats/mask.ts';
import { canonicalJson } from '../store/canonical-json.ts';

const masks: Readonly<Record<string, (text: string) => string>> = {
  nik: maskNik,
  kpj: maskKpj,
  accountNumber: maskAccount,
  phone: maskPhone,
  npwp: (text) => maskMiddle(text, 0, 4),
  motherName: () => '•••',
  address: () => '•••',
  email: (text) => text.replace(/^[^@]+/, '•••'),
};

/** Digits as many as a personal number has, also in groups, in a text that somebody typed or a file's name. */
const longNumber = /\+?\d(?:[ .-]?\d){7,}/g;
/** Days, moments and versions named after a day. */
const calendarText = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z|\.\d+)?$/;
/** Numbers of the office itself, by which an auditor finds a voucher or a claim. */
const officeNumbers = new Set(['number', 'reference', 'queueNumber']);

/** @param body JSON of an event or of a branch command. @returns the same JSON with masked numbers */
export function maskBody(body: string): string {
  return canonicalJson(masked(JSON.parse(body), ''));
}

function masked(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner, name)]));
  if (typeof value !== 'string') return value;
  const mask = Object.hasOwn(masks, key) ? masks[key] : undefined;
  if (mask) return mask(value);
  // Ids and hashes are no personal data, and an auditor compares them.
  if (/^[0-9a-f-]{32,}$/.test(value) || calendarText.test(value) || officeNumbers.has(key)) return value;
  return value.normalize('NFKC').replace(longNumber, (run) => maskMiddle(run, 0, 2));
}
