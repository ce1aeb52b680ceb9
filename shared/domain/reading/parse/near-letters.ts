/** Finding words that the letters' reader got nearly right: letters that look alike are one, some may be wrong. */

/** Letters that readers of letters take for each other stand for one another in a search. */
const alike: Readonly<Record<string, string>> = {
  L: 'I',
  '1': 'I',
  '|': 'I',
  '!': 'I',
  '0': 'O',
  Q: 'O',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
  '6': 'G',
};

/** Upper case without accents and punctuation, look-alikes made one ("NlK" and "N1K" are both "NIK"). */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** What one character contributes to a search: nothing, a letter, or rarely more. */
export function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').toUpperCase();
  let folded = '';
  for (const part of plain) {
    const same = alike[part] ?? part;
    if ((same >= 'A' && same <= 'Z') || (same >= '3' && same <= '9')) folded += same;
  }
  return folded;
}

export interface NearMatch {
  /** First letter of the match and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Letters changed, added or dropped. */
  readonly cost: number;
}

/** How many wrong letters a phrase of so many letters may have and still be known. */
export function allowedErrors(length: number): number {
  if (length <= 3) return 0;
  return Math.min(5, Math.floor((length + 1) / 5));
}

const never = 1e6;

/**
 * All places where the folded `pattern` stands in the folded `letters` with at most `most` errors, left to right and
 * apart from each other; a match begins at one of `starts` (ascending). Edit distance in a band, so that thousands of
 * phrases can be sought on one paper.
 */
export function findNear(
  letters: string,
  pattern: string,
  most: number,
  starts: readonly number[],
): NearMatch[] {
  const kept: NearMatch[] = [];
  if (pattern === '' || letters.length + most < pattern.length) return kept;
  const scratch: Scratch = [
    new Int32Array(pattern.length + most + 2),
    new Int32Array(pattern.length + most + 2),
  ];
  for (const start of starts) {
    const match =
      most === 0 ? exactAt(letters, pattern, start) : nearAt(letters, pattern, most, start, scratch);
    if (match === null) continue;
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (match.cost < last.cost) kept[kept.length - 1] = match;
  }
  return kept;
}

function exactAt(letters: string, pattern: string, start: number): NearMatch | null {
  return letters.startsWith(pattern, start) ? { start, end: start + pattern.length, cost: 0 } : null;
}

/** Two rows of costs, lent for the time of a search. */
type Scratch = [Int32Array, Int32Array];

/** The best match that begins exactly at `start`; the shorter of two equally good ones. */
function nearAt(
  letters: string,
  pattern: string,
  most: number,
  start: number,
  scratch: Scratch,
): NearMatch | null {
  let [last, current] = scratch;
  const reach = Math.min(pattern.length + most, letters.length - start);
  for (let column = 0; column <= reach; column += 1) last[column] = column <= most ? column : never;
  for (let row = 1; row <= pattern.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(reach, row + most);
    current[from - 1] = from === 1 ? row : never;
    let least = current[from - 1] ?? never;
    const wanted = pattern.charCodeAt(row - 1);
    for (let column = from; column <= to; column += 1) {
      const change =
        (last[column - 1] ?? never) + (letters.charCodeAt(start + column - 1) === wanted ? 0 : 1);
      const drop = (column === row + most ? never : (last[column] ?? never)) + 1;
      const add = (current[column - 1] ?? never) + 1;
      const cost = Math.min(change, drop, add);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    [last, current] = [current, last];
  }
  let best: NearMatch | null = null;
  for (let column = Math.max(1, pattern.length - most); column <= reach; column += 1) {
    const cost = last[column] ?? never;
    if (cost <= most && (best === null || cost < best.cost)) best = { start, end: start + column, cost };
  }
  return best;
}

/** Letters that must change to make one folded word the other, at most `most`; more is told as `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const costs = [row];
    for (let column = 1; column <= other.length; column += 1) {
      costs.push(
        Math.min(
          (before[column] ?? never) + 1,
          (costs[column - 1] ?? never) + 1,
          (before[column - 1] ?? never) + (one[row - 1] === other[column - 1] ? 0 : 1),
        ),
      );
    }
    before = costs;
  }
  return Math.min(before[other.length] ?? never, most + 1);
}
