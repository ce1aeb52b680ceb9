/** One throwaway PostgreSQL for all tests of a run, with a migrated database to copy for each test. */
import type { TestProject } from 'vitest/node';
import {
  NoPostgres,
  startThrowawayPostgres,
  type PostgresAccess,
  type ThrowawayPostgres,
} from '../../../build/postgres.ts';
import { migratePostgres } from '../../../hub/store/postgres-store.ts';

/** What the tests of the `postgres` project are given. */
export type TestPostgres =
  { readonly access: PostgresAccess; readonly template: string } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

let postgres: ThrowawayPostgres | undefined;

export async function setup(project: TestProject): Promise<void> {
  try {
    postgres = await startThrowawayPostgres((line) => console.log(line));
  } catch (error) {
    if (!(error instanceof NoPostgres)) throw error;
    console.log(error.message);
    project.provide('postgres', { missing: error.message });
    return;
  }
  const template = await postgres.createDatabase();
  await migratePostgres(template);
  project.provide('postgres', { access: postgres.access, template: template.name });
}

export async function teardown(): Promise<void> {
  await postgres?.stop();
}
