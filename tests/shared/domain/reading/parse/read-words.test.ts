import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPaper } from '../../../../../shared/domain/reading/parse/read-paper.ts';
import type { ReadWord } from '../../../../../shared/domain/reading/reading.ts';

/**
 * What the letters' reader saw on drawn practice papers, dirt and slips included; one paper a line in
 * `fixtures/read-words.txt`. A word is text, confidence, line, page, x, y, width, height.
 */
const Word = z.tuple([
  z.string(),
  z.number(),
  z.int(),
  z.int(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);
const Paper = z.object({
  kind: z.string(),
  size: z.object({ width: z.int(), height: z.int() }),
  values: z.record(z.string(), z.string()),
  words: z.array(Word),
});
const papers = readFileSync(new URL('fixtures/read-words.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Paper.parse(JSON.parse(line)));

describe('a paper whose letters were really read from a picture', () => {
  it.each(papers)('is known as $kind and read', ({ kind, size, values, words }) => {
    const list = words.map(([text, confidence, line, page, x, y, width, height]): ReadWord => ({
      text,
      confidence,
      line,
      place: { page, x, y, width, height },
    }));
    const reading = readPaper(list, size);
    const first: Record<string, string> = {};
    for (const field of reading.fields) first[field.name] ??= field.value;
    expect(reading.kind?.kind).toBe(kind);
    expect(first).toMatchObject(values);
  });
});
