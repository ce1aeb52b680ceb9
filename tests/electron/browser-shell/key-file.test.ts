import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeyFile } from '../../../electron/browser-shell/key-file.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'loket-key-'));
  file = path.join(directory, 'key');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the key file of a seat without an OS key store', () => {
  it('is made once, readable by its owner alone, and stays the same', () => {
    const first = openKeyFile(directory);
    const second = openKeyFile(directory);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(first.ok && first.value.length).toBe(32);
    expect(second).toEqual(first);
  });

  it('is refused when others can read it', () => {
    openKeyFile(directory);
    chmodSync(file, 0o644);
    expect(openKeyFile(directory)).toMatchObject({
      ok: false,
      why: { key: 'keyMode', values: { mode: '644' } },
    });
  });

  it('is refused, and left as it is, when it has the wrong length', () => {
    writeFileSync(file, 'short', { mode: 0o600 });
    expect(openKeyFile(directory)).toMatchObject({
      ok: false,
      why: { key: 'keyLength', values: { length: 5 } },
    });
    expect(readFileSync(file, 'utf8')).toBe('short');
  });

  it('is never replaced while there are data that only the lost key can open', () => {
    writeFileSync(path.join(directory, 'desk.sqlite'), 'sealed');
    expect(openKeyFile(directory)).toMatchObject({ ok: false, why: { key: 'keyMissing' } });
  });
});
