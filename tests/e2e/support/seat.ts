import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { project } from '../../../build/project.ts';

export interface RunningSeat {
  readonly firstUrl: string;
  readonly hubUrl: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a seat over a data folder in a process of its own: built screen and hub, desk from source (run-seat.ts). */
export async function startSeat(
  dataDirectory: string,
  { reading = false }: { reading?: boolean } = {},
): Promise<RunningSeat> {
  const script = path.join(import.meta.dirname, 'run-seat.ts');
  const node = path.join(project.bin, 'node');
  const more = reading ? ['--reading'] : [];
  const child = spawn(node, [script, dataDirectory, project.dist, ...more], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (!first) throw new Error('the seat did not start');
  const { firstUrl, hubUrl } = JSON.parse(String(first[0])) as { firstUrl: string; hubUrl: string };
  return {
    firstUrl,
    hubUrl,
    child,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
