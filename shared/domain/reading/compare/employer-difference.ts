/** How two names of a company differ: its legal form, spaces and abbreviations are written in many ways. */
import { isWithinEdits } from '../../formats/name.ts';
import { foldLetters, lettersForDigits } from '../../formats/look-alike.ts';

export const employerWays = ['same', 'spacing', 'look-alike', 'letters', 'part', 'different'] as const;
export type EmployerWay = (typeof employerWays)[number];

/** Legal forms and what people write around a name. */
const forms: ReadonlySet<string> = new Set(
  'PT CV UD PD FA TBK PERSERO PERUM KOPERASI YAYASAN PERUSAHAAN DAN THE CO LTD INC INDONESIA'.split(' '),
);

/** Compares two written company names; which stands first does not matter. */
export function compareEmployers(a: string, b: string): EmployerWay {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const [one, other] = [first.join(''), second.join('')];
  if (one === '' || other === '') return 'different';
  if (one === other) return first.length === second.length ? 'same' : 'spacing';
  if (foldLetters(join(lettersForDigits(a))) === foldLetters(join(lettersForDigits(b)))) return 'look-alike';
  if (isWithinEdits(one, other, Math.min(one.length, other.length) >= 8 ? 2 : 1)) return 'letters';
  return isPart(first, second) || isPart(second, first) ? 'part' : 'different';
}

const join = (name: string): string => wordsOf(name).join('');

function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const bare = words.filter((word) => !forms.has(word));
  return bare.length === 0 ? words : bare;
}

/** Every word of the one stands in the other, in the same order: a branch or unit named too, or left out. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const word of whole) if (word === part[next]) next += 1;
  return next === part.length;
}
