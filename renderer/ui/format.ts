/** Days, times, rupiah and numbers as the office writes them: `Sel 24 Nov`, `09.42`, `Rp 17.250.000`. */
import type { Day, Instant } from '../../shared/domain/vocabulary.ts';

/** BCP 47 tag of a catalogue language. */
export function localeOf(language: string): string {
  return language.startsWith('en') ? 'en-GB' : 'id-ID';
}

/** A formatter costs a millisecond to make and next to nothing to use; a long list needs the same few again and again. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (found === undefined) formatters.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}

/** `2026-11-24` as `Sel 24 Nov`; another year than that of `today` is written out (`Sel 24 Nov 2025`). */
export function formatDay(day: Day, language: string, today?: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const withYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    formatter(localeOf(language), { timeZone: 'UTC', ...options }).format(date);
  const words = [part({ weekday: 'short' }), part({ day: 'numeric' }), part({ month: 'short' })];
  return [...words, ...(withYear ? [day.slice(0, 4)] : [])].join(' ');
}

/** `2026-11-24` as it is typed here, `24/11/2026`; what is no day comes back as it is. */
export function formatTypedDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  return parts === null ? day : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** Reads `24/11/2026`, `24-11-2026`, `24.11.2026`, `24112026` or `2026-11-24`; null when it is no day of the calendar. */
export function parseTypedDay(text: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text.trim());
  const typed = /^(\d{1,2})[\s/.-]?(\d{1,2})[\s/.-]?(\d{4})$/u.exec(text.trim());
  const parts = iso === null ? typed?.slice(1).reverse() : iso.slice(1);
  if (parts === undefined) return null;
  const [year = '', month = '', dayOfMonth = ''] = parts;
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : null;
}

/** An instant as wall-clock time of the zone, `09.42`. */
export function formatTime(instant: Instant, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const parts = formatter('en-GB', options).formatToParts(new Date(instant));
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${value('hour')}.${value('minute')}`;
}

/** An instant as wall-clock time of the zone to the second, `09.42.10`. */
export function formatTimeWithSeconds(instant: Instant, timeZone: string): string {
  const seconds = String(new Date(instant).getUTCSeconds()).padStart(2, '0');
  return `${formatTime(instant, timeZone)}.${seconds}`;
}

/** The day of an instant in the zone, `YYYY-MM-DD`. */
export function dayOfInstant(instant: Instant, timeZone: string): Day {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return formatter('en-CA', options).format(new Date(instant));
}

/** `09:30` of the data as `09.30` of the screen. */
export function formatClock(clock: string): string {
  return clock.replace(':', '.');
}

/** Whole rupiah as `Rp 17.250.000`, with a space that does not break. */
export function formatRupiah(amount: number): string {
  return `Rp\u00a0${formatNumber(amount)}`;
}

const wholeNumber = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** A whole number with thousands apart, `17.250.000`. */
export function formatNumber(count: number): string {
  return wholeNumber.format(count);
}

/** The digits of what was typed into a money field, as a number; null when there is none. */
export function parseRupiah(text: string): number | null {
  const digits = text.replaceAll(/\D/gu, '');
  return digits === '' ? null : Number(digits);
}

/** A long number in groups for reading aloud, `1234 5678 90`. */
export function groupDigits(digits: string, size = 4): string {
  return digits.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? digits;
}

/** A number whose last four digits people compare, in fours from the right: `1 2345 6789`. */
export function groupFromRight(digits: string): string {
  const odd = digits.length % 4;
  return odd === 0 ? groupDigits(digits) : `${digits.slice(0, odd)} ${groupDigits(digits.slice(odd))}`.trim();
}

/** A membership number as it is printed on the card: `996 412 885 99`. */
export function groupKpj(kpj: string): string {
  return groupDigits(kpj, 3);
}

/** Whole minutes between two instants, never negative. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

/** A name in front of a list, shortened for narrow columns: `Tongam S.`. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/u);
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.charAt(0)}.`;
}

/** A size as people read it: `820 kB`, `4,2 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${formatNumber(Math.ceil(kilobytes))}\u00a0kB`;
  return `${(kilobytes / 1000).toFixed(1).replace('.', ',')}\u00a0MB`;
}
