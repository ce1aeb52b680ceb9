/** Encrypted cache against unencrypted node:sqlite on the same rows: point reads and autocommit writes per second. */
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import Database from 'better-sqlite3';
import { compare, type Result } from './measure.ts';
import { createRandom } from './random.ts';

const rowCount = 20_000;
const readsPerRun = 20_000;
const writesPerRun = 150;
const body = JSON.stringify({ note: 'contoh '.repeat(120) });

/** The two drivers share the few words that are used here. */
interface Store {
  read(id: number): unknown;
  write(id: number): void;
  close(): void;
}

interface Driver {
  exec(sql: string): unknown;
  prepare(sql: string): { get(...values: unknown[]): unknown; run(...values: unknown[]): unknown };
  close(): void;
}

/** Same pragmas as the desk's own connection; only the cipher differs. */
function prepareStore(driver: Driver): Store {
  driver.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;');
  driver.exec(
    'CREATE TABLE claims (id INTEGER PRIMARY KEY, body TEXT NOT NULL); CREATE TABLE log (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = driver.prepare('INSERT INTO claims VALUES (?, ?)');
  driver.exec('BEGIN');
  for (let id = 1; id <= rowCount; id += 1) insert.run(id, body);
  driver.exec('COMMIT');
  const select = driver.prepare('SELECT body FROM claims WHERE id = ?');
  const write = driver.prepare('INSERT OR REPLACE INTO log VALUES (?, ?)');
  return { read: (id) => select.get(id), write: (id) => write.run(id, body), close: () => driver.close() };
}

function encrypted(file: string): Store {
  const connection = new Database(file);
  connection.pragma(`cipher = 'sqlcipher'`);
  connection.pragma(`key = "x'${'ab'.repeat(32)}'"`);
  return prepareStore(connection);
}

function plain(file: string): Store {
  return prepareStore(new DatabaseSync(file) as unknown as Driver);
}

function readRate(store: Store, seed: number): number {
  const random = createRandom(seed);
  const start = performance.now();
  for (let read = 0; read < readsPerRun; read += 1) store.read(1 + Math.floor(random() * rowCount));
  return readsPerRun / ((performance.now() - start) / 1000);
}

function writeRate(store: Store): number {
  const start = performance.now();
  for (let write = 0; write < writesPerRun; write += 1) store.write(write);
  return writesPerRun / ((performance.now() - start) / 1000);
}

export async function measureStorage(directory: string, seed: number): Promise<Result[]> {
  const subject = encrypted(path.join(directory, 'encrypted.db'));
  const baseline = plain(path.join(directory, 'plain.db'));
  const reads = await compare({
    name: 'encrypted reads against node:sqlite unencrypted',
    unit: 'reads/s',
    pairs: 15,
    seed,
    subject: () => readRate(subject, seed),
    baseline: () => readRate(baseline, seed),
    bound: { atLeast: 0.9 },
  });
  const writes = await compare({
    name: 'encrypted autocommit writes against node:sqlite unencrypted',
    unit: 'writes/s',
    pairs: 15,
    seed: seed + 1,
    subject: () => writeRate(subject),
    baseline: () => writeRate(baseline),
    bound: { atLeast: 0.3 },
  });
  subject.close();
  baseline.close();
  return [reads, writes];
}
