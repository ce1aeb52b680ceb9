import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore } from '../../../../electron/desk/files/file-store.ts';

const key = Buffer.alloc(32, 7);
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'loket-files-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The stored files, without the folder for drafts. */
function stored(): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.loket'),
  );
}

describe('the document files of a seat', () => {
  it('gives back what was stored, also after the program was closed', async () => {
    const bytes = randomBytes(100_000);
    const { sha256: name, size } = await openFileStore({ directory, key }).put(bytes);
    expect({ name, size }).toEqual({ name: sha256(bytes), size: bytes.length });
    expect(await openFileStore({ directory, key }).read(name)).toEqual({ ok: true, bytes });
  });

  it('gives back any bytes at all', async () => {
    const store = openFileStore({ directory, key });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (content) => {
        const bytes = Buffer.from(content);
        const { sha256: name } = await store.put(bytes);
        expect(await store.read(name)).toEqual({ ok: true, bytes });
      }),
      { numRuns: 40 },
    );
  });

  it('stores the same content once', async () => {
    const store = openFileStore({ directory, key });
    const bytes = randomBytes(5000);
    await Promise.all([store.put(bytes), store.put(bytes)]);
    await store.put(bytes);
    expect(stored()).toHaveLength(1);
  });

  it('shows neither content nor hash on the disk, and only the owner may read', async () => {
    const bytes = Buffer.from('KARTU TANDA PENDUDUK '.repeat(500));
    const { sha256: name } = await openFileStore({ directory, key }).put(bytes);
    const [file = ''] = stored();
    expect(file.replaceAll(path.sep, '')).not.toContain(name.slice(0, 12));
    const content = readFileSync(path.join(directory, file));
    expect(content.includes('PENDUDUK')).toBe(false);
    expect(content.subarray(0, 6).toString()).toBe('LOKET1');
    if (process.platform !== 'win32') expect(statSync(path.join(directory, file)).mode & 0o077).toBe(0);
  });

  it('says that a file is missing', async () => {
    expect(await openFileStore({ directory, key }).read('0'.repeat(64))).toEqual({
      ok: false,
      code: 'missing',
    });
  });

  it('notices every changed, cut or exchanged file, and mends it when the content is stored again', async () => {
    const store = openFileStore({ directory, key });
    const bytes = randomBytes(300);
    const { sha256: name } = await store.put(bytes);
    const file = path.join(directory, stored()[0] ?? '');
    const whole = readFileSync(file);
    for (let place = 0; place < whole.length; place += 7) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(await store.read(name)).toEqual({ ok: false, code: 'damaged' });
    }
    for (const length of [0, 5, 20, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await store.read(name)).toEqual({ ok: false, code: 'damaged' });
    }
    await store.put(bytes);
    expect(await store.read(name)).toEqual({ ok: true, bytes });
    const other = await store.put(randomBytes(300));
    const otherFile =
      stored()
        .map((entry) => path.join(directory, entry))
        .find((entry) => entry !== file) ?? '';
    writeFileSync(otherFile, whole);
    expect(await store.read(other.sha256)).toEqual({ ok: false, code: 'damaged' });
  });

  it('does not open under another key', async () => {
    const bytes = randomBytes(50);
    const { sha256: name } = await openFileStore({ directory, key }).put(bytes);
    const stranger = openFileStore({ directory, key: Buffer.alloc(32, 8) });
    expect(await stranger.read(name)).toEqual({ ok: false, code: 'missing' });
    expect(() => openFileStore({ directory, key: Buffer.alloc(16) })).toThrow();
  });

  it('removes what an interrupted write left behind, but not the draft of a program that still runs', async () => {
    openFileStore({ directory, key });
    const drafts = path.join(directory, 'tmp');
    writeFileSync(path.join(drafts, '999999999-dead.tmp'), 'half');
    writeFileSync(path.join(drafts, 'nonsense'), 'half');
    writeFileSync(path.join(drafts, `${process.pid}-alive.tmp`), 'half');
    openFileStore({ directory, key });
    expect(readdirSync(drafts)).toEqual([`${process.pid}-alive.tmp`]);
  });
});
