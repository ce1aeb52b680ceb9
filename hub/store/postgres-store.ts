/**
 * The hub's store of a branch: PostgreSQL 15 or later. What only PostgreSQL understands stands here and in the other
 * `postgres-*.ts`. The hub works under a role that cannot change tables; `migratePostgres` is run as their owner.
 */
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type PoolConfig } from 'pg';
import { HubFault } from '../faults.ts';
import { faultOf } from './fault-of.ts';
import { migrate } from './migrate.ts';
import { asksForAnotherTry } from './postgres-faults.ts';
import { grantToWorker, insertOnlyTriggers, lockSchema } from './postgres-schema.ts';
import { Collision, type Store } from './store.ts';
import type { InTransaction, Tables } from './tables.ts';

export interface PostgresStoreOptions {
  /** `postgres://role:password@host:port/database`, with `sslmode` and the like where wanted. */
  readonly url: string;
  readonly now: () => Date;
  /** Connections at most. Commands need one, everything else reads. */
  readonly poolSize?: number;
  /** Takes open steps of the schema first; only for a role that owns it. Otherwise an outdated schema is refused. */
  readonly migrate?: boolean;
  /** Only looks (for the audit command): every transaction is read-only, and an older schema is taken as it is. */
  readonly readOnly?: boolean;
}

const defaultPoolSize = 10;
/** A transaction is done again at most so often when the database asks for it. */
const tries = 8;
const int8 = 20;

/**
 * Opens the store and looks whether the schema is ours.
 * @throws HubFault when it cannot be reached, refuses the login, is of a newer program, or is outdated (see `migrate`)
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const db = openDatabase(options.url, options.poolSize ?? defaultPoolSize, {
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(options.readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  try {
    const mode = options.readOnly ? 'look' : options.migrate ? 'migrate' : 'demand';
    await migrate(db, { now: options.now, insertOnly: insertOnlyTriggers, lockSchema, mode });
  } catch (error) {
    await db.destroy();
    throw faultOf(error) ?? error;
  }
  let closing: Promise<void> | undefined;
  return {
    db,
    commandsPerTransaction: 50,
    transaction: (work) => inTransaction(db, work),
    close: () => (closing ??= db.destroy()),
  };
}

export interface MigratePostgresOptions {
  /** Of the role that owns, or shall own, the tables. */
  readonly ownerUrl: string;
  /** Name of the hub's working role; it must exist. */
  readonly workerRole: string;
  readonly now?: () => Date;
}

/**
 * Takes the open steps of the schema as its owner, and gives the working role what it needs and no more. Safe to repeat.
 * @throws HubFault, with `unknown-role` when the working role does not exist
 */
export async function migratePostgres(options: MigratePostgresOptions): Promise<void> {
  const db = openDatabase(options.ownerUrl, 1, { lock_timeout: 60_000 });
  const now = options.now ?? (() => new Date());
  try {
    await migrate(db, { now, insertOnly: insertOnlyTriggers, lockSchema, mode: 'migrate' });
    await db.transaction().execute(async (transaction) => {
      await lockSchema(transaction);
      await grantToWorker(transaction, options.workerRole);
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === '42704') throw new HubFault('unknown-role', error);
    throw faultOf(error) ?? error;
  } finally {
    await db.destroy();
  }
}

function openDatabase(url: string, poolSize: number, settings: PoolConfig): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'loket-hub',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    pipeline: true,
    types: { getTypeParser: (oid, format) => parserOf(oid, format) },
    ...settings,
  });
  // A line that breaks while nobody waits on it concerns nobody: the next use finds out and says so by its own error.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Counts and sums come as 64-bit texts; ours are far below 2^53. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  return oid === int8 ? Number : types.getTypeParser(oid, format);
}

async function inTransaction<T>(
  db: Kysely<Tables>,
  work: (transaction: InTransaction) => Promise<T>,
): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (turn === tries || !(asksForAnotherTry(error) || error instanceof Collision)) throw error;
    }
  }
}
