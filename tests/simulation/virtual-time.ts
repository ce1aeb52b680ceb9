/** Time that passes only when everything that could happen at a moment has happened, and in one order for a seed. */
import type { Timer, Timers } from '../../electron/desk/timers.ts';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
}

/** Everything between two moments is done by promises alone, so one turn of the machine's own loop ends it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export class VirtualTime {
  #now: number;
  #order = 0;
  readonly #heap: Due[] = [];
  steps = 0;

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now;
  }

  /** @returns the function that calls it off */
  after(milliseconds: number, work: () => void): () => void {
    let isOff = false;
    this.#push({
      at: this.#now + Math.max(0, Math.round(milliseconds)),
      order: (this.#order += 1),
      work: () => {
        if (!isOff) work();
      },
    });
    return () => {
      isOff = true;
    };
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /** Lets time pass until the moment, or until the condition holds after a step. True when it held. */
  async run(until: number, done: () => boolean = () => false): Promise<boolean> {
    await turn();
    while (!done()) {
      const next = this.#heap[0];
      if (!next || next.at > until) {
        this.#now = Math.max(this.#now, until);
        return false;
      }
      this.#pop();
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await turn();
      this.steps += 1;
    }
    return true;
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let index = heap.push(due) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(heap[index], heap[parent])) break;
      swap(heap, index, parent);
      index = parent;
    }
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const smaller = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!isBefore(heap[smaller], heap[index])) return;
      swap(heap, index, smaller);
      index = smaller;
    }
  }
}

function isBefore(one: Due | undefined, other: Due | undefined): boolean {
  if (!one || !other) return false;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function swap(heap: Due[], one: number, other: number): void {
  [heap[one], heap[other]] = [heap[other] as Due, heap[one] as Due];
}

/** The power goes in the middle of whatever a process is doing; there is nobody left to hear of it. */
export class PowerCut extends Error {}

function untilPowerCut(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  }
}

/** The timers of one process; all of them end with it. */
export class ProcessTimers implements Timers {
  readonly #time: VirtualTime;
  readonly #running = new Map<number, () => void>();
  #last = 0;
  #ended = false;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  setTimeout(work: () => void, milliseconds: number): Timer {
    const timer = (this.#last += 1);
    if (this.#ended) return timer;
    const off = this.#time.after(milliseconds, () => {
      this.#running.delete(timer);
      untilPowerCut(work);
    });
    this.#running.set(timer, off);
    return timer;
  }

  clearTimeout(timer: Timer): void {
    this.#running.get(timer as number)?.();
    this.#running.delete(timer as number);
  }

  setInterval(work: () => void, milliseconds: number): Timer {
    const timer = (this.#last += 1);
    const again = (): void => {
      if (this.#ended) return;
      this.#running.set(
        timer,
        this.#time.after(milliseconds, () => {
          again();
          untilPowerCut(work);
        }),
      );
    };
    again();
    return timer;
  }

  clearInterval(timer: Timer): void {
    this.clearTimeout(timer);
  }

  end(): void {
    this.#ended = true;
    for (const off of this.#running.values()) off();
    this.#running.clear();
  }
}
