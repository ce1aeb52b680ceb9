/** The built browser shell as a process of its own, exactly as `npm start` runs it, without its window. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { heapLimits } from '../../electron/browser-shell/heap-limits.ts';
import type { Scene } from './scene.ts';

export interface ShellProcess {
  readonly origin: string;
  readonly firstUrl: string;
  readonly pid: number;
  /** What the shell and its hub wrote to standard error. */
  readonly complaints: readonly string[];
  /** The hub's process. */
  hubPid(): number;
  close(): Promise<void>;
}

/** Starts the shell as `npm start -- --no-open` does; resolves when it prints its address. */
export async function startShell(scene: Scene, dataDirectory: string): Promise<ShellProcess> {
  const script = path.join(scene.programs, 'browser-shell', 'index.js');
  const child = spawn(process.execPath, [...heapLimits, script, '--no-open', '--data', dataDirectory], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await exited;
    clearTimeout(insist);
  };
  const firstUrl = await new Promise<string | undefined>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/masuk\?kunci=\S+/u.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    void exited.then(() => resolve(undefined));
  });
  const { pid } = child;
  if (firstUrl === undefined || pid === undefined) {
    await close();
    throw new Error(`the browser shell did not start:\n${complaints.join('\n')}`);
  }
  return {
    origin: new URL(firstUrl).origin,
    firstUrl,
    pid,
    complaints,
    hubPid: () => childrenOf(pid)[0] ?? fail('the browser shell has no hub process'),
    close,
  };
}

export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/u).map(Number);
}

/** Resident memory of a process in bytes (Linux). */
export function residentBytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) * 1024;
}

/** Runs something against a shell and ends the shell whatever happens. */
export async function withShell<T>(
  scene: Scene,
  dataDirectory: string,
  work: (shell: ShellProcess) => Promise<T>,
): Promise<T> {
  const shell = await startShell(scene, dataDirectory);
  try {
    return await work(shell);
  } finally {
    await shell.close();
  }
}

function fail(why: string): never {
  throw new Error(why);
}
