/** Tables on PostgreSQL: who may do what with them, and what not even a program error may do. */
import { sql, type Kysely } from 'kysely';
import type { InTransaction, Tables } from './tables.ts';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** What the hub's working role may do; everything else it may not. A new table without its line does not compile. */
const workerRights: Record<keyof Tables, readonly Right[]> = {
  schema_migrations: ['SELECT'],
  branch: ['SELECT', 'INSERT'],
  branch_counter: ['SELECT', 'INSERT', 'UPDATE'],
  staff: ['SELECT', 'INSERT', 'UPDATE'],
  staff_log: ['SELECT', 'INSERT'],
  hub_folder: ['SELECT', 'INSERT', 'UPDATE'],
  sessions: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], // DELETE: answers are kept for a time only
  claims: ['SELECT', 'INSERT', 'UPDATE'],
  events: ['SELECT', 'INSERT'],
  quota_usage: ['SELECT', 'INSERT', 'UPDATE'],
  closed_counters: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  leases: ['SELECT', 'INSERT', 'UPDATE'],
  call_invites: ['SELECT', 'INSERT', 'UPDATE'],
  file_openings: ['SELECT', 'INSERT'],
  return_links: ['SELECT', 'INSERT'],
  interview_policies: ['SELECT', 'INSERT'],
};

/** Gives the working role its rights, and takes away what it may have had beyond them. */
export async function grantToWorker(db: InTransaction, workerRole: string): Promise<void> {
  const role = sql.id(workerRole);
  await sql`REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${role}`.execute(db);
  await sql`GRANT USAGE ON SCHEMA public TO ${role}`.execute(db);
  for (const [table, rights] of Object.entries(workerRights)) {
    await sql`REVOKE ALL ON ${sql.table(table)} FROM PUBLIC, ${role}`.execute(db);
    await sql`GRANT ${sql.raw(rights.join(', '))} ON ${sql.table(table)} TO ${role}`.execute(db);
  }
}

/** @param table a name of our own, never a value that came from outside */
export async function insertOnlyTriggers(db: Kysely<never>, table: string): Promise<void> {
  await sql`CREATE OR REPLACE FUNCTION loket_insert_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'insert-only'; END $$`.execute(db);
  await sql`CREATE TRIGGER ${sql.ref(`${table}_insert_only`)} BEFORE UPDATE OR DELETE ON ${sql.table(table)}
    FOR EACH ROW EXECUTE FUNCTION loket_insert_only()`.execute(db);
  await sql`CREATE TRIGGER ${sql.ref(`${table}_no_truncate`)} BEFORE TRUNCATE ON ${sql.table(table)}
    FOR EACH STATEMENT EXECUTE FUNCTION loket_insert_only()`.execute(db);
}

/** A number of our own, so that two programs that migrate at once go one after the other. */
export async function lockSchema(transaction: InTransaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7045551)`.execute(transaction);
}
