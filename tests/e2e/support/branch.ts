/** A whole branch for a story in browsers: PostgreSQL, the hub as a program, and seats that joined it over a line. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startThrowawayPostgres } from '../../../build/postgres.ts';
import { project } from '../../../build/project.ts';
import { migratePostgres } from '../../../hub/store/postgres-store.ts';
import { hubUrlIn } from '../../../shared/contract/desk-process.ts';
import { practiceStaff } from '../../../shared/practice/staff.ts';
import { BadLine } from '../../support/bad-line.ts';
import { startLoket, type StartedLoket } from './run-start.ts';

const run = promisify(execFile);
const node = path.join(project.bin, 'node');
const hubProgram = path.join(project.root, 'hub', 'cli', 'hub.ts');

export interface Branch {
  /** Starts a workstation by the program's own command and joins it to the hub; `far` goes over the line that is cut. */
  seat(name: string, way?: 'near' | 'far'): Promise<string>;
  /** The one bad line of the branch. */
  cut(): void;
  mend(): void;
  /** The whole ledger of the branch, walked by the audit command. Its words. */
  verifyAudit(): Promise<string>;
  stop(): Promise<void>;
}

/** @throws NoPostgres with the sentence why there is none */
export async function openBranch(folder: string, people: readonly string[]): Promise<Branch> {
  const postgres = await startThrowawayPostgres();
  const database = await postgres.createDatabase();
  await migratePostgres(database);
  const place = ['--database', database.workerUrl, '--data', path.join(folder, 'hub')];
  for (const person of practiceStaff().filter(({ id }) => people.includes(id))) {
    const { id, name, roles, counter, pin } = person;
    const words = ['--name', name, '--roles', roles.join(','), ...(counter ? ['--counter', counter] : [])];
    const adding = run(node, [hubProgram, 'staff', 'add', id, ...words, '--pin-stdin', ...place]);
    adding.child.stdin?.end(`${pin}\n`);
    await adding;
  }
  const participant = ['--participant', path.join(project.dist, 'participant')];
  const line = await BadLine.open();
  // The hub answers only to its own names; the far end of the line is one of them.
  const names = ['--listen', '127.0.0.1:0', '--public-url', line.url];
  const hub = spawn(node, [hubProgram, ...place, ...participant, ...names], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const hubUrl = await new Promise<string>((resolve, reject) => {
    createInterface({ input: hub.stdout }).on('line', (line) => {
      const url = hubUrlIn(line);
      if (url !== undefined) resolve(url);
    });
    hub.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
  });
  const { stdout } = await run(node, [hubProgram, 'seat-code', '--data', path.join(folder, 'hub')]);
  const seatCode = seatCodeIn(stdout);
  line.lead(hubUrl);
  const seats: StartedLoket[] = [];
  return {
    seat(name, way = 'near') {
      const joining = ['--hub', way === 'far' ? line.url : hubUrl, '--seat-code', seatCode];
      const loket = startLoket(path.join(folder, name), joining);
      seats.push(loket);
      return loket.address();
    },
    cut: () => line.lead(null),
    mend: () => line.lead(hubUrl),
    async verifyAudit() {
      const audit = path.join(project.root, 'hub', 'cli', 'audit.ts');
      return (await run(node, [audit, 'verify', '--database', database.workerUrl])).stdout;
    },
    async stop() {
      for (const loket of seats) loket.child.kill('SIGTERM');
      await Promise.all(seats.map((loket) => loket.ended));
      await line.close();
      const ended = once(hub, 'exit');
      hub.kill('SIGTERM');
      await ended;
      await postgres.stop();
    },
  };
}

function seatCodeIn(words: string): string {
  const code = /^ {2}(\S{20,})$/mu.exec(words)?.[1];
  if (code === undefined) throw new Error('no seat code in the words of the hub');
  return code;
}
