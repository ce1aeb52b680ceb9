import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './sentences.ts';

/** Who holds a data directory; `started` tells two processes apart that got the same number one after the other. */
interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * One Loket per data directory. The lock names its process, so a lock left behind by a crash or a power cut
 * is recognised and taken over.
 * @returns the function that lets go, or the sentence naming the other process
 */
export function lockDataDirectory(dataDirectory: string, pid: number = process.pid): Outcome<() => void> {
  const file = path.join(dataDirectory, 'lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (tryWrite(file, { pid, started: startOf(pid) })) {
      return { ok: true, value: () => rmSync(file, { force: true }) };
    }
    const holder = readHolder(file);
    if (holder !== undefined && isAlive(holder)) return refusal(dataDirectory, holder.pid);
    rmSync(file, { force: true });
  }
  return refusal(dataDirectory, readHolder(file)?.pid ?? 0);
}

function refusal(directory: string, pid: number): Outcome<never> {
  return { ok: false, why: { key: 'alreadyRunning', values: { directory, pid } } };
}

function tryWrite(file: string, holder: Holder): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof read.pid === 'number' ? { pid: read.pid, started: String(read.started ?? '') } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.started === startOf(holder.pid);
}

/** Linux tells when a process started (ticks since boot); elsewhere the number alone must do. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
