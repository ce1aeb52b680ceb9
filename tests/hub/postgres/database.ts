/** A database of one test on the run's PostgreSQL. */
import { inject, onTestFinished } from 'vitest';
import { joinPostgres, type TestDatabase } from '../../../build/postgres.ts';
import { openPostgresStore } from '../../../hub/store/postgres-store.ts';
import type { Store } from '../../../hub/store/store.ts';

/** Whether this run of the test is the one on PostgreSQL. */
export function isOnPostgres(): boolean {
  return (inject('postgres') as unknown) !== undefined;
}

/** With the tables in it, unless `empty`; gone with the test. */
export async function testDatabase(empty = false): Promise<TestDatabase> {
  const postgres = inject('postgres');
  if ('missing' in postgres) throw new Error(postgres.missing);
  const server = joinPostgres(postgres.access);
  const database = await server.createDatabase(undefined, empty ? undefined : postgres.template);
  onTestFinished(() => database.drop());
  return database;
}

/** A store under the hub's working role; closed with the test. */
export async function openStoreOn(
  database: TestDatabase,
  options: { readonly url?: string; readonly migrate?: boolean; readonly poolSize?: number } = {},
): Promise<Store> {
  const store = await openPostgresStore({ url: database.workerUrl, now: () => new Date(), ...options });
  onTestFinished(() => store.close());
  return store;
}
