import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDirectory } from '../../../electron/browser-shell/lock-file.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'loket-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the lock of a data directory', () => {
  it('is held by one and can be taken after it is let go', () => {
    const first = lockDataDirectory(directory);
    expect(lockDataDirectory(directory)).toMatchObject({ ok: false, why: { values: { pid: process.pid } } });
    if (first.ok) first.value();
    expect(lockDataDirectory(directory).ok).toBe(true);
  });

  it('is taken over from a process that is gone, as after a power cut', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    writeFileSync(path.join(directory, 'lock'), JSON.stringify({ pid: child.pid, started: '1' }));
    expect(lockDataDirectory(directory).ok).toBe(true);
  });

  it('is taken over when another program got the number of the dead one', () => {
    writeFileSync(path.join(directory, 'lock'), JSON.stringify({ pid: process.ppid, started: 'long ago' }));
    expect(lockDataDirectory(directory).ok).toBe(true);
  });

  it('is taken over when it is half written', () => {
    writeFileSync(path.join(directory, 'lock'), '{"pid":');
    expect(lockDataDirectory(directory).ok).toBe(true);
  });
});
