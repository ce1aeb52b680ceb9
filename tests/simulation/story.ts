/** What happened in a run, line by line; its hash tells whether two runs were the same. */
import { createHash, type Hash } from 'node:crypto';
import type { VirtualTime } from './virtual-time.ts';

/** A rule that a run broke. */
export class Broken extends Error {
  readonly rule: string;

  constructor(rule: string, detail: string) {
    super(`${rule}: ${detail}`);
    this.name = 'Broken';
    this.rule = rule;
  }
}

export class Story {
  readonly #time: VirtualTime;
  readonly #start: number;
  readonly #hash: Hash = createHash('sha256');
  readonly #print: ((line: string) => void) | null;
  readonly counts: Record<string, number> = {};
  /** The first rule that was broken. */
  broken: Broken | null = null;

  constructor(time: VirtualTime, print: ((line: string) => void) | null) {
    this.#time = time;
    this.#start = time.now;
    this.#print = print;
  }

  tell(line: string): void {
    const text = `${((this.#time.now - this.#start) / 1000).toFixed(3).padStart(11)}s ${line}`;
    this.#hash.update(`${text}\n`);
    this.#print?.(text);
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  /** Notes that a rule is broken; the run ends after this step. */
  break(rule: string, detail: string): void {
    this.tell(`BROKEN ${rule}: ${detail}`);
    this.broken ??= new Broken(rule, detail);
  }

  end(): string {
    return this.#hash.digest('hex');
  }
}
