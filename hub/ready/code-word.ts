/** The two words by which a participant knows that it is his branch that calls (features V12). */
import { createHmac } from 'node:crypto';
import type { Id } from '../../shared/domain/vocabulary.ts';

/** Short, easily said and heard on the telephone, without a second meaning. */
const things = [
  'melati', 'anggrek', 'mawar', 'kenanga', 'cempaka', 'teratai', 'dahlia', 'kamboja',
  'merpati', 'jalak', 'kutilang', 'elang', 'rajawali', 'bangau', 'gelatik', 'nuri',
  'durian', 'mangga', 'nangka', 'salak', 'manggis', 'rambutan', 'pepaya', 'kelapa',
  'gunung', 'danau', 'sungai', 'pantai', 'rimba', 'lembah', 'telaga', 'pulau',
] as const; // prettier-ignore
const colours = ['putih', 'merah', 'kuning', 'hijau', 'biru', 'ungu', 'jingga', 'cokelat'] as const;

/** The same two words for a claim for ever; 256 pairs, so they are a sign of recognition and no secret to rely on. */
export function codeWordOf(key: Buffer, claimId: Id): string {
  const [first = 0, second = 0] = createHmac('sha256', key).update(`code-word ${claimId}`).digest();
  return `${things[first % things.length]} ${colours[second % colours.length]}`;
}
