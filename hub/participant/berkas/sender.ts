/**
 * Sends the kept papers one after the other until the hub has each. It knows no browser: store, upload and pauses come
 * in, so that a test may cut the line where it likes.
 */
import type { KeptPaper, PaperStore } from './kept-papers.ts';

export type SendOutcome =
  | { readonly status: 'received' }
  /** The line broke or the hub was busy: the same upload goes on later. */
  | { readonly status: 'broken' }
  /** Trying again would change nothing; `code` says why. */
  | { readonly status: 'refused'; readonly code: string }
  /** The link no longer takes papers. */
  | { readonly status: 'closed' };

export interface SendListener {
  progress(sentBytes: number): void;
  /** The hub opened an upload at this address. */
  located(url: string): void;
}

export interface Transport {
  /** Sends a paper, going on at its `uploadUrl` if it has one; an aborted `signal` ends it as `broken`. */
  send(paper: KeptPaper, on: SendListener, signal: AbortSignal): Promise<SendOutcome>;
}

export type Phase = 'waiting' | 'sending' | 'line-down' | 'refused';

export interface Sending {
  readonly paper: KeptPaper;
  readonly phase: Phase;
  /** 0 to 1. */
  readonly share: number;
  readonly code: string | null;
}

export interface SenderWorld {
  readonly store: PaperStore;
  readonly transport: Transport;
  /** Resolves after so many milliseconds, or at once when `signal` aborts. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Something to show changed. */
  changed(): void;
  received(paper: KeptPaper): void;
  closed(): void;
}

/** Milliseconds between attempts; the last one repeats. A line that returns cuts the pause short (`wake`). */
const pauses = [1000, 2000, 5000, 10_000, 20_000];

export class Sender {
  readonly #world: SenderWorld;
  #papers: Sending[] = [];
  #isRunning = false;
  #now = new AbortController();
  #sendingId: string | null = null;

  constructor(world: SenderWorld) {
    this.#world = world;
  }

  /** What still has to be sent, oldest first. */
  get papers(): readonly Sending[] {
    return this.#papers;
  }

  /** Whether the loop has anything left that it may send. */
  get busy(): boolean {
    return this.#papers.some(({ phase }) => phase !== 'refused');
  }

  /** Takes up what an earlier page left behind. @returns how many papers that are */
  async takeUp(token: string): Promise<number> {
    const kept = await this.#world.store.all(token);
    const known = new Set(this.#papers.map(({ paper }) => paper.id));
    this.#papers.push(...kept.filter(({ id }) => !known.has(id)).map(waiting));
    this.#start();
    return kept.length;
  }

  /** Keeps a paper and sends it when its turn comes; rejects when the phone cannot keep it. */
  async add(paper: KeptPaper): Promise<void> {
    await this.#world.store.put(paper);
    this.#papers.push(waiting(paper));
    this.#world.changed();
    this.#start();
  }

  /** Takes a paper back that has not arrived yet. */
  async remove(id: string): Promise<void> {
    this.#papers = this.#papers.filter(({ paper }) => paper.id !== id);
    await this.#world.store.remove(id);
    if (this.#sendingId === id) this.wake();
    this.#world.changed();
  }

  /** The line is back, or the phone woke up: what hangs is dropped and goes on at once. */
  wake(): void {
    const old = this.#now;
    this.#now = new AbortController();
    old.abort();
    this.#start();
  }

  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run().finally(() => {
      this.#isRunning = false;
      if (this.busy) this.#start();
    });
  }

  async #run(): Promise<void> {
    let failures = 0;
    for (let next = this.#next(); next; next = this.#next()) {
      const outcome = await this.#send(next.paper);
      if (outcome.status !== 'broken') {
        failures = 0;
        await this.#settle(next.paper, outcome);
        continue;
      }
      if (!this.#has(next.paper.id)) continue;
      this.#put(next.paper.id, { phase: 'line-down' });
      const signal = this.#now.signal;
      await this.#world.pause(pauses[Math.min(failures, pauses.length - 1)] ?? 1000, signal);
      failures = signal.aborted ? 0 : failures + 1;
    }
  }

  #next(): Sending | undefined {
    return this.#papers.find(({ phase }) => phase !== 'refused');
  }

  async #send(paper: KeptPaper): Promise<SendOutcome> {
    this.#sendingId = paper.id;
    this.#put(paper.id, { phase: 'sending' });
    const { store, transport } = this.#world;
    const listener: SendListener = {
      progress: (sent) => this.#put(paper.id, { phase: 'sending', share: sent / paper.content.byteLength }),
      located: (url) => {
        paper.uploadUrl = url;
        // Without the address a reload begins the file anew, which is slow and harmless.
        if (this.#has(paper.id)) void store.put(paper).catch(() => undefined);
      },
    };
    const outcome = await transport.send(paper, listener, this.#now.signal);
    this.#sendingId = null;
    return outcome;
  }

  async #settle(paper: KeptPaper, outcome: Exclude<SendOutcome, { status: 'broken' }>): Promise<void> {
    if (outcome.status === 'refused') return this.#put(paper.id, { phase: 'refused', code: outcome.code });
    if (outcome.status === 'closed') {
      await this.forget();
      return this.#world.closed();
    }
    this.#papers = this.#papers.filter((one) => one.paper.id !== paper.id);
    await this.#world.store.remove(paper.id).catch(() => undefined);
    this.#world.received(paper);
    this.#world.changed();
  }

  /** Forgets every paper: the link takes none any more, and they are not left lying in the phone. */
  async forget(): Promise<void> {
    const papers = this.#papers;
    this.#papers = [];
    for (const { paper } of papers) await this.#world.store.remove(paper.id).catch(() => undefined);
    this.#world.changed();
  }

  #has(id: string): boolean {
    return this.#papers.some(({ paper }) => paper.id === id);
  }

  #put(id: string, news: Partial<Omit<Sending, 'paper'>>): void {
    this.#papers = this.#papers.map((one) => (one.paper.id === id ? { ...one, ...news } : one));
    this.#world.changed();
  }
}

function waiting(paper: KeptPaper): Sending {
  return { paper, phase: 'waiting', share: 0, code: null };
}
