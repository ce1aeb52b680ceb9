/** One running reading program, whether process or thread: asked, listened to, weighed, and ended by force. */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingAnswer, ReadingRequest } from './messages.ts';

/** What a reading program costs just now. */
export interface HostWeight {
  /** Bytes of memory it holds. */
  readonly memory: number;
  /** Milliseconds that processors worked for it since it began; null where that cannot be seen. */
  readonly worked: number | null;
}

export interface ReaderHost {
  ask(request: ReadingRequest): void;
  weigh(): Promise<HostWeight>;
  /** Ends it now, whatever it does. */
  kill(): void;
}

export interface HostEvents {
  onAnswer(answer: Extract<ReadingAnswer, { type: 'ready' | 'read' }>): void;
  /** It has ended, by itself or by `kill`; said once. */
  onEnd(): void;
}

export type StartHost = (events: HostEvents) => ReaderHost;

/** From source beside this file; in a build all bundles lie in folders beside each other. */
export function readingProgram(): string {
  return import.meta.filename.endsWith('.js')
    ? path.join(import.meta.dirname, '..', 'desk', 'reading-process.js')
    : path.join(import.meta.dirname, 'reading-process.ts');
}

/**
 * A process where one can be started; under Electron a thread: its program is no Node for other scripts (fuse
 * `runAsNode`), starting it again would open a second Loket.
 */
export const startHost: StartHost = (events) =>
  process.versions['electron'] === undefined ? startProcess(events) : startThread(events);

/**
 * Node's own permissions keep the process from writing files and from starting programs, whatever a file makes its
 * decoders do.
 */
const permissions = ['--permission', '--allow-fs-read=*', '--allow-worker', '--allow-addons'];

/** @param loading modules to load before the program; for tests that watch what it does */
export function startProcess(events: HostEvents, loading: readonly string[] = []): ReaderHost {
  const child = fork(readingProgram(), {
    execArgv: [...permissions, ...loading.flatMap((module) => ['--import', module])],
    env: { ...process.env, LOKET_READING_PROCESS: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let said: HostWeight = { memory: 0, worked: null };
  const end = once(events.onEnd);
  child.on('error', end);
  child.on('exit', end);
  child.on('message', (answer: ReadingAnswer) => {
    if (answer.type === 'weight') said = answer;
    else events.onAnswer(answer);
  });
  return {
    ask: (request) => void child.send(request, (error) => (error ? end() : undefined)),
    weigh: async () => (child.pid === undefined ? said : ((await weightOf(child.pid)) ?? said)),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** A thread holds its memory within this process: it is weighed by what this process gained since it began. */
export function startThread(events: HostEvents): ReaderHost {
  const worker = new Worker(readingProgram(), {
    workerData: { loket: 'reading' },
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const end = once(events.onEnd);
  worker.on('error', end);
  worker.on('exit', end);
  worker.on('message', (answer: ReadingAnswer) => {
    if (answer.type !== 'weight') events.onAnswer(answer);
  });
  return {
    ask: (request) => worker.postMessage(request),
    weigh: async () => ({ memory: process.memoryUsage.rss() - before, worked: null }),
    kill: () => void worker.terminate(),
  };
}

/** Milliseconds of a tick in which Linux counts (100 a second on every machine that Node runs on). */
const tick = 10;

/** What Linux says of a process; null where there is no such thing. */
async function weightOf(pid: number): Promise<HostWeight | null> {
  if (process.platform !== 'linux') return null;
  try {
    const [status, stat] = await Promise.all(
      ['status', 'stat'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
    );
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(status ?? '')?.[1];
    // The name in brackets may hold anything; the twelfth and thirteenth number after it are user and system time.
    const numbers = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ');
    const worked = (Number(numbers[11]) + Number(numbers[12])) * tick;
    return { memory: Number(kibibytes ?? 0) * 1024, worked: Number.isFinite(worked) ? worked : null };
  } catch {
    return null; // it has just ended
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
