/** One seat as the proof sees it: a process that is started, asked and killed, and the folder that outlives it. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { StaffId } from '../../../shared/domain/vocabulary.ts';
import { Broken } from '../broken.ts';
import type { PacedClock, Pacing } from '../clock/paced-clock.ts';
import { environmentWith } from '../clock/pacing.ts';
import type { Digest, News, Order, Question, SeatPlace, Standing } from '../seat/messages.ts';
import { Child } from './child.ts';

const program = path.join(import.meta.dirname, '../seat/main.ts');
const longestAnswer = 60_000;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class SeatProcess {
  readonly person: StaffId;
  readonly #place: Omit<SeatPlace, 'seed'>;
  readonly #clock: PacedClock;
  readonly #nextSeed: () => number;
  readonly #waiting = new Map<number, Waiting>();
  #child: Child | null = null;
  #asked = 0;
  #ready: () => void = () => undefined;
  #isWorking = false;
  /** What went wrong in the process by itself. */
  threw: string | null = null;

  constructor(place: Omit<SeatPlace, 'seed'>, clock: PacedClock, nextSeed: () => number) {
    this.person = place.person;
    this.#place = place;
    this.#clock = clock;
    this.#nextSeed = nextSeed;
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  }

  get child(): Child | null {
    return this.#child;
  }

  get journalFile(): string {
    return path.join(this.#place.folder, 'journal.jsonl');
  }

  /** Resolves when the desk stands; the hub may be away. */
  async start(): Promise<void> {
    const place: SeatPlace = { ...this.#place, seed: this.#nextSeed() };
    const ready = new Promise<void>((resolve) => (this.#ready = resolve));
    const child = new Child({
      args: [program],
      environment: {
        ...environmentWith(this.#clock.paced(1)),
        LOKET_PROOF_SEAT: JSON.stringify(place),
      },
      logFile: path.join(place.folder, 'seat.log'),
      onMessage: (news) => this.#hear(news as News),
    });
    this.#child = child;
    await Promise.race([ready, child.ended]);
    if (!child.isAlive && !child.isMeantToEnd)
      throw new Broken('process-died', `${this.person} did not come up; see its seat.log`);
    if (this.#isWorking) this.#tell({ say: 'work' });
  }

  async kill9(): Promise<void> {
    await this.#child?.kill9();
    for (const { reject } of this.#waiting.values()) reject(new Error('killed'));
    this.#waiting.clear();
  }

  work(): void {
    this.#isWorking = true;
    this.#tell({ say: 'work' });
  }

  rest(): void {
    this.#isWorking = false;
    this.#tell({ say: 'rest' });
  }

  follow(pacing: Pacing): void {
    this.#tell({ say: 'clock', pacing });
  }

  standing(): Promise<Standing> {
    return this.#ask({ what: 'standing' }) as Promise<Standing>;
  }

  digest(quotas: Extract<Question, { what: 'digest' }>['quotas']): Promise<Digest> {
    return this.#ask({ what: 'digest', quotas }) as Promise<Digest>;
  }

  /** @returns the hash of what the person is shown of this paper, or why he is shown none */
  read(claimId: string, sha256: string): Promise<string> {
    return this.#ask({ what: 'read', claimId, sha256 }) as Promise<string>;
  }

  #tell(order: Order): void {
    this.#child?.tell(order);
  }

  async #ask(question: Question): Promise<unknown> {
    this.#asked += 1;
    const number = this.#asked;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    this.#tell({ say: 'ask', number, question });
    const timer = setTimeout(() => {
      this.#waiting
        .get(number)
        ?.reject(new Broken('process-hangs', `${this.person} does not answer (${question.what})`));
    }, longestAnswer);
    return answer.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(number);
    });
  }

  #hear(news: News): void {
    if (news.say === 'ready') this.#ready();
    else if (news.say === 'answer') this.#waiting.get(news.number)?.resolve(news.answer);
    else this.threw ??= news.text;
  }
}
