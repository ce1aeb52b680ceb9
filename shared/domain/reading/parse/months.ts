/** The months as Indonesian papers write them. */
import { distance, fold } from './near-letters.ts';

/** Names of the months with their other spellings and short forms; English where it differs. */
const months: readonly (readonly string[])[] = [
  ['JANUARI', 'JAN', 'JANUARY'],
  ['FEBRUARI', 'PEBRUARI', 'FEB', 'PEB', 'FEBRUARY'],
  ['MARET', 'MAR', 'MARCH', 'MRT'],
  ['APRIL', 'APR'],
  ['MEI', 'MAY'],
  ['JUNI', 'JUN', 'JUNE'],
  ['JULI', 'JUL', 'JULY'],
  ['AGUSTUS', 'AGT', 'AGS', 'AGUST', 'AUG', 'AUGUST'],
  ['SEPTEMBER', 'SEP', 'SEPT'],
  ['OKTOBER', 'OKT', 'OCTOBER', 'OCT'],
  ['NOVEMBER', 'NOPEMBER', 'NOV', 'NOP'],
  ['DESEMBER', 'DES', 'DECEMBER', 'DEC'],
];
const foldedMonths = months.map((names) => names.map(fold));

/** The month (1 to 12) of a written name, right or wrong in a letter; null when it is none or might be two. */
export function monthOf(word: string): { month: number; errors: number } | null {
  const letters = fold(word);
  if (letters.length < 3) return null;
  let best: { month: number; errors: number } | null = null;
  let twice = false;
  foldedMonths.forEach((names, index) => {
    for (const name of names) {
      const most = name.length <= 3 ? 0 : name.length <= 5 ? 1 : 2;
      const errors = distance(letters, name, most);
      if (errors > most) continue;
      if (best === null || errors < best.errors) {
        best = { month: index + 1, errors };
        twice = false;
      } else if (errors === best.errors && best.month !== index + 1) twice = true;
    }
  });
  return twice ? null : best;
}
