/** Brings the schema up to date, all steps in one transaction; a database of a newer program is refused untouched. */
import { sql, type Kysely } from 'kysely';
import { HubFault } from '../faults.ts';
import { migration010 } from './migrations/010-staff-and-sessions.ts';
import { migration020 } from './migrations/020-claims-and-ledger.ts';
import { migration030 } from './migrations/030-call-invites.ts';
import { migration080 } from './migrations/080-closed-counters.ts';
import type { Migration, MigrationTools } from './migration.ts';
import type { Tables } from './tables.ts';

const migrations: readonly Migration[] = [migration010, migration020, migration030, migration080];

export interface MigrateOptions extends MigrationTools {
  readonly now: () => Date;
  /** Only checks that the schema is exactly ours. */
  readonly readOnly: boolean;
}

/** @throws HubFault `from-the-future` when a step is recorded that this program does not know */
export async function migrate(db: Kysely<Tables>, options: MigrateOptions): Promise<void> {
  const applied = await appliedNumbers(db);
  const known = new Set(migrations.map((migration) => migration.number));
  if (applied.some((number) => !known.has(number))) throw new HubFault('from-the-future');
  const open = migrations.filter((migration) => !applied.includes(migration.number));
  if (open.length === 0 || options.readOnly) return;
  await db.transaction().execute(async (transaction) => {
    if (applied.length === 0) {
      await transaction.schema
        .createTable('schema_migrations')
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('applied_at', 'text', (column) => column.notNull())
        .execute();
    }
    for (const { number, name, up } of open) {
      await up(transaction as unknown as Kysely<never>, options);
      const row = { number, name, applied_at: options.now().toISOString() };
      await transaction.insertInto('schema_migrations').values(row).execute();
    }
  });
}

async function appliedNumbers(db: Kysely<Tables>): Promise<number[]> {
  const tables = await db.introspection.getTables();
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
