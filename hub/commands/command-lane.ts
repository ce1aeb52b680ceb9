/**
 * Commands that arrive while a transaction runs wait together and share the next one: each commit waits for the disk
 * and for the branch's counter, so one for many is much faster. Nothing relies on it for being right: two hubs on one
 * database, each with its lane, keep apart by the locks in the database alone.
 */
import { setImmediate } from 'node:timers/promises';
import type { CommandAnswer, CommandEnvelope } from '../../shared/contract/hub.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import { faultOf } from '../store/fault-of.ts';
import { QueueMemory } from '../store/queue-memory.ts';

export type Envelope = Pick<CommandEnvelope, 'id' | 'body' | 'after'> &
  Partial<Pick<CommandEnvelope, 'madeAt'>>;

/** Commands of one actor that belong together in their order. */
export interface Parcel {
  readonly envelopes: readonly Envelope[];
  readonly actor: Actor;
}

/** Does all of them in one transaction, or none. @returns the answers of each parcel */
export type Together = (parcels: readonly Parcel[]) => Promise<CommandAnswer[][]>;

interface Waiting {
  readonly parcel: Parcel;
  readonly together: Together;
  resolve(answers: CommandAnswer[]): void;
  reject(error: unknown): void;
}

export class CommandLane {
  /** What its transactions, one after another, know of the queue. */
  readonly queue = new QueueMemory();
  readonly #waiting: Waiting[] = [];
  readonly #atOnce: number;
  readonly #turn: () => Promise<unknown>;
  #isRunning = false;

  /**
   * @param atOnce how many commands may share a transaction; a larger parcel goes alone
   * @param turn lets everything be done that is ready to be done now
   */
  constructor(atOnce: number, turn: () => Promise<unknown> = setImmediate) {
    this.#atOnce = atOnce;
    this.#turn = turn;
  }

  /** The answers, after the commit. When a group fails, each of its parcels is done again alone. */
  enter(parcel: Parcel, together: Together): Promise<CommandAnswer[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ parcel, together, resolve, reject });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      // Who got his answer with others and asks at once goes with them again, not one group behind the first of them.
      await this.#turn();
      await this.#runGroup(this.#nextGroup());
    }
    this.#isRunning = false;
  }

  #nextGroup(): Waiting[] {
    let [commands, parcels] = [0, 0];
    for (const { parcel } of this.#waiting) {
      commands += parcel.envelopes.length;
      if (parcels > 0 && commands > this.#atOnce) break;
      parcels += 1;
    }
    return this.#waiting.splice(0, parcels);
  }

  async #runGroup(group: readonly Waiting[]): Promise<void> {
    const [first] = group;
    if (!first) return;
    try {
      const answers = await first.together(group.map(({ parcel }) => parcel));
      group.forEach(({ resolve }, index) => resolve(answers[index] ?? []));
    } catch (error) {
      if (group.length === 1 || isHopeless(error)) for (const one of group) one.reject(error);
      else for (const one of group) await this.#runGroup([one]);
    }
  }
}

/** Where no database is reached, going on one by one would only make everybody wait longer. */
export function isHopeless(error: unknown): boolean {
  return faultOf(error)?.code === 'cannot-reach-database';
}
