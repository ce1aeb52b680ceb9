import { shell as english } from '../../shared/i18n/en/shell.ts';
import { shell as indonesian } from '../../shared/i18n/id/shell.ts';

/** A sentence of the catalogue with what fills its gaps; made into words only where it is shown. */
export interface Sentence {
  readonly key: keyof typeof indonesian;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What can be refused in an expected way: a value, or the sentence that explains why not. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Sentence };

/** Indonesian first, English below it. */
export function inWords(sentence: Sentence): string {
  return `${fill(indonesian[sentence.key], sentence)}\n  ${fill(english[sentence.key], sentence)}`;
}

function fill(text: string, { values = {} }: Sentence): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (gap, name: string) => String(values[name] ?? gap));
}
