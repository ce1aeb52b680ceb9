/** Which way is up: a page on which hardly anything can be read is tried in the other quarter turns. */
import type { ReadWord } from '../../../shared/domain/reading/reading.ts';
import type { GreyRaster } from '../../../shared/domain/picture/raster.ts';
import type { LettersReader } from './letters.ts';
import { turningEdge } from './limits.ts';
import { shrunk, turned } from './picture.ts';

/**
 * How much of what was read is surely words. Upright even a poor photo gives more than half, turned by any quarter less
 * than a tenth: letters are read as rubbish, long but unsure.
 */
interface Legibility {
  /** Letters in words that are surely words. */
  readonly sure: number;
  /** Of all letters, 0 to 1. */
  readonly share: number;
}

export function legibilityOf(words: readonly ReadWord[]): Legibility {
  const isSure = ({ text, confidence }: ReadWord): boolean =>
    confidence >= 0.7 && /[\p{L}\p{N}]{3}/u.test(text);
  const lettersOf = (some: readonly ReadWord[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const sure = lettersOf(words.filter(isSure));
  return { sure, share: sure / Math.max(1, lettersOf(words)) };
}

const fewest = 12;
const leastShare = 0.3;
/** With so many a look in the remaining directions would change nothing. */
const plenty = 80;

const standsUpright = ({ sure, share }: Legibility): boolean => sure >= fewest && share >= leastShare;

/**
 * Quarter turns clockwise that bring the page upright, judged by what can be read.
 * @param words what was read on it as it lies
 */
export async function findTurns(
  raster: GreyRaster,
  words: readonly ReadWord[],
  letters: LettersReader,
): Promise<0 | 1 | 2 | 3> {
  const asItLies = legibilityOf(words);
  if (standsUpright(asItLies)) return 0;
  const small = await shrunk(raster, turningEdge);
  let best: { turns: 0 | 1 | 2 | 3; sure: number } = { turns: 0, sure: asItLies.sure };
  for (const turns of [1, 3, 2] as const) {
    const seen = legibilityOf(await letters.read(await turned(small, { angle: turns * 90 }), 0));
    if (standsUpright(seen) && seen.sure > best.sure) best = { turns, sure: seen.sure };
    if (best.sure >= plenty && best.turns !== 0) break;
  }
  return best.turns;
}
