/** Letters and digits that a reader of pictures takes for each other: O and 0, I, l and 1, B and 8, S and 5, rn and m. */

const asLetter: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B', '5': 'S', '|': 'I' };
const asDigit: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  B: '8',
  S: '5',
  Z: '2',
};

/** A name's text in which digits that stand for letters are letters again. Numbers apart from letters stay. */
export function lettersForDigits(text: string): string {
  return text.replaceAll(/\S+/g, (word) =>
    /\p{L}/u.test(word) ? word.replaceAll(/[0158|]/g, (sign) => asLetter[sign] ?? sign) : word,
  );
}

/** Upper-case text in which letters that look alike are one and the same, for comparison only. */
export function foldLetters(text: string): string {
  return text.replaceAll('RN', 'M').replaceAll('VV', 'W').replaceAll('L', 'I').replaceAll('Q', 'O');
}

/** Text of a number in which letters that stand for digits are digits; other signs stay. */
export function digitsForLetters(text: string): string {
  return text.toUpperCase().replaceAll(/[OQDILBSZ|]/g, (sign) => asDigit[sign] ?? sign);
}

/** Digits that are taken for each other in a small or blurred print. */
const alike: ReadonlySet<string> = new Set(['08', '06', '17', '38', '56', '68', '89', '49', '35']);

/** Whether two digits look alike. */
export function lookAlikeDigits(a: string, b: string): boolean {
  return alike.has([a, b].toSorted().join(''));
}
