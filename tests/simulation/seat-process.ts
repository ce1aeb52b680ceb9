/** One seat as a process that can lose its power at any moment, and whose disk can be put back to an older copy. */
import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type Database from 'better-sqlite3';
import { createWorld } from '../../electron/desk/desk-world.ts';
import type { OpenSeat } from '../../electron/desk/open-seat.ts';
import { prepared } from '../../electron/desk/database/statements.ts';
import type { PinHashing } from '../../electron/desk/pin-hashing.ts';
import { startDesk, type Desk } from '../../electron/desk/start-desk.ts';
import { createIntakeDesk } from '../../electron/desk/use-cases/intake-desk.ts';
import type { deskContract } from '../../shared/contract/desk.ts';
import type { FileStore } from '../../electron/desk/files/file-store.ts';
import type { Chance } from './chance.ts';
import { seatSecret } from './hub-process.ts';
import { goodLine, type Line, type Network } from './network.ts';
import type { Sabotage } from './sabotage/sabotage.ts';
import type { Story } from './story.ts';
import { openCopy, seatTemplate } from './templates.ts';
import { PowerCut, ProcessTimers, type VirtualTime } from './virtual-time.ts';

export type DeskClient = ContractRouterClient<typeof deskContract>;

export interface SeatWorld {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly story: Story;
  readonly network: Network;
  readonly sabotage: Sabotage;
}

/** One life of the seat's process. */
export interface SeatLife {
  isAlive: boolean;
  readonly timers: ProcessTimers;
  readonly opened: OpenSeat;
  client: DeskClient;
  desk: Desk | null;
}

const noFiles: FileStore = {
  put: () => Promise.reject(new Error('no files in a simulation')),
  read: async () => ({ ok: false, code: 'missing' }),
  has: async () => false,
};

const plainPins: PinHashing = { hash: async (pin) => pin, verify: async (hash, pin) => hash === pin };

/** So that most of a run is work and not asking whether there is any. */
const timing = {
  poll: 180_000,
  look: 48 * 3_600_000,
  beat: 180_000,
  sweep: 3_600_000,
  firstBackoff: 2000,
  longestBackoff: 40_000,
};

export class SeatProcess {
  readonly name: string;
  readonly line: Line = goodLine();
  /** Milliseconds that the seat's clock is ahead of the hub's. */
  skew = 0;
  life: SeatLife | null = null;
  /** After so many looks at the clock the power goes; null for not at all. */
  #fuse: number | null = null;
  readonly #world: SeatWorld;
  readonly #memory = new Map<number, number>();
  #disk: Buffer = seatTemplate();
  /** Called when a life ends, whatever ends it. */
  onEnd: (database: Database.Database) => void = () => undefined;

  constructor(name: string, world: SeatWorld) {
    this.name = name;
    this.#world = world;
  }

  get database(): Database.Database | null {
    return this.life?.opened.database ?? null;
  }

  async start(): Promise<void> {
    const { time, chance, story, network, sabotage } = this.#world;
    const database = openCopy(this.#disk);
    sabotage.prepareSeat?.(database);
    const timers = new ProcessTimers(time);
    const life = { isAlive: true, timers, desk: null } as unknown as SeatLife;
    const burn = (): void => {
      if (!life.isAlive) throw new PowerCut('a dead process');
      if (this.#fuse === null || (this.#fuse -= 1) > 0) return;
      this.#fuse = null;
      story.count('power cut inside a step');
      story.tell(`${this.name} loses its power inside a step`);
      life.isAlive = false;
      // What this step has begun is rolled back by the error; then the process is gone, before anything else runs.
      queueMicrotask(() => this.#die(life));
      throw new PowerCut('the power went');
    };
    const clock = (): Date => {
      burn();
      return new Date(time.now + this.skew);
    };
    const newId = (): string => {
      burn();
      return chance.id(new Date(time.now + this.skew));
    };
    const log = (line: string): void => {
      if (!life.isAlive) return;
      story.tell(`${this.name} log ${line}`);
      if (line.includes('feed row') || line.includes('history has a hole')) story.break('feed-gap', line);
    };
    const world = createWorld({ database, clock, newId, log, pins: plainPins });
    const opened: OpenSeat = {
      ...{ database, world, files: noFiles, intakeDesk: createIntakeDesk(world, noFiles) },
      temporaryDirectory: '/nonexistent/loket-simulation',
      close: () => undefined,
    };
    Object.assign(life, { opened });
    this.life = life;
    const hub = network.linkOf({
      ...{ name: this.name, line: this.line, memory: this.#memory, isAlive: () => life.isAlive },
      clock: () => time.now + this.skew,
    });
    const desk = await startDesk({
      ...{ dataDirectory: '/nonexistent', databaseKey: Buffer.alloc(32), seatSecret, hub, timers, timing },
      ...{ hubUrl: 'http://hub.invalid', clock, newId, log, practiceDay: false, reading: false, opened },
    });
    life.desk = desk;
    life.client = createRouterClient(desk.router, { context: desk.createContext() }) as unknown as DeskClient;
  }

  /** The power goes now, between two steps. */
  cutPower(): void {
    if (this.life) this.#die(this.life);
  }

  /** The power goes after so many more looks at the clock, which is in the middle of something. */
  lightFuse(looks: number): void {
    this.#fuse = looks;
  }

  /** Nothing will happen any more. */
  putOutFuse(): void {
    this.#fuse = null;
  }

  /** Where the seat stands in the hub's feed, whatever its own numbers mean under a planted fault. */
  get place(): number {
    if (!this.database) return -1;
    const cursor = Number(prepared(this.database, 'SELECT cursor FROM sync_state').pluck().get());
    return this.#memory.get(cursor) ?? cursor;
  }

  /** What is on the disk. */
  backup(): Buffer {
    const { life } = this;
    return life ? life.opened.database.serialize() : this.#disk;
  }

  /** Puts another disk in; the seat must be off. */
  restore(bytes: Buffer | null): void {
    this.#disk = bytes ?? seatTemplate();
  }

  #die(life: SeatLife): void {
    if (this.life !== life) return;
    this.life = null;
    this.#fuse = null;
    life.isAlive = false;
    life.timers.end();
    const { database } = life.opened;
    this.onEnd(database);
    this.#disk = database.serialize();
    database.close();
  }
}
