/** Names of people as cards, letters and banks write them, and how two of them differ (domain 2.3). */

const titles = new Set(
  'H HJ HAJI HAJJAH KH DR DRS DRA DRG IR PROF TN NY NN SDR SDRI BPK BAPAK IBU ALM ALMH ALMARHUM ALMARHUMAH'.split(
    ' ',
  ),
);
const degrees = new Set(
  'SE SH ST SP SPD SPDI SKOM SSOS SIP SAG SKM SKEP SFARM SPT SSI SIKOM SPSI STP STRKES MM MH MT MA MSI MPD MKOM MKN MAG MBA MSC MKES PHD AMD AMK AMKEB AMDKEB NERS BSC'.split(
    ' ',
  ),
);
/** One given name, many spellings. */
const muhammad = new Set(
  'M MUH MUHD MHD MOH MOHD MUHAMMAD MUHAMAD MOHAMMAD MOHAMAD MOCHAMAD MOCHAMMAD MOCH'.split(' '),
);

/** Upper case, A to Z and single spaces; without accents, punctuation, forms of address and academic degrees. */
export function normaliseName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const words = plain
    .split(/[\s,]+/)
    .flatMap((word) => {
      const together = word.replaceAll('.', '');
      return degrees.has(together) ? [together] : word.split('.');
    })
    .flatMap((word) =>
      word
        .replace(/['’‘`ʼ"]/g, '')
        .replace(/[^A-Z]+/g, ' ')
        .trim()
        .split(' '),
    )
    .filter((word) => word !== '');
  while (words.length > 1 && titles.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && degrees.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** How two names differ, so that a person can be told and need not trust a score. */
export type NameDifference =
  'none' | 'spacing' | 'order' | 'initial' | 'letters' | 'shortened' | 'missing-word' | 'different';

export interface NameComparison {
  verdict: 'same' | 'similar' | 'different';
  difference: NameDifference;
}

/** Compares two written names; which stands first does not matter. */
export function compareNames(a: string, b: string): NameComparison {
  const [first, second] = [normaliseName(a), normaliseName(b)];
  const difference = first === '' || second === '' ? unreadable(a, b) : differenceOf(first, second);
  const verdict = difference === 'none' ? 'same' : difference === 'different' ? 'different' : 'similar';
  return { verdict, difference };
}

function unreadable(a: string, b: string): NameDifference {
  return a.trim() !== '' && a.trim() === b.trim() ? 'none' : 'different';
}

function differenceOf(a: string, b: string): NameDifference {
  if (a === b) return 'none';
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'spacing';
  const [short, long] = [a.split(' '), b.split(' ')].sort((left, right) => left.length - right.length) as [
    string[],
    string[],
  ];
  if (short.toSorted().join(' ') === long.toSorted().join(' ')) return 'order';
  if (short.length === long.length && short.every((word, index) => isInitial(word, long[index] ?? '')))
    return 'initial';
  const allowed = Math.min(a.length, b.length) >= 12 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0;
  if (isWithinEdits(a, b, allowed)) return 'letters';
  if (isCutShort(a, b) || isCutShort(b, a)) return 'shortened';
  if (short.length >= 2 && isSubsequence(short, long)) return 'missing-word';
  return 'different';
}

function isInitial(a: string, b: string): boolean {
  if (a === b || (muhammad.has(a) && muhammad.has(b))) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Banks cut long names off: the beginning is equal and long enough to mean something. */
function isCutShort(part: string, whole: string): boolean {
  return part.length >= 10 && part.length < whole.length && whole.startsWith(part);
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  for (const word of long) if (next < short.length && isInitial(short[next] ?? '', word)) next += 1;
  return next === short.length;
}

/** Whether `a` becomes `b` by at most `most` letters changed, added, dropped, or two neighbours swapped. */
function isWithinEdits(a: string, b: string, most: number): boolean {
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return (last[b.length] ?? Infinity) <= most;
}
