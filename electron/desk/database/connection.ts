/**
 * Opens the desk's one encrypted SQLite file. Everything is checked on a read-only connection first, so that a wrong
 * key, a damaged file or a file from a newer program is refused without a byte being written.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { latestVersion, migrate } from './migrate.ts';
import { DeskStartError, startErrorOf, type DeskStartCode } from './start-error.ts';

/** One open connection; query functions take it first. */
export type Connection = Database.Database;

const pageCacheKibibytes = 64 * 1024;

function unlock(connection: Connection, key: Buffer): void {
  if (key.length !== 32) throw new Error('the database key has 32 bytes');
  connection.pragma(`cipher = 'sqlcipher'`);
  connection.pragma(`key = "x'${key.toString('hex')}'"`);
  connection.pragma(`cache_size = -${pageCacheKibibytes}`);
  connection.pragma('busy_timeout = 5000');
}

/** Up to this size the whole file is always checked; that takes about a second. */
const alwaysChecked = 64 * 1024 * 1024;

/**
 * Whether the whole file is read before it is opened: always while it is small, and when it was not closed cleanly
 * (its write-ahead log is still there). Every page is authenticated whenever it is read, so a page that decayed in a
 * large, cleanly closed file is noticed all the same, only later.
 */
function needsFullCheck(file: string): boolean {
  return statSync(file).size <= alwaysChecked || existsSync(`${file}-wal`);
}

/** Looks at the file without changing it; throws a `DeskStartError` for what must not be opened. */
function inspect(file: string, key: Buffer): void {
  const isFull = needsFullCheck(file);
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  let firstPageRead = false;
  try {
    unlock(connection, key);
    const version = Number(connection.pragma('user_version', { simple: true }));
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    firstPageRead = true;
    if (version > latestVersion) throw new DeskStartError('future');
    if (isFull && connection.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new DeskStartError('damaged');
  } catch (error) {
    throw startErrorOf(error, firstPageRead) ?? error;
  } finally {
    connection.close();
  }
}

/** Why this key does not open this database, or null when it does; nothing is changed. */
export function whyClosed(file: string, key: Buffer): DeskStartCode | null {
  try {
    inspect(file, key);
    return null;
  } catch (error) {
    if (error instanceof DeskStartError) return error.code;
    throw error;
  }
}

/**
 * Opens (or makes) the database of a desk.
 * @param file path of the database; its folder is made when missing
 * @param key 32 bytes
 * @throws DeskStartError with a sentence when the data cannot be opened; nothing was changed then
 */
export function openDatabase(file: string, key: Buffer): Connection {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    if (existsSync(file)) inspect(file, key);
  } catch (error) {
    throw startErrorOf(error, false) ?? error;
  }
  const connection = openWritable(file, key);
  try {
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw startErrorOf(error, true) ?? error;
  }
}

function openWritable(file: string, key: Buffer): Connection {
  let connection: Connection | undefined;
  try {
    connection = new Database(file);
    unlock(connection, key);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('temp_store = MEMORY');
    return connection;
  } catch (error) {
    connection?.close();
    throw startErrorOf(error, false) ?? error;
  }
}

/** Runs the work in one immediate transaction, or in the one that is already open. */
export function inTransaction<T>(connection: Connection, work: () => T): T {
  return connection.inTransaction ? work() : connection.transaction(work).immediate();
}
