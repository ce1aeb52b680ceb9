/** What each heading of the queue table may hold (intake format), and why a cell is refused. No message holds the value. */
import { normaliseAccount } from '../../../../shared/domain/formats/account.ts';
import { normaliseNpwp } from '../../../../shared/domain/formats/npwp.ts';
import { withoutSeparators } from '../../../../shared/domain/formats/parsed.ts';
import { normalisePhone } from '../../../../shared/domain/formats/phone.ts';
import { dayFromParts } from '../../../../shared/domain/calendar/day.ts';
import type { Day } from '../../../../shared/domain/vocabulary.ts';
import type { Params, ReasonCode } from '../sentences.ts';
import type { Cell } from '../table/cell.ts';

export type CellResult<T> = { ok: true; value: T } | { ok: false; code: ReasonCode; params: Params };
export type CellParser<T> = (cell: Cell) => CellResult<T>;

function good<T>(value: T): CellResult<T> {
  return { ok: true, value };
}

export function bad(code: ReasonCode, params: Params = {}): { ok: false; code: ReasonCode; params: Params } {
  return { ok: false, code, params };
}

/** Absent is fine. */
export function optional<T>(parser: CellParser<T>): CellParser<T | undefined> {
  return (cell) => (cell.kind === 'empty' ? good(undefined) : parser(cell));
}

/** Absent is the refusal `required`. */
export function required<T>(parser: CellParser<T>): CellParser<T> {
  return (cell) => (cell.kind === 'empty' ? bad('required') : parser(cell));
}

/** `1.27106E+15`, with a decimal point or comma. */
export function isExponent(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text.trim());
}

/** The cell as text; numbers only when the sheet still knows every digit. */
function plainText(cell: Cell): CellResult<string> {
  switch (cell.kind) {
    case 'empty':
      return good('');
    case 'text':
      return good(cell.text);
    case 'boolean':
      return good(cell.value ? 'ya' : 'tidak');
    case 'number':
      if (cell.shown !== null) return good(cell.shown);
      return Math.abs(cell.value) >= 1e15 ? bad('digits-lost') : good(String(cell.value));
    case 'date':
      return bad('is-date');
    case 'error':
      return bad('cell-error');
  }
}

/** Like `plainText` for numbers that must keep all their digits: a spreadsheet's exponent form is refused. */
function digitText(cell: Cell): CellResult<string> {
  const text = plainText(cell);
  return text.ok && isExponent(text.value) ? bad('digits-lost') : text;
}

/** Free text of at most `most` characters; runs of spaces within a line become one. */
export function words(most: number): CellParser<string> {
  return (cell) => {
    const text = plainText(cell);
    if (!text.ok) return text;
    const visible = text.value.replace(/[^\P{Cc}\n]/gu, ' ');
    const clean = visible.replace(/[^\S\n]+/g, ' ').trim();
    return clean.length > most ? bad('too-long', { most, length: clean.length }) : good(clean);
  };
}

/** One line with at least one letter or digit. */
export function line(most: number): CellParser<string> {
  return (cell) => {
    const text = words(most)(cell);
    if (!text.ok) return text;
    const value = text.value.replace(/\s+/g, ' ');
    return /[\p{L}\p{N}]/u.test(value) ? good(value) : bad('no-letters');
  };
}

/** One of a closed list, whatever the case; `others` are further spellings. */
export function oneOf<T extends string>(
  options: readonly T[],
  others: Readonly<Record<string, T>> = {},
): CellParser<T> {
  const known = new Map([
    ...options.map((option) => [option.toLowerCase(), option] as const),
    ...Object.entries(others),
  ]);
  return (cell) => {
    const text = plainText(cell);
    if (!text.ok) return text;
    const value = known.get(text.value.toLowerCase());
    return value === undefined ? bad('not-one-of', { options: options.join(', ') }) : good(value);
  };
}

export const yesOrNo: CellParser<boolean> = (cell) => {
  const answer = oneOf(['ya', 'tidak'])(cell);
  return answer.ok ? good(answer.value === 'ya') : answer;
};

/** Days since 1899-12-30, as spreadsheets count; `null` outside the years 1900 to 2100. */
function dayFromSerial(serial: number): Day | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= 73_415)) return null;
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-24`, `24/11/2026`, `24-11-2026`, a spreadsheet date or its serial number; years 1900 to 2100. */
export const day: CellParser<Day> = (cell) => {
  if (cell.kind === 'date') return dayOrRange(dayFromSerial(cell.date.getTime() / 86_400_000 + 25_569));
  if (cell.kind === 'number') return dayOrRange(dayFromSerial(cell.value));
  const text = plainText(cell);
  if (!text.ok) return text;
  if (isExponent(text.value)) return bad('date-form');
  const value = text.value.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');
  if (/^\d{5}$/.test(value)) return dayOrRange(dayFromSerial(Number(value)));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  const local = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(value);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  if (local) return dayOf(local[4], local[3], local[1]);
  return bad('date-form');
};

function dayOf(year = '', month = '', dayOfMonth = ''): CellResult<Day> {
  if (Number(year) < 1900 || Number(year) > 2100) return bad('date-range');
  const value = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  return value === null ? bad('date-unknown') : good(value);
}

function dayOrRange(value: Day | null): CellResult<Day> {
  return value === null ? bad('date-range') : good(value);
}

/** `HH:MM` or `HH.MM`, or a spreadsheet time; `HH:MM`. */
export const timeOfDay: CellParser<string> = (cell) => {
  if (cell.kind === 'date') return good(cell.date.toISOString().slice(11, 16));
  if (cell.kind === 'number' && cell.value >= 0 && cell.value < 1)
    return good(new Date(Math.round(cell.value * 1440) * 60_000).toISOString().slice(11, 16));
  const text = cell.kind === 'number' ? good(String(cell.value)) : plainText(cell);
  if (!text.ok) return text;
  const found = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?(?:\s*(?:WIB|WITA|WIT))?$/i.exec(text.value);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hour > 23 || minute > 59) return bad('time-form');
  return good(`${String(hour).padStart(2, '0')}:${found[2]}`);
};

/** Exactly 16 digits; spaces, dots and hyphens between them do not matter. */
export const nik: CellParser<string> = (cell) => {
  const text = digitText(cell);
  if (!text.ok) return text;
  const digits = withoutSeparators(text.value);
  if (!/^\d*$/.test(digits)) return bad('digits-only');
  return digits.length === 16 ? good(digits) : bad('digits-count', { must: 16, length: digits.length });
};

/** One or more of 11 digits, separated by `;`. */
export const kpj: CellParser<string[]> = (cell) => {
  const text = digitText(cell);
  if (!text.ok) return text;
  const parts = text.value
    .split(';')
    .map(withoutSeparators)
    .filter((part) => part !== '');
  if (parts.length === 0) return bad('required');
  if (parts.length > 20) return bad('kpj-many', { most: 20 });
  for (const [index, part] of parts.entries()) {
    if (isExponent(part)) return bad('digits-lost');
    if (!/^\d+$/.test(part)) return bad('digits-only');
    if (part.length !== 11) return bad('kpj-count', { must: 11, length: part.length, place: index + 1 });
  }
  return good(parts);
};

/** 08..., +628... or 628..., kept as E.164. */
export const phone: CellParser<string> = (cell) => {
  const text = digitText(cell);
  if (!text.ok) return text;
  const answer = normalisePhone(text.value);
  if (answer.ok) return good(answer.value);
  return bad(cell.kind === 'number' && text.value.startsWith('8') ? 'phone-zero-lost' : 'phone');
};

/** 5 to 20 digits. */
export const account: CellParser<string> = (cell) => {
  const text = digitText(cell);
  if (!text.ok) return text;
  const answer = normaliseAccount(text.value);
  if (answer.ok) return good(answer.value);
  return answer.code === 'account-characters'
    ? bad('digits-only')
    : bad('account-count', { least: 5, most: 20 });
};

/** 15 or 16 digits. */
export const npwp: CellParser<string> = (cell) => {
  const text = digitText(cell);
  if (!text.ok) return text;
  const answer = normaliseNpwp(text.value);
  return answer.ok ? good(answer.value) : bad('npwp-count');
};

const largestRupiah = 1_000_000_000_000;

/** Whole rupiah: `12345678`, `12.345.678`, `12,345,678`, also with `Rp` before and `,00` behind. */
export const rupiah: CellParser<number> = (cell) => {
  const text = digitText(cell);
  if (!text.ok) return text;
  const value = text.value.replace(/^rp\.?\s*/i, '').replace(/,-$/, '');
  const plain = /^\d+$/.test(value);
  const grouped =
    /^\d{1,3}(?:\.\d{3})+(?:,00?)?$/.test(value) ||
    /^\d{1,3}(?:,\d{3})+(?:\.00?)?$/.test(value) ||
    /^\d{1,3}(?: \d{3})+$/.test(value);
  const tail = /^\d+[.,]00?$/.test(value);
  if (!plain && !grouped && !tail) return bad('rupiah-form');
  const amount = Number((grouped || tail ? value.replace(/[.,]00?$/, '') : value).replace(/\D/g, ''));
  return amount > largestRupiah ? bad('rupiah-range') : good(amount);
};

/** The staff number as the branch writes it. */
export const staffNumber: CellParser<string> = (cell) => {
  const text = plainText(cell);
  if (!text.ok) return text;
  const value = text.value.toUpperCase();
  return /^[A-Z0-9-]{2,20}$/.test(value) ? good(value) : bad('staff-number');
};
