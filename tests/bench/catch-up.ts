/** A seat that missed ten thousand changes: until its cache is level, against the same rows written bare. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startDesk } from '../../electron/desk/start-desk.ts';
import { openSeat, type OpenSeat } from '../../electron/desk/open-seat.ts';
import { readSyncState } from '../../electron/desk/database/queries/sync-state.ts';
import { seatSecret, withBranch } from './branch.ts';
import { keepCacheRows, writeBare, type CacheRows } from './cache-rows.ts';
import { compare, reported, type Result } from './measure.ts';
import { writePast } from './past-days.ts';
import { ownFolder, pairsOf, type Scene } from './scene.ts';

const databaseKey = Buffer.alloc(32, 7);
/** What the seat knew before it was away. */
const knownChanges = 3000;

export async function measureCatchUp(scene: Scene): Promise<Result[]> {
  const missedChanges = scene.quick ? 1000 : 10_000;
  return withBranch(scene, 'catch-up', async ({ database, url, today }) => {
    const past = { databaseUrl: database.workerUrl, today, seed: scene.seed };
    const world = new Seats(ownFolder(scene, 'catch-up'), url);
    await world.untilLevel('template', 0);
    const known = await writePast(past, 0, knownChanges);
    await world.untilLevel('template', known);
    const last = await writePast(past, knownChanges, missedChanges);
    world.copy('template', 'kept');
    await world.untilLevel('kept', last);
    const rows = world.open('kept', (seat) => keepCacheRows(seat.database, known));
    scene.log(`${rows.events.length} entries of the ledger, ${rows.claims.length} claims`);
    const result = await compare({
      name: `catching up with ${missedChanges} changes against the same rows written bare`,
      unit: 'ms',
      pairs: pairsOf(scene),
      seed: scene.seed,
      subject: () => world.onCopy('template', (name) => world.untilLevel(name, last)),
      baseline: () => world.onCopy(null, (name) => world.timeBare(name, rows)),
      bound: { atMost: 4 },
    });
    const fresh: number[] = [];
    for (let turn = 0; turn < pairsOf(scene); turn += 1)
      fresh.push(await world.onCopy(null, (name) => world.untilLevel(name, last)));
    return [result, reported('filling a new seat from the same hub', 'ms', fresh)];
  });
}

/** Data folders of one seat at different moments. */
class Seats {
  readonly #directory: string;
  readonly #hubUrl: string;
  #copies = 0;

  constructor(directory: string, hubUrl: string) {
    this.#directory = directory;
    this.#hubUrl = hubUrl;
  }

  /** Opens the seat and starts its desk. @returns milliseconds from the start until the cache stands at `last` */
  async untilLevel(name: string, last: number): Promise<number> {
    const opened = this.#open(name);
    const start = performance.now();
    const desk = await startDesk({
      ...{ opened, databaseKey, seatSecret, dataDirectory: this.#folder(name), hubUrl: this.#hubUrl },
      practiceDay: false,
    });
    try {
      while (!isLevel(opened, last)) await new Promise((resolve) => setTimeout(resolve, 2));
      return performance.now() - start;
    } finally {
      await desk.close();
    }
  }

  timeBare(name: string, rows: CacheRows): number {
    return this.open(name, ({ database }) => {
      const start = performance.now();
      writeBare(database, rows);
      return performance.now() - start;
    });
  }

  open<T>(name: string, work: (seat: OpenSeat) => T): T {
    const seat = this.#open(name);
    try {
      return work(seat);
    } finally {
      seat.close();
    }
  }

  copy(name: string, to: string): void {
    cpSync(this.#folder(name), this.#folder(to), { recursive: true });
  }

  /** Works on a copy, or on an empty seat, and takes it away again. */
  async onCopy(name: string | null, work: (copy: string) => Promise<number> | number): Promise<number> {
    const copy = `copy-${(this.#copies += 1)}`;
    if (name !== null) this.copy(name, copy);
    try {
      return await work(copy);
    } finally {
      rmSync(this.#folder(copy), { recursive: true });
    }
  }

  #open(name: string): OpenSeat {
    return openSeat({ dataDirectory: this.#folder(name), databaseKey });
  }

  #folder(name: string): string {
    return path.join(this.#directory, name);
  }
}

function isLevel({ database }: OpenSeat, last: number): boolean {
  const { epoch, cursor, filling } = readSyncState(database);
  return epoch !== null && cursor >= last && filling === null;
}
