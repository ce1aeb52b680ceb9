/**
 * The reader as the desk sees it: a file in, what was read out. Behind it run one or two reading programs that are
 * started with the first file, watched while they read, ended by force when a file is too much, and started anew.
 */
import { availableParallelism } from 'node:os';
import { filesEach, mostIdle, mostMemory, mostTime, patience } from './limits.ts';
import type { FileToRead, ReadOutcome } from './outcome.ts';
import { startHost, type ReaderHost, type StartHost } from './reader-host.ts';

export interface PaperReader {
  /** Files that are read at once. */
  readonly atOnce: number;
  /** Never throws for what a file is. @throws ReaderGone when the reader was closed or cannot be started */
  read(file: FileToRead): Promise<ReadOutcome>;
  /** Ends what is being read. */
  close(): Promise<void>;
}

/** No fault of the file: it is read another time. */
export class ReaderGone extends Error {}

export interface ReaderOptions {
  readonly atOnce?: number;
  readonly mostTime?: number;
  readonly mostMemory?: number;
  readonly filesEach?: number;
  readonly mostIdle?: number;
  /** Another way to start a reading program. */
  readonly start?: StartHost;
}

/** Milliseconds between two looks at a program that reads. */
const lookEvery = 100;

/** One program at most on small machines: the other core belongs to the officer's screen. */
const usualAtOnce = (): number => (availableParallelism() > 4 ? 2 : 1);

export function openPaperReader(options: ReaderOptions = {}): PaperReader {
  const atOnce = options.atOnce ?? usualAtOnce();
  const desks = Array.from({ length: atOnce }, () => new ReadingDesk(options));
  const free = [...desks];
  const waiting: ((desk: ReadingDesk) => void)[] = [];
  return {
    atOnce,
    async read(file) {
      const desk = free.pop() ?? (await new Promise<ReadingDesk>((resolve) => waiting.push(resolve)));
      try {
        return await desk.read(file);
      } finally {
        const next = waiting.shift();
        if (next) next(desk);
        else free.push(desk);
      }
    },
    async close() {
      await Promise.all(desks.map((desk) => desk.close()));
    },
  };
}

/** Why a program ended while it read. */
type End = 'took-too-long' | 'too-much-memory' | 'closed' | 'died';

/** One reading program and its successors; reads one file at a time. */
class ReadingDesk {
  readonly #options: Required<Omit<ReaderOptions, 'atOnce'>>;
  #host: Hosted | null = null;
  #idle: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: ReaderOptions) {
    this.#options = { mostTime, mostMemory, filesEach, mostIdle, start: startHost, ...options };
  }

  async read(file: FileToRead): Promise<ReadOutcome> {
    if (this.#idle) clearTimeout(this.#idle);
    try {
      const first = await this.#try(file);
      // A file that ends its program might have met one that was failing already: it gets a fresh one, once.
      const end = first === 'died' ? await this.#try(file) : first;
      if (typeof end !== 'string') return end;
      if (end === 'closed') throw new ReaderGone();
      return { ok: false, code: end === 'died' ? 'failed' : end };
    } finally {
      this.#idle = setTimeout(() => this.#end(), this.#options.mostIdle);
      this.#idle.unref();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#idle) clearTimeout(this.#idle);
    this.#end();
  }

  #end(): void {
    this.#host?.end('closed');
    this.#host = null;
  }

  async #try(file: FileToRead): Promise<ReadOutcome | End> {
    if (this.#isClosed) return 'closed';
    const host = (this.#host ??= new Hosted(this.#options.start));
    if (!(await host.isReady)) {
      this.#host = null;
      throw new ReaderGone();
    }
    const answer = await host.read(file, this.#options);
    if (typeof answer === 'string' || host.files >= this.#options.filesEach) {
      host.end('closed');
      if (this.#host === host) this.#host = null;
    }
    return answer;
  }
}

/** One life of a reading program. */
class Hosted {
  /** False when it ended before it could read anything. */
  readonly isReady: Promise<boolean>;
  files = 0;
  readonly #host: ReaderHost;
  #why: End = 'died';
  #isOver = false;
  #ready: (isReady: boolean) => void = () => undefined;
  #settle: (answer: ReadOutcome | End) => void = () => undefined;

  constructor(start: StartHost) {
    this.isReady = new Promise((resolve) => (this.#ready = resolve));
    this.#host = start({
      onAnswer: (answer) => (answer.type === 'ready' ? this.#ready(true) : this.#settle(answer.outcome)),
      onEnd: () => {
        this.#isOver = true;
        this.#ready(false);
        this.#settle(this.#why);
      },
    });
  }

  end(why: End): void {
    if (this.#isOver) return;
    this.#why = why;
    this.#host.kill();
  }

  async read(
    { bytes, subject }: FileToRead,
    limits: { mostTime: number; mostMemory: number },
  ): Promise<ReadOutcome | End> {
    if (this.#isOver) return this.#why;
    const answer = new Promise<ReadOutcome | End>((resolve) => (this.#settle = resolve));
    const began = performance.now();
    let atFirst: number | null = null;
    const look = async (): Promise<void> => {
      const { memory, worked } = await this.#host.weigh();
      const passed = performance.now() - began;
      if (worked !== null) atFirst ??= worked;
      if (memory > limits.mostMemory) this.end('too-much-memory');
      else if ((worked === null ? passed : worked - (atFirst ?? 0)) > limits.mostTime)
        this.end('took-too-long');
      else if (passed > limits.mostTime * patience) this.end('took-too-long');
    };
    void look();
    const looks = setInterval(() => void look(), lookEvery);
    this.#host.ask({ id: (this.files += 1), bytes, subject });
    return answer.finally(() => clearInterval(looks));
  }
}
