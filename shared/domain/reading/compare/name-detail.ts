/** Where two names differ, for a sentence that leads the eye to the letter. */
import { normaliseName } from '../../formats/name.ts';

/** First word and letter that differ (both counted from 1), and the words that only one of the names has. */
export function nameDetail(here: string, there: string): Record<string, string | number> {
  const [first, second] = [normaliseName(here).split(' '), normaliseName(there).split(' ')];
  const index = first.findIndex((word, at) => word !== second[at]);
  const at = index < 0 ? first.length - 1 : index;
  const [word = '', otherWord = ''] = [first[at], second[at]];
  const letter = [...word].findIndex((sign, place) => sign !== otherWord[place]);
  const only = (a: string[], b: string[]): string => a.filter((one) => !b.includes(one)).join(' ');
  return {
    word,
    otherWord,
    letter: (letter < 0 ? word.length : letter) + 1,
    extra: only(first, second) || only(second, first),
  };
}
