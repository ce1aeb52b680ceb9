/** A throwaway PostgreSQL for the tests of one file; without one they are skipped by name. */
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import {
  NoPostgres,
  startThrowawayPostgres,
  type TestDatabase,
  type ThrowawayPostgres,
} from '../../../build/postgres.ts';

interface Server {
  readonly postgres: () => ThrowawayPostgres;
  /** A new database, taken away with the test. */
  database(): Promise<TestDatabase>;
}

/** Call at the top of a test file. */
export function withPostgres(): Server {
  let postgres: ThrowawayPostgres | undefined;
  let missing = '';
  beforeAll(async () => {
    try {
      postgres = await startThrowawayPostgres();
    } catch (error) {
      if (!(error instanceof NoPostgres)) throw error;
      missing = error.message;
    }
  }, 120_000);
  beforeEach(({ skip }) => {
    if (!postgres) skip(`tanpa PostgreSQL: ${missing}`);
  });
  afterAll(() => postgres?.stop());
  const running = (): ThrowawayPostgres => {
    if (!postgres) throw new Error('there is no PostgreSQL');
    return postgres;
  };
  return {
    postgres: running,
    async database() {
      const database = await running().createDatabase();
      onTestFinished(() => database.drop());
      return database;
    },
  };
}

/** A connection of the test, closed at its end. */
export async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
