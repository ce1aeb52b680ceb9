/**
 * Loaded before a program that reads `Date` itself (`node --import`): from then on it lives in the time of the proof.
 * The pacing at the start stands in the environment, changes of it come as messages; when the proof ends, it ends.
 */
import { PacedClock } from './paced-clock.ts';
import { pacingOf, type ClockNews } from './pacing.ts';

const clock = new PacedClock(pacingOf(process.env));
const MachineDate = Date;

class PacedDate extends MachineDate {
  constructor(...given: [] | ConstructorParameters<typeof Date>) {
    if (given.length === 0) super(clock.read());
    else super(...given);
  }

  static override now(): number {
    return clock.read();
  }

  /** Dates that the platform made itself are dates as well. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Function.prototype[Symbol.hasInstance].call(MachineDate, value);
  }
}

globalThis.Date = PacedDate as DateConstructor;
process.on('message', (news: ClockNews) => clock.follow(news.pacing));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
