/** The hub as it runs in a branch: `hub/cli/hub.ts` on PostgreSQL, in a process of its own. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { TestDatabase } from '../../../build/postgres.ts';
import type { PacedClock } from '../clock/paced-clock.ts';
import { environmentWith } from '../clock/pacing.ts';
import { Broken } from '../broken.ts';
import { Child } from './child.ts';

const root = path.join(import.meta.dirname, '../../..');
const program = path.join(root, 'hub/cli/hub.ts');
const pacedDate = path.join(import.meta.dirname, '../clock/paced-date.ts');
const longestStart = 60_000;

export interface HubPlace {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly port: number;
  /** Where the seats reach it. */
  readonly publicUrl: string;
  readonly clock: PacedClock;
}

/** The tables, as their owner makes them. */
export async function migrate({ ownerUrl, workerRole }: TestDatabase): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [program, 'migrate', '--database', ownerUrl, '--worker', workerRole],
    { cwd: root },
  );
}

export class HubProcess {
  readonly #place: HubPlace;
  #child: Child | null = null;

  constructor(place: HubPlace) {
    this.#place = place;
  }

  /** What every call of a seat carries; the hub makes it at its first start. */
  get seatSecret(): string {
    return readFileSync(path.join(this.#place.folder, 'data/seat-secret'), 'utf8').trim();
  }

  get child(): Child | null {
    return this.#child;
  }

  /** Resolves when it answers. @throws Broken when it does not come up */
  async start(): Promise<void> {
    const { database, folder, port, publicUrl, clock } = this.#place;
    const child = new Child({
      args: [
        ...['--import', pacedDate, program, '--practice', '--database', database.workerUrl],
        ...['--data', path.join(folder, 'data'), '--listen', `127.0.0.1:${port}`, '--public-url', publicUrl],
      ],
      environment: environmentWith(clock.paced(1)),
      logFile: path.join(folder, 'hub.log'),
    });
    this.#child = child;
    const until = Date.now() + longestStart;
    while (!(await this.#answers())) {
      if (!child.isAlive) throw new Broken('process-died', 'the hub did not come up; see hub.log');
      if (Date.now() > until) throw new Broken('process-hangs', 'the hub did not answer within a minute');
      await delay(50);
    }
  }

  async kill9(): Promise<void> {
    await this.#child?.kill9();
  }

  async #answers(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.#place.port}/health`).then(
      (response) => response.ok,
      () => false,
    );
  }
}
