/** The hub's own store over SQLite in memory, where every statement is a step at which the world may go on. */
import type Database from 'better-sqlite3';
import {
  SqliteDialect,
  SqliteDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  type QueryResult,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { LocklessCompiler } from '../../hub/store/sqlite-store.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** How statements reach the database. Faults are planted by other ways than the plain one. */
export interface Way {
  /** Waits before a statement is executed; never resolves in a process that has crashed. */
  readonly step: () => Promise<void>;
  /** Stands around the execution of a statement. */
  readonly around?: (
    statement: Statement,
    execute: (statement: Statement) => Promise<QueryResult<unknown>>,
  ) => Promise<QueryResult<unknown>>;
  /** Waits between saying that a transaction is committed and doing so. */
  readonly lateCommit?: () => Promise<void>;
  /** Told at once after a commit, before anything else is written. */
  readonly onCommit?: () => void;
}

export class SteppedDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #way: Way;

  constructor(database: Database.Database, way: Way) {
    super({ database });
    this.#database = database;
    this.#way = way;
  }

  override createDriver(): Driver {
    return new SteppedDriver(this.#database, this.#way);
  }

  override createQueryCompiler(): QueryCompiler {
    return new LocklessCompiler();
  }
}

class SteppedDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #way: Way;
  #committing: Promise<void> = Promise.resolve();

  constructor(database: Database.Database, way: Way) {
    super({ database: withKeptStatements(database) });
    this.#database = database;
    this.#way = way;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#committing;
    return new SteppedConnection(await super.acquireConnection(), this.#way);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const { lateCommit } = this.#way;
    if (lateCommit) this.#committing = lateCommit().then(() => this.#commit(connection));
    else await this.#commit(connection);
  }

  async #commit(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#way.onCommit?.();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class SteppedConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #way: Way;

  constructor(connection: DatabaseConnection, way: Way) {
    this.#connection = connection;
    this.#way = way;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { step, around } = this.#way;
    await step();
    if (!around) return this.#connection.executeQuery<R>(query);
    const execute = (statement: Statement) => this.#connection.executeQuery({ ...query, ...statement });
    return (await around(query, execute)) as QueryResult<R>;
  }

  streamQuery<R>(query: CompiledQuery, size: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, size);
  }
}

function withKeptStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    prepare: (text) => {
      let statement = kept.get(text);
      if (!statement) kept.set(text, (statement = database.prepare(text)));
      return statement as unknown as SqliteStatement;
    },
    close: () => void database.close(),
  };
}
