/** A whole branch on this machine: PostgreSQL, hub and seats as processes, and the line between them. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startThrowawayPostgres, type TestDatabase, type ThrowawayPostgres } from '../../build/postgres.ts';
import type { StaffId } from '../../shared/domain/vocabulary.ts';
import type { Chance } from '../simulation/chance.ts';
import { Broken } from './broken.ts';
import { PacedClock } from './clock/paced-clock.ts';
import { Relay, type Line } from './line.ts';
import { killAllChildren } from './processes/child.ts';
import { freePort } from './processes/free-port.ts';
import { HubProcess, migrate } from './processes/hub-process.ts';
import { SeatProcess } from './processes/seat-process.ts';
import { LyingLine } from './sabotage/lying-line.ts';
import { commitLate, type Sabotage } from './sabotage/sabotage.ts';

/** In the order in which seats are filled: with four a claim can still travel as far as the verifikator. */
const people: readonly StaffId[] = ['CSO1', 'CSO2', 'KABID', 'VER1', 'KEU1', 'KEUK', 'CSO3', 'CSO4'];
export const mostSeats = people.length;

/** What a killed part may be. */
export type Part = 'hub' | 'desk' | 'postgres';

export interface BranchOptions {
  readonly seats: number;
  readonly chance: Chance;
  readonly sabotage: Sabotage | null;
  /** Mean pause between two acts of one person, in milliseconds. */
  readonly pace: number;
}

export class Branch {
  readonly clock: PacedClock;
  readonly folder: string;
  readonly line: Line;
  readonly hub: HubProcess;
  readonly database: TestDatabase;
  seats: readonly SeatProcess[] = [];
  readonly #postgres: ThrowawayPostgres;

  private constructor(
    parts: Pick<Branch, 'clock' | 'folder' | 'line' | 'hub' | 'database'> & { postgres: ThrowawayPostgres },
  ) {
    ({
      clock: this.clock,
      folder: this.folder,
      line: this.line,
      hub: this.hub,
      database: this.database,
    } = parts);
    this.#postgres = parts.postgres;
  }

  /** Starts everything; nobody works yet. @throws NoPostgres when there is none of our own to kill */
  static async open({ seats, chance, sabotage, pace }: BranchOptions): Promise<Branch> {
    const postgres = await ownPostgres();
    const folder = mkdtempSync(path.join(tmpdir(), 'loket-proof-'));
    const clock = new PacedClock({ real: Date.now(), shown: Date.now(), pace: 1 });
    let line: Line | null = null;
    try {
      const database = await postgres.createDatabase();
      await migrate(database);
      if (sabotage === 'late-commit') await commitLate(postgres.access.adminUrl);
      const port = await freePort();
      line = await openLine(port, sabotage);
      const hubFolder = path.join(folder, 'hub');
      mkdirSync(hubFolder, { mode: 0o700 });
      const hub = new HubProcess({ database, folder: hubFolder, port, publicUrl: line.url, clock });
      const branch = new Branch({ clock, folder, line, hub, database, postgres });
      await hub.start();
      await branch.#seat(seats, chance, pace);
      return branch;
    } catch (error) {
      killAllChildren();
      await line?.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Each begins when the one before stands: eight at once would only wait for each other here. */
  async #seat(count: number, chance: Chance, pace: number): Promise<void> {
    const officers = people.slice(0, count).filter((staffId) => staffId.startsWith('CSO'));
    this.seats = people.slice(0, count).map((person, index) => {
      const place = {
        ...{ person, officers, pace, folder: path.join(this.folder, person), thousand: index },
        ...{ hubUrl: this.line.url, seatSecret: this.hub.seatSecret },
        databaseKey: randomBytes(32).toString('hex'),
      };
      return new SeatProcess(place, this.clock, () => chance.between(1, 2 ** 30));
    });
    for (const seat of this.seats) await seat.start();
  }

  seatOf(person: StaffId): SeatProcess {
    const seat = this.seats.find((one) => one.person === person);
    if (!seat) throw new Error(`nobody sits as ${person}`);
    return seat;
  }

  /** @param seat which one, when a desk is to die */
  async kill(part: Part, seat: SeatProcess): Promise<void> {
    if (part === 'hub') await this.hub.kill9();
    else if (part === 'desk') await seat.kill9();
    else await this.#postgres.kill9();
  }

  /** Starts again what was killed; resolves when it answers. */
  async revive(part: Part, seat: SeatProcess): Promise<void> {
    if (part === 'hub') await this.hub.start();
    else if (part === 'desk') await seat.start();
    else await this.#postgres.restart();
  }

  work(): void {
    for (const seat of this.seats) seat.work();
  }

  rest(): void {
    for (const seat of this.seats) seat.rest();
  }

  /** From now on time passes so many times as fast, for everybody alike. */
  pass(pace: number): void {
    const pacing = this.clock.paced(pace);
    this.clock.follow(pacing);
    this.hub.child?.tell({ say: 'clock', pacing });
    for (const seat of this.seats) seat.follow(pacing);
  }

  /** @throws Broken when a process has ended or failed by itself */
  watch(): void {
    const { child } = this.hub;
    if (child && !child.isAlive && !child.isMeantToEnd)
      throw new Broken('process-died', 'the hub ended by itself');
    for (const { person, child: seat, threw } of this.seats) {
      if (threw !== null) throw new Broken('seat-throws', `${person}: ${threw}`);
      if (seat && !seat.isAlive && !seat.isMeantToEnd)
        throw new Broken('process-died', `${person}'s desk ended by itself`);
    }
  }

  /** @param keep leaves folders and logs for somebody who looks into them */
  async close(keep = false): Promise<void> {
    killAllChildren();
    await this.line.close();
    await this.#postgres.stop();
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One of our own even where another is named: somebody else's server must not be killed. */
async function ownPostgres(): Promise<ThrowawayPostgres> {
  const name = 'LOKET_TEST_DATABASE_URL';
  const given = process.env[name];
  delete process.env[name];
  try {
    return await startThrowawayPostgres();
  } finally {
    if (given !== undefined) process.env[name] = given;
  }
}

function openLine(port: number, sabotage: Sabotage | null): Promise<Line> {
  return sabotage === 'lose-ack' || sabotage === 'lose-file'
    ? LyingLine.open(port, sabotage)
    : Relay.open(port);
}
