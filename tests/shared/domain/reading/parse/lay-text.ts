/** Hand-made papers: a block of text becomes words with places, as the letters' reader would give them. */
import type { PaperReading, ReadField, ReadWord } from '../../../../../shared/domain/reading/reading.ts';
import { readPaper } from '../../../../../shared/domain/reading/parse/read-paper.ts';

export const page = { width: 1000, height: 1400 };

export interface Laying {
  /** How many letters a full line has. */
  readonly columns?: number;
  /** How many lines a full page has. */
  readonly lines?: number;
  readonly confidence?: number;
  /** How far the right side hangs down, as a fraction of the page's width. */
  readonly slope?: number;
}

/** Every letter has the same width; three spaces and more are a gap, which the reader gives as another line. */
export function layText(text: string, laying: Laying = {}): ReadWord[] {
  const { columns = 90, lines: perPage = 60, confidence = 0.93, slope = 0 } = laying;
  const lines = text.replace(/^\n/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  let number = 0;
  return lines.flatMap((line, at) =>
    [...line.slice(indent).matchAll(/\S+(?: {1,2}\S+)*/g)].flatMap((part) => {
      const lineNumber = number++;
      return [...part[0].matchAll(/\S+/g)].map((word): ReadWord => {
        const from = 3 + part.index + word.index;
        const x = clamp(from / columns);
        const y = clamp((at + 2) / perPage + slope * x);
        const width = clamp(word[0].length / columns);
        const place = {
          page: 0,
          x,
          y,
          width: Math.min(width, 1 - x),
          height: Math.min(0.7 / perPage, 1 - y),
        };
        return { text: word[0], confidence, line: lineNumber, place };
      });
    }),
  );
}

/** The reading of a hand-made paper: its kind, and the first value of each field. */
export function readText(
  text: string,
  laying: Laying = {},
): {
  kind: string | null;
  reading: { kind: PaperReading['kind']; fields: ReadField[] };
  values: Record<string, string>;
} {
  const reading = readPaper(layText(text, laying), page);
  const values: Record<string, string> = {};
  for (const field of reading.fields) values[field.name] ??= field.value;
  return { kind: reading.kind?.kind ?? null, reading, values };
}
