import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { faultOf } from '../../../hub/store/fault-of.ts';
import { databaseFileName, openSqliteStore } from '../../../hub/store/sqlite-store.ts';
import type { Store } from '../../../hub/store/store.ts';
import { databaseKey, openHub, registerMany, registration, seat, send, testFolder } from '../workplace.ts';

const now = () => new Date('2026-11-24T02:00:00.000Z');

async function open(dataDirectory: string, key = databaseKey): Promise<Store> {
  const store = await openSqliteStore({ dataDirectory, databaseKey: key, now });
  onTestFinished(() => store.close());
  return store;
}

/** A folder in which a hub has worked and stopped. */
async function usedFolder(): Promise<string> {
  const hub = await openHub();
  await registerMany(hub.url, 30);
  await hub.close();
  return hub.dataDirectory;
}

/** The file itself, opened beside the hub. */
function openRaw(folder: string): Database.Database {
  const raw = new Database(path.join(folder, databaseFileName));
  onTestFinished(() => void raw.close());
  raw.pragma("cipher = 'sqlcipher'");
  raw.pragma(`key = "x'${databaseKey}'"`);
  return raw;
}

const bytesOf = (folder: string) => readFileSync(path.join(folder, databaseFileName));

test('the file on the disk is unreadable without the key', async () => {
  const bytes = bytesOf(await usedFolder());
  expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3');
  expect(bytes.includes('Contohwati')).toBe(false);
});

test('a wrong key stops the start with a sentence and changes nothing', async () => {
  const folder = await usedFolder();
  const before = bytesOf(folder);
  await expect(open(folder, 'cd'.repeat(32))).rejects.toMatchObject({
    code: 'wrong-key',
    message: expect.stringContaining('kuncinya tidak cocok'),
  });
  expect(bytesOf(folder).equals(before)).toBe(true);
  await open(folder);
});

test('a database of a newer Loket stops the start and changes nothing', async () => {
  const folder = await usedFolder();
  const raw = openRaw(folder);
  raw.exec("INSERT INTO schema_migrations VALUES (9990, 'esok', '2030-01-01')");
  raw.close();
  const before = bytesOf(folder);
  await expect(open(folder)).rejects.toMatchObject({
    code: 'from-the-future',
    message: expect.stringContaining('lebih baru'),
  });
  expect(bytesOf(folder).equals(before)).toBe(true);
});

test('a damaged page stops the start and changes nothing', async () => {
  const folder = await usedFolder();
  const bytes = bytesOf(folder);
  bytes.fill(0x5a, 4096 * 6, 4096 * 7);
  writeFileSync(path.join(folder, databaseFileName), bytes);
  await expect(open(folder)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('rusak'),
  });
  expect(bytesOf(folder).equals(bytes)).toBe(true);
});

test('a file that is no database of Loket is left alone', async () => {
  const folder = await testFolder();
  const file = path.join(folder, databaseFileName);
  writeFileSync(file, 'catatan orang lain '.repeat(1000));
  await expect(open(folder)).rejects.toMatchObject({ code: 'wrong-key' });
  expect(readFileSync(file, 'utf8')).toBe('catatan orang lain '.repeat(1000));
});

test('two hubs never share a folder', async () => {
  const hub = await openHub();
  await expect(open(hub.dataDirectory)).rejects.toMatchObject({ code: 'in-use' });
});

test('an event of the ledger can be neither changed nor taken away', async () => {
  const folder = await usedFolder();
  const raw = openRaw(folder);
  expect(() => raw.exec("UPDATE events SET body = '{}' WHERE seq = 1")).toThrow('insert-only');
  expect(() => raw.exec('DELETE FROM events WHERE seq = 1')).toThrow('insert-only');
  expect(raw.prepare('SELECT count(*) AS entries FROM events').get()).toEqual({ entries: 30 });
});

test('the database itself keeps the hard rules, whatever the program does', async () => {
  const raw = openRaw(await usedFolder());
  const quota = "INSERT INTO quota_usage VALUES ('CSO1', '2026-11-24', 'JKM', 'manual', 4, 3)";
  expect(() => raw.exec(quota)).toThrow('quota_usage_within_cap');
  expect(() => raw.exec("UPDATE claims SET status = 'at-desk'")).toThrow('claims_at_desk_has_holder');
  expect(() => raw.exec("UPDATE claims SET holder = 'CSO1'")).toThrow('claims_at_desk_has_holder');
  expect(() => raw.exec("UPDATE claims SET queue_number = 'A-1'")).toThrow('UNIQUE');
  const commandTwice = 'INSERT INTO commands SELECT * FROM commands LIMIT 1';
  expect(() => raw.exec(commandTwice)).toThrow('UNIQUE');
});

test('a full disk refuses the command with a code, keeps what was answered, and takes it when there is room', async ({
  skip,
}) => {
  const folder = path.join(await testFolder(), 'kecil');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=640k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    skip('a small disk can be mounted only by root on Linux');
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  const hub = await openHub({ dataDirectory: folder });
  let confirmed = 0;
  let refused: { code: string; data: unknown } | null = null;
  while (!refused && confirmed < 2000)
    await send(seat(hub.url), registration(`A-${confirmed}`, { note: 'x'.repeat(900) })).then(
      () => (confirmed += 1),
      (error: { code: string; data: unknown }) => (refused = error),
    );
  expect(refused).toMatchObject({ code: 'SERVICE_UNAVAILABLE', data: { code: 'disk-full' } });
  expect(confirmed).toBeGreaterThan(5);
  expect((await seat(hub.url).info()).last).toBe(confirmed);
  execFileSync('mount', ['-o', 'remount,size=4m', folder]);
  await send(seat(hub.url), registration('B-1'));
  expect((await seat(hub.url).info()).last).toBe(confirmed + 1);
  await hub.close();
});

test('a bug is no fault of the store', () => {
  expect(faultOf(new Error('salah'))).toBeUndefined();
  expect(faultOf(Object.assign(new Error('penuh'), { code: 'SQLITE_FULL' }))?.code).toBe('disk-full');
});
