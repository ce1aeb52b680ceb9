/** Brings the schema up to date, all steps in one transaction; a database of a newer program is refused untouched. */
import { sql, type Kysely } from 'kysely';
import { HubFault } from '../faults.ts';
import { migration010 } from './migrations/010-staff-and-sessions.ts';
import { migration020 } from './migrations/020-claims-and-ledger.ts';
import { migration030 } from './migrations/030-call-invites.ts';
import { migration040 } from './migrations/040-queue-facts.ts';
import { migration050 } from './migrations/050-leases.ts';
import { migration060 } from './migrations/060-file-openings.ts';
import { migration070 } from './migrations/070-staff-accounts.ts';
import { migration080 } from './migrations/080-closed-counters.ts';
import { migration090 } from './migrations/090-return-links.ts';
import { migration100 } from './migrations/100-code-for-return-links.ts';
import { migration110 } from './migrations/110-interview-policies.ts';
import { migration120 } from './migrations/120-code-for-ready-links.ts';
import type { Migration, MigrationTools } from './migration.ts';
import type { InTransaction, Readable, Tables } from './tables.ts';

const migrations: readonly Migration[] = [
  migration010,
  migration020,
  migration030,
  migration040,
  migration050,
  migration060,
  migration070,
  migration080,
  migration090,
  migration100,
  migration110,
  migration120,
];

export interface MigrateOptions extends MigrationTools {
  readonly now: () => Date;
  /**
   * `migrate` takes the open steps; `demand` refuses a schema that is not exactly ours; `look` refuses only one of a
   * newer program, because nothing will be written.
   */
  readonly mode: 'migrate' | 'demand' | 'look';
  /** Keeps a second program from migrating at the same time, until the end of the transaction. */
  readonly lockSchema?: (transaction: InTransaction) => Promise<void>;
}

/** @throws HubFault `from-the-future` when a step is recorded that this program does not know, `database-outdated` */
export async function migrate(db: Kysely<Tables>, options: MigrateOptions): Promise<void> {
  if (options.mode !== 'migrate') return demand(await stepsOf(db), options.mode);
  await db.transaction().execute(async (transaction) => {
    await options.lockSchema?.(transaction);
    const { open, isNew } = await stepsOf(transaction);
    if (isNew)
      await transaction.schema
        .createTable('schema_migrations')
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('applied_at', 'text', (column) => column.notNull())
        .execute();
    for (const { number, name, up } of open) {
      await up(transaction as unknown as Kysely<never>, options);
      const row = { number, name, applied_at: options.now().toISOString() };
      await transaction.insertInto('schema_migrations').values(row).execute();
    }
  });
}

function demand({ open }: Steps, mode: 'demand' | 'look'): void {
  if (mode === 'demand' && open.length > 0) throw new HubFault('database-outdated');
}

interface Steps {
  readonly open: readonly Migration[];
  readonly isNew: boolean;
}

async function stepsOf(db: Readable): Promise<Steps> {
  const applied = await appliedNumbers(db);
  const known = new Set(migrations.map((migration) => migration.number));
  if (applied.some((number) => !known.has(number))) throw new HubFault('from-the-future');
  return {
    open: migrations.filter((migration) => !applied.includes(migration.number)),
    isNew: applied.length === 0,
  };
}

async function appliedNumbers(db: Readable): Promise<number[]> {
  const all = await db.introspection.getTables();
  const tables = all.filter(({ schema }) => schema === undefined || schema === 'public');
  if (!tables.some((table) => table.name === 'schema_migrations')) {
    if (tables.length > 0) throw new HubFault('damaged');
    return [];
  }
  const rows = await db
    .selectFrom('schema_migrations')
    .select(sql<number>`number`.as('number'))
    .execute();
  return rows.map((row) => Number(row.number));
}
