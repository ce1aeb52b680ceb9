/** Makes a table insert-only in SQLite: a row once written can be neither changed nor taken away. */
import { sql, type Kysely } from 'kysely';

/** @param table a name of our own, never a value that came from outside */
export async function insertOnlyTriggers(db: Kysely<never>, table: string): Promise<void> {
  for (const act of ['UPDATE', 'DELETE']) {
    const name = `${table}_no_${act.toLowerCase()}`;
    await sql`CREATE TRIGGER ${sql.ref(name)} BEFORE ${sql.raw(act)} ON ${sql.table(table)}
      BEGIN SELECT RAISE(ABORT, 'insert-only'); END`.execute(db);
  }
}
