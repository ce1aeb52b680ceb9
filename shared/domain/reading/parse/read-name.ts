/** Names of people and firms as they stand behind a label. */
import { runOf } from './runs.ts';
import type { FoundValue } from './runs.ts';
import type { Token } from './rows.ts';

const letterOf: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  '|': 'I',
  '!': 'I',
};
/** Words that end a name: what follows is another statement. */
const enders =
  /^(NIK|NPWP|KTP|NO|NOMOR|JABATAN|ALAMAT|UMUR|USIA|YANG|DENGAN|TELAH|ADALAH|LAHIR|TEMPAT|TANGGAL|SELAKU|SEBAGAI|BERALAMAT|PEMEGANG|UNTUK|DI|PADA|ANAK|DARI|RP|IDR)$/;

/** A person's name: letters only, upper case, 3 letters at least; ends where another statement begins. */
export function readName(tokens: readonly Token[]): FoundValue | null {
  const kept: Token[] = [];
  let changed = 0;
  for (const token of tokens) {
    const bare = token.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.'’]+$/gu, '');
    if (bare === '') {
      if (kept.length > 0 && /^[(/;:]/.test(token.text)) break;
      continue;
    }
    if (kept.length > 0 && (token.text.startsWith('(') || enders.test(bare.toUpperCase()))) break;
    const digits = [...bare].filter((character) => /\d/.test(character));
    if (digits.some((character) => letterOf[character] === undefined) || digits.length * 2 > bare.length) {
      if (kept.length > 0) break;
      continue;
    }
    changed += digits.length;
    kept.push(token);
    if (kept.length === 10 || /[;)]$/.test(token.text)) break;
  }
  while (kept.length > 1 && isDirt(kept.at(-1) as Token, kept)) kept.pop();
  while (kept.length > 1 && isDirt(kept[0] as Token, kept)) kept.shift();
  const text = runOf(kept).text;
  const value = nameForm(text);
  const letters = value.replace(/[^\p{L}]/gu, '').length;
  if (letters < 3 || value.length > 120) return null;
  return { text, value, certainty: Math.max(0.4, 1 - 0.1 * changed), tokens: kept };
}

/** Upper case, single spaces, letters for digits that look like them; titles and degrees stay. */
export function nameForm(text: string): string {
  return [...text.replace(/[^\p{L}\p{N}.,'’\-| ]/gu, ' ')]
    .map((character) => letterOf[character] ?? character)
    .join('')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,'’\-|]+|[\s,'’\-|]+$/g, '')
    .trim();
}

/** A short word that the reader itself doubts, or small letters beside capitals: a portrait or a border read as letters. */
function isDirt(token: Token, all: readonly Token[]): boolean {
  const bare = token.text.replace(/[^\p{L}\p{N}]/gu, '');
  if (bare.length <= 3 && token.confidence < 0.6) return true;
  if (token.confidence < 0.25 && !/^[\p{Lu}][\p{L}.'’-]{3,}$/u.test(token.text)) return true;
  const capitals = all.filter((other) => /^[\p{Lu}.,'’\d-]{3,}$/u.test(other.text)).length;
  return (
    bare.length <= 3 &&
    capitals >= 1 &&
    /\p{Ll}/u.test(bare) &&
    !/^\p{Lu}/u.test(bare) &&
    !/^(bin|binti|b|bt)$/.test(bare)
  );
}

/** Anything that stands behind a label: an address, a firm; without doubtful crumbs at its end. */
export function readText(tokens: readonly Token[]): FoundValue | null {
  const kept = [...tokens];
  const crumb = (token: Token): boolean =>
    !/[\p{L}\p{N}]/u.test(token.text) ||
    (token.confidence < 0.5 && token.text.length <= 3) ||
    token.confidence < 0.2;
  while (kept.length > 0 && crumb(kept.at(-1) as Token)) kept.pop();
  while (kept.length > 0 && crumb(kept[0] as Token)) kept.shift();
  const text = runOf(kept).text.slice(0, 400);
  const value = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;-]+|[\s,:;-]+$/g, '')
    .toUpperCase();
  return value.replace(/[^\p{L}\p{N}]/gu, '').length < 3
    ? null
    : { text, value, certainty: 0.95, tokens: kept };
}
