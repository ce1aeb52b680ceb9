/** A reader that reads nothing: the test says when a file is done, and sees in which order they came. */
import { createHash } from 'node:crypto';
import type { FileToRead, ReadOutcome } from '../../../../electron/desk/reading/outcome.ts';
import { ReaderGone, type PaperReader } from '../../../../electron/desk/reading/paper-reader.ts';

export const outcome = (over: { reader?: number; fingerprint?: string } = {}): ReadOutcome => ({
  ok: true,
  reading: {
    ...{ reader: 1, pages: 1, pagesRead: 1, quarterTurns: 0, size: { width: 800, height: 500 } },
    ...{ kind: null, quality: [], fields: [], fingerprint: '00ff00ff00ff00ff', notes: [], took: 5 },
    ...over,
  },
});

export class ReaderByHand implements PaperReader {
  readonly atOnce = 1;
  /** SHA-256 of each file, in the order in which they were asked for. */
  readonly seen: string[] = [];
  readonly subjects: string[] = [];
  #answer: ReadOutcome | null;
  #waiting: { resolve: (outcome: ReadOutcome) => void; reject: (error: Error) => void }[] = [];

  /** @param answer what each file is answered with at once; null to wait for `go` */
  constructor(answer: ReadOutcome | null) {
    this.#answer = answer;
  }

  read({ bytes, subject }: FileToRead): Promise<ReadOutcome> {
    this.seen.push(createHash('sha256').update(bytes).digest('hex'));
    this.subjects.push(subject);
    if (this.#answer) return Promise.resolve(this.#answer);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Answers what waits, and everything after it. */
  go(answer: ReadOutcome): void {
    this.#answer = answer;
    for (const { resolve } of this.#waiting.splice(0)) resolve(answer);
  }

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new ReaderGone());
  }
}
