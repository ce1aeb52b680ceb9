/** How two days differ, as people and readers of pictures mistake them. */

export const dateWays = [
  'same',
  'swapped',
  'year',
  'one-digit',
  'near',
  'day',
  'month',
  'different',
] as const;
export type DateWay = (typeof dateWays)[number];

export interface DateDifference {
  readonly way: DateWay;
  /** `near`: `days` between the two. */
  readonly params: Readonly<Record<string, string | number>>;
}

const nearDays = 7;

/** Compares two ISO days; which stands first does not matter. What is no day differs from every day. */
export function compareDates(a: string, b: string): DateDifference {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (!first || !second) return { way: 'different', params: {} };
  if (a === b) return { way: 'same', params: {} };
  const [yearA, monthA, dayA] = first;
  const [yearB, monthB, dayB] = second;
  if (yearA === yearB && monthA === dayB && dayA === monthB) return { way: 'swapped', params: {} };
  if (monthA === monthB && dayA === dayB) return { way: 'year', params: {} };
  const digits = [...a].filter((sign, index) => sign !== b[index]).length;
  if (digits === 1) return { way: 'one-digit', params: {} };
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  if (days <= nearDays) return { way: 'near', params: { days } };
  if (yearA === yearB && monthA === monthB) return { way: 'day', params: {} };
  if (yearA === yearB && dayA === dayB) return { way: 'month', params: {} };
  return { way: 'different', params: {} };
}

function partsOf(day: string): [string, string, string] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : null;
}
