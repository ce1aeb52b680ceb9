/** The intakes that run in this process: started, watched, stopped, and put away once a person has read the report. */
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { IntakeProgress, IntakeReport } from '../../../shared/contract/intake.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import type { IntakeDesk } from '../intake/intake-desk.ts';
import { failureOf, IntakeFailure } from '../intake/intake-failure.ts';
import type { runIntake } from '../intake/run-intake.ts';
import { audit, type Seat } from '../seat.ts';
import { codeOf } from '../sync/errors.ts';
import { createIntakeDesk } from './intake-desk.ts';

/** One piece of intake: registers claims and reports; stops before the next claim when the signal says so. */
export type IntakeWork = (scene: {
  desk: IntakeDesk;
  signal: AbortSignal;
  onProgress: (progress: { done: number; total: number }) => void;
}) => Promise<IntakeReport>;

interface Job {
  progress: IntakeProgress;
  readonly stop: AbortController;
  readonly finished: Promise<void>;
}

/** Claims are sent while the intake goes on, so that other seats need not wait for its end. */
const sendEvery = 50;

/** Loaded with the first intake: what reads tables and archives is large, and a seat starts without it. */
const takeIn: typeof runIntake = async (wish) => (await import('../intake/run-intake.ts')).runIntake(wish);

export class IntakeJobs {
  readonly #seat: Seat;
  readonly #temporaryDirectory: string;
  readonly #jobs = new Map<Id, Job>();

  /** @param temporaryDirectory holds uploaded packages while they are read; emptied at start and after each */
  constructor(seat: Seat, temporaryDirectory: string) {
    this.#seat = seat;
    this.#temporaryDirectory = temporaryDirectory;
  }

  list(): IntakeProgress[] {
    return [...this.#jobs.values()].map((job) => job.progress);
  }

  /** Starts taking in a folder or .zip of this machine and answers at once. */
  start(packagePath: string): { intakeId: Id } {
    return this.startWork(path.basename(packagePath), (scene) => takeIn({ path: packagePath, ...scene }));
  }

  /** Starts taking in a .zip that was chosen in the browser. */
  upload(file: File): { intakeId: Id } {
    const copy = path.join(this.#temporaryDirectory, `${this.#seat.world.newId()}.zip`);
    return this.startWork(path.basename(file.name), async (scene) => {
      try {
        await mkdir(this.#temporaryDirectory, { recursive: true, mode: 0o700 });
        await pipeline(Readable.fromWeb(file.stream() as never), createWriteStream(copy, { mode: 0o600 }));
        return await takeIn({ path: copy, ...scene });
      } finally {
        await rm(copy, { force: true });
      }
    });
  }

  /** Starts any intake and answers at once; its progress is in `list`. */
  startWork(label: string, work: IntakeWork): { intakeId: Id } {
    const { world } = this.#seat;
    const intakeId = world.newId();
    audit(this.#seat, 'intake', [intakeId]);
    const progress: IntakeProgress = {
      intakeId,
      label,
      state: 'running',
      done: 0,
      total: 0,
      startedAt: world.now(),
      report: null,
      failure: null,
    };
    const stop = new AbortController();
    this.#jobs.set(intakeId, { progress, stop, finished: this.#run(intakeId, work, stop.signal) });
    this.#seat.changes.say('intake');
    return { intakeId };
  }

  /** Stops before the next claim; what was taken stays, running it again completes it. */
  cancel(intakeId: Id): void {
    this.#jobs.get(intakeId)?.stop.abort();
  }

  /** Puts a finished intake away. */
  dismiss(intakeId: Id): void {
    if (this.#jobs.get(intakeId)?.progress.state === 'running') return;
    this.#jobs.delete(intakeId);
    this.#seat.changes.say('intake');
  }

  /** Stops all and waits for them. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.stop.abort();
    await Promise.all([...this.#jobs.values()].map((job) => job.finished));
  }

  #update(intakeId: Id, change: Partial<IntakeProgress>): void {
    const job = this.#jobs.get(intakeId);
    if (job) job.progress = { ...job.progress, ...change };
    this.#seat.changes.say('intake');
  }

  async #run(intakeId: Id, work: IntakeWork, signal: AbortSignal): Promise<void> {
    const { world, files, changes, sync } = this.#seat;
    // The job must stand in the list before its first step.
    await Promise.resolve();
    let registered = 0;
    const desk = createIntakeDesk(world, files, (claimId) => {
      changes.claims([claimId]);
      if (registered % sendEvery === 0) void sync.exchange();
      registered += 1;
    });
    try {
      const onProgress = (progress: { done: number; total: number }): void =>
        this.#update(intakeId, progress);
      const report = await work({ desk, signal, onProgress });
      this.#update(intakeId, { state: 'done', report });
    } catch (error) {
      const failure = failureOf(error) ?? new IntakeFailure('unexpected');
      world.log(`intake: ${codeOf(error)}`);
      this.#update(intakeId, { state: 'failed', failure: { code: failure.code, reason: failure.message } });
    }
    void sync.exchange();
  }
}
