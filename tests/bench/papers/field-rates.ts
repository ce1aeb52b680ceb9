/** How many of the printed fields the whole reader finds, and how much of what it says stands there. */
import type { LettersReader } from '../../../electron/desk/reading/letters.ts';
import { readFile } from '../../../electron/desk/reading/read-file.ts';
import { FieldName } from '../../../shared/domain/reading/reading.ts';
import { rate, type Result } from '../measure.ts';
import type { BasePaper } from './base-papers.ts';
import { jpegOf, type Picture } from './picture.ts';
import { printedFields, sameValue } from './printed-fields.ts';

interface Count {
  hits: number;
  of: number;
}

/** A field is found when a value of its name is one that is printed; it is right when its own value is. */
export class FieldTally {
  readonly #label: string;
  readonly #found = new Map<FieldName, Count>();
  readonly #right = new Map<FieldName, Count>();
  readonly #kinds: Count = { hits: 0, of: 0 };
  /** Milliseconds of each file. */
  readonly took: number[] = [];

  constructor(label: string) {
    this.#label = label;
  }

  /** Reads the picture as a JPEG file, as it would arrive. */
  async look(base: BasePaper, picture: Picture, letters: LettersReader): Promise<void> {
    const printed = printedFields(base);
    if (printed.length === 0) return;
    const bytes = await jpegOf(picture);
    const start = performance.now();
    const outcome = await readFile({ bytes, subject: 'paper' }, letters);
    this.took.push(performance.now() - start);
    const fields = outcome.ok ? outcome.reading.fields : [];
    add(this.#kinds, outcome.ok && outcome.reading.kind?.kind === base.kind);
    for (const { name, values } of printed) {
      const read = fields.filter((field) => field.name === name);
      const isPrinted = (value: string): boolean => values.some((expected) => sameValue(expected, value));
      add(
        counted(this.#found, name),
        read.some(({ value }) => isPrinted(value)),
      );
      for (const { value } of read) add(counted(this.#right, name), isPrinted(value));
    }
  }

  results(): Result[] {
    return [
      rate(`${this.#label}: kind told`, this.#kinds),
      ...FieldName.options
        .filter((name) => this.#found.has(name))
        .flatMap((name) => [
          rate(`${this.#label}: ${name} found`, counted(this.#found, name)),
          rate(`${this.#label}: ${name} right when said`, counted(this.#right, name)),
        ]),
    ];
  }
}

function counted(counts: Map<FieldName, Count>, name: FieldName): Count {
  const count = counts.get(name) ?? { hits: 0, of: 0 };
  counts.set(name, count);
  return count;
}

function add(count: Count, isHit: boolean): void {
  count.of += 1;
  if (isHit) count.hits += 1;
}
