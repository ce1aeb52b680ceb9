/**
 * The code of a sealed recovery key: five groups of five letters and digits of Crockford's base32 (no I, L, O, U), each
 * of four random symbols (100 bits in all) and one check symbol, so that a typing mistake is found in its group.
 */
import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 5;
const groupLength = 5;
export const codeLength = groupCount * groupLength;

/** What is wrong with a typed code; `groups` count from 1. */
export type CodeFault =
  | { readonly code: 'code-length'; readonly params: { readonly length: number } }
  | { readonly code: 'code-character'; readonly params: { readonly character: string } }
  | { readonly code: 'code-groups'; readonly params: { readonly groups: string } };

export type CodeReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: CodeFault };

/** Symbols drawn by the system's random source. */
export function randomSymbols(count: number): string {
  return Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** A new code as it is printed, `0A1B2-…`. */
export function makeCode(): string {
  return Array.from({ length: groupCount }, (_, index) => {
    const symbols = randomSymbols(groupLength - 1);
    return symbols + checkSymbol(symbols, index);
  }).join('-');
}

/**
 * Reads a code as somebody typed it: small letters, spaces and hyphens do not matter, O is read as 0, I and L as 1.
 * @returns the 25 symbols, or which groups do not fit their check symbol
 */
export function readCode(typed: string): CodeReading {
  const symbols = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  const foreign = [...symbols].find((symbol) => !alphabet.includes(symbol));
  if (foreign !== undefined)
    return { ok: false, fault: { code: 'code-character', params: { character: foreign } } };
  if (symbols.length !== codeLength)
    return { ok: false, fault: { code: 'code-length', params: { length: symbols.length } } };
  const wrong = Array.from({ length: groupCount }, (_, index) => index).filter((index) => {
    const group = symbols.slice(index * groupLength, (index + 1) * groupLength);
    return checkSymbol(group.slice(0, -1), index) !== group.at(-1);
  });
  if (wrong.length === 0) return { ok: true, value: symbols };
  const groups = wrong.map((index) => index + 1).join(', ');
  return { ok: false, fault: { code: 'code-groups', params: { groups } } };
}

/**
 * A weighted sum in the field of 32 elements: every single wrong symbol and every two swapped neighbours show, and the
 * group's place is part of it, so that swapped groups show too.
 */
function checkSymbol(symbols: string, place: number): string {
  const sum = [...symbols].reduce((total, symbol) => double(total ^ alphabet.indexOf(symbol)), 0);
  return alphabet.charAt(sum ^ place);
}

/** Times x in GF(2)[x] / (x^5 + x^2 + 1). */
function double(element: number): number {
  return element & 16 ? ((element << 1) & 31) ^ 5 : element << 1;
}
