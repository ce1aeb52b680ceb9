/**
 * The hub's store on one machine: an encrypted SQLite file (SQLCipher format, raw 256-bit key). Everything that only
 * SQLite understands stands here and in sqlite-triggers.ts; another database is another file of this kind.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import {
  Kysely,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  type SelectModifierNode,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { HubFault } from '../faults.ts';
import { faultOf } from './fault-of.ts';
import { migrate } from './migrate.ts';
import { insertOnlyTriggers } from './sqlite-triggers.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface SqliteStoreOptions {
  /** Made when missing. */
  readonly dataDirectory: string;
  /** 32 bytes as 64 hexadecimal digits. */
  readonly databaseKey: string;
  readonly now: () => Date;
  /** Opens an existing file without writing anything (for the audit command). */
  readonly readOnly?: boolean;
  /** Opens beside a running hub, for short acts of the command line; SQLite itself orders the writers. */
  readonly beside?: boolean;
}

export const databaseFileName = 'hub.db';

/**
 * Up to this size (bytes) the whole file is walked before it is used. A larger one would keep the branch waiting (900 MB
 * took half a minute); there the seal that each encrypted page carries tells of damage when the page is read.
 */
const wholeCheckLimit = 64 * 1024 * 1024;

/**
 * Opens the store, checks it, and brings its schema up to date.
 * @throws HubFault when the key is wrong, the file damaged or of a newer program, the disk full, or another hub has it
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const opened: Database.Database[] = [];
  try {
    if (!options.readOnly) {
      mkdirSync(options.dataDirectory, { recursive: true, mode: 0o700 });
      if (!options.beside) opened.push(lockDirectory(options.dataDirectory));
    }
    const file = path.join(options.dataDirectory, databaseFileName);
    const database = openFile(file, options);
    opened.push(database);
    const db = new Kysely<Tables>({ dialect: new OwnSqliteDialect(database) });
    await migrate(db, {
      now: options.now,
      insertOnly: insertOnlyTriggers,
      mode: options.readOnly ? 'look' : 'migrate',
    });
    const close = async (): Promise<void> => {
      await db.destroy();
      for (const one of opened.reverse()) one.close();
    };
    let closing: Promise<void> | undefined;
    return {
      db,
      commandsPerTransaction: 25,
      transaction: (work) => db.transaction().execute(work),
      close: () => (closing ??= close()),
    };
  } catch (error) {
    for (const one of opened.reverse()) one.close();
    throw faultOf(error) ?? error;
  }
}

class OwnSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new OwnSqliteDriver(this.#database);
  }

  override createQueryCompiler(): QueryCompiler {
    return new LocklessCompiler();
  }
}

/** `FOR UPDATE` and its like say nothing here: SQLite has one writer at a time, so a row is read under its lock anyway. */
export class LocklessCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.rawModifier) super.visitSelectModifier(node);
  }
}

/** SQLite rolls back by itself when the disk is full; rolling back again would hide that error behind another. */
class OwnSqliteDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: withKeptStatements(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Our statements are few and come again and again: each is compiled once. */
function withKeptStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  const keep = (text: string): Database.Statement => {
    const statement = database.prepare(text);
    if (kept.size < 500) kept.set(text, statement);
    return statement;
  };
  return {
    prepare: (text) => (kept.get(text) ?? keep(text)) as unknown as SqliteStatement,
    close: () => void database.close(),
  };
}

/** A lock that the system frees by itself when the process dies, however it dies. */
function lockDirectory(dataDirectory: string): Database.Database {
  const lock = new Database(path.join(dataDirectory, 'hub.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function openFile(file: string, options: SqliteStoreOptions): Database.Database {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const readonly = options.readOnly ?? false;
  const database = new Database(file, { readonly, fileMustExist: readonly, timeout: 5000 });
  try {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma(`key = "x'${options.databaseKey}'"`);
    database.prepare('SELECT count(*) FROM sqlite_master').get(); // the first read shows whether the key fits
    const isSkipped = size === 0 || size > wholeCheckLimit;
    if (!isSkipped && database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new HubFault('damaged');
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -65536');
    if (!readonly) {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
