/**
 * A clock that all processes of a proof share and that can be made to run faster, with the timers that belong to it.
 * Nothing is skipped: while ten minutes pass in thirty seconds, every poll and every pause between two tries comes as
 * often as in ten minutes.
 */
import type { Timer, Timers } from '../../../electron/desk/timers.ts';

/** How the time of the proof follows from the machine's: it was `shown` when the machine's was `real`. Milliseconds. */
export interface Pacing {
  readonly real: number;
  readonly shown: number;
  /** Milliseconds of the proof in one of the machine. */
  readonly pace: number;
}

interface Alarm {
  due: number;
  readonly every: number | null;
  readonly work: () => void;
  machine: NodeJS.Timeout | null;
}

export class PacedClock implements Timers {
  #pacing: Pacing;
  #latest = 0;
  #next = 1;
  readonly #alarms = new Map<number, Alarm>();

  constructor(pacing: Pacing) {
    this.#pacing = pacing;
  }

  /** Milliseconds since 1970. Never runs backwards: the news of a slower pace comes a moment late. */
  read(): number {
    const { real, shown, pace } = this.#pacing;
    this.#latest = Math.max(this.#latest, Math.round(shown + (machineNow() - real) * pace));
    return this.#latest;
  }

  /** Goes on at another pace from a moment on; every alarm keeps its own moment. */
  follow(pacing: Pacing): void {
    this.#pacing = pacing;
    for (const [name, alarm] of this.#alarms) this.#arm(name, alarm);
  }

  /** The pacing that goes on from now at another pace. */
  paced(pace: number): Pacing {
    return { real: machineNow(), shown: this.read(), pace };
  }

  setTimeout(work: () => void, milliseconds: number): Timer {
    return this.#add(work, milliseconds, null);
  }

  setInterval(work: () => void, milliseconds: number): Timer {
    return this.#add(work, milliseconds, milliseconds);
  }

  clearTimeout(timer: Timer): void {
    const name = Number(timer);
    clearTimeout(this.#alarms.get(name)?.machine ?? undefined);
    this.#alarms.delete(name);
  }

  clearInterval(timer: Timer): void {
    this.clearTimeout(timer);
  }

  #add(work: () => void, milliseconds: number, every: number | null): number {
    const name = this.#next;
    this.#next += 1;
    const alarm: Alarm = { due: this.read() + milliseconds, every, work, machine: null };
    this.#alarms.set(name, alarm);
    this.#arm(name, alarm);
    return name;
  }

  #arm(name: number, alarm: Alarm): void {
    clearTimeout(alarm.machine ?? undefined);
    const left = Math.max(0, alarm.due - this.read()) / this.#pacing.pace;
    alarm.machine = setTimeout(() => this.#ring(name, alarm), Math.min(left, longestTimeout));
  }

  #ring(name: number, alarm: Alarm): void {
    if (alarm.due > this.read()) return this.#arm(name, alarm);
    if (alarm.every === null) this.#alarms.delete(name);
    else {
      alarm.due += alarm.every;
      this.#arm(name, alarm);
    }
    alarm.work();
  }
}

/** The machine's own clock, also where `Date` has been replaced by one that follows the proof. */
const machineNow = Date.now;
const longestTimeout = 2 ** 31 - 1;
