import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { project } from '../../../build/project.ts';

export interface RunningSeats {
  /** The first address of each seat's window. */
  readonly firstUrls: readonly string[];
  /** Cuts a seat (from 1) off from the hub. */
  cut(seat: number): Promise<void>;
  mend(seat: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts several seats of one branch over a data folder, in a process of their own (run-seats.ts). */
export async function startSeats(dataDirectory: string, count: number): Promise<RunningSeats> {
  const script = path.join(import.meta.dirname, 'run-seats.ts');
  const node = path.join(project.bin, 'node');
  const child = spawn(node, [script, dataDirectory, project.dist, String(count)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (!first) throw new Error('the seats did not start');
  const { firstUrls } = JSON.parse(String(first[0])) as { firstUrls: string[] };
  const tell = async (line: string): Promise<void> => {
    const answered = once(lines, 'line');
    child.stdin.write(`${line}\n`);
    await answered;
  };
  return {
    firstUrls,
    cut: (seat) => tell(`cut ${seat}`),
    mend: (seat) => tell(`mend ${seat}`),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
