/** The hub's commands as an operator runs them: real processes, with their words and exit codes. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { hubUrlIn } from '../../../shared/contract/desk-process.ts';

const folder = path.join(import.meta.dirname, '../../../hub/cli');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

interface Running {
  /** Lines of standard output so far. */
  readonly out: string[];
  readonly err: string[];
  readonly exited: Promise<number | null>;
  /** The address, or null when it ended before it was ready. */
  readonly ready: Promise<string | null>;
  kill(signal: NodeJS.Signals): void;
}

function begin(program: string, args: readonly string[], input: string, environment: Environment): Running {
  const child = spawn(process.execPath, [path.join(folder, program), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const out: string[] = [];
  const err: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => err.push(line));
  const url = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      out.push(line);
      const found = hubUrlIn(line);
      if (found !== undefined) resolve(found);
    });
  });
  const ready = Promise.race([url, exited.then(() => null)]);
  return { out, err, exited, ready, kill: (signal) => child.kill(signal) };
}

/** Runs a command to its end. */
export async function command(
  args: readonly string[],
  { input = '', environment = {}, program = 'hub.ts' } = {} as {
    input?: string;
    environment?: Environment;
    program?: string;
  },
): Promise<Ran> {
  const running = begin(program, args, input, environment);
  const code = await running.exited;
  return { code, out: running.out.join('\n'), err: running.err.join('\n') };
}

/** Starts a hub, which must come up. */
export async function runningHub(args: readonly string[]): Promise<Running & { readonly url: string }> {
  const running = begin('hub.ts', args, '', {});
  const url = await running.ready;
  if (url === null) throw new Error(`the hub did not start: ${running.err.join('\n')}`);
  return { ...running, url };
}

/** The seat code that the command prints. */
export async function seatCodeOf(data: string): Promise<string> {
  const { out } = await command(['seat-code', '--data', data]);
  return /LOKET1-\S+/.exec(out)?.[0] ?? '';
}
