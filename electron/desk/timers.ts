/** The timers of the desk as an argument, so that a simulation can run hours of a seat in a moment and in one order. */

/** What a timer is called by; each kind of timers has its own. */
export type Timer = NodeJS.Timeout | number;

export interface Timers {
  setTimeout(work: () => void, milliseconds: number): Timer;
  clearTimeout(timer: Timer): void;
  setInterval(work: () => void, milliseconds: number): Timer;
  clearInterval(timer: Timer): void;
}

/** Those of the machine. */
export const realTimers: Timers = {
  setTimeout: (work, milliseconds) => setTimeout(work, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer),
  setInterval: (work, milliseconds) => setInterval(work, milliseconds),
  clearInterval: (timer) => clearInterval(timer),
};
