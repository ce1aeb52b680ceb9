import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { migratePostgres, openPostgresStore } from '../../../hub/store/postgres-store.ts';
import { coreOn, fillQueue } from './core.ts';
import { openStoreOn, testDatabase } from './database.ts';

async function clientOf(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function codeOf(client: Client, statement: string): Promise<string> {
  return client.query(statement).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
}

const now = (): Date => new Date();

test('the hub’s working role can change no table and no word of the ledger', async () => {
  const database = await testDatabase();
  await fillQueue(await coreOn(await openStoreOn(database)), 3);
  const worker = await clientOf(database.workerUrl);
  const notAllowed = '42501';
  for (const statement of [
    'ALTER TABLE claims ADD COLUMN lain text',
    'DROP TABLE claims',
    'TRUNCATE claims',
    'DELETE FROM claims',
    'CREATE TABLE lain (id text)',
    "UPDATE events SET body = '{}'",
    'DELETE FROM events',
    'TRUNCATE events',
    'ALTER TABLE events DISABLE TRIGGER ALL',
    "INSERT INTO schema_migrations VALUES (9990, 'esok', '2030-01-01')",
    'DROP FUNCTION loket_insert_only() CASCADE',
  ])
    expect([statement, await codeOf(worker, statement)]).toEqual([statement, notAllowed]);
});

test('not even the owner changes the ledger by mistake', async () => {
  const database = await testDatabase();
  await fillQueue(await coreOn(await openStoreOn(database)), 3);
  const owner = await clientOf(database.ownerUrl);
  for (const statement of ["UPDATE events SET body = '{}'", 'DELETE FROM events', 'TRUNCATE events'])
    await expect(owner.query(statement)).rejects.toThrow('insert-only');
});

test('the database itself keeps the hard rules, whatever the program does', async () => {
  const database = await testDatabase();
  await fillQueue(await coreOn(await openStoreOn(database)), 3);
  const worker = await clientOf(database.workerUrl);
  const quota = "INSERT INTO quota_usage VALUES ('CSO1', '2026-11-24', 'JKM', 'manual', 4, 3)";
  await expect(worker.query(quota)).rejects.toThrow('quota_usage_within_cap');
  await expect(worker.query("UPDATE claims SET status = 'at-desk'")).rejects.toThrow(
    'claims_at_desk_has_holder',
  );
  await expect(worker.query("UPDATE claims SET holder = 'CSO1'")).rejects.toThrow(
    'claims_at_desk_has_holder',
  );
  await expect(worker.query("UPDATE claims SET status = 'hilang'")).rejects.toThrow('check constraint');
  await expect(worker.query("UPDATE claims SET queue_number = 'A-1'")).rejects.toThrow('unique constraint');
  await expect(worker.query('INSERT INTO commands SELECT * FROM commands LIMIT 1')).rejects.toThrow('unique');
});

test('a hub that may not migrate stops at an outdated database with the command to run', async () => {
  const database = await testDatabase(true);
  const open = openPostgresStore({ url: database.workerUrl, now });
  await expect(open).rejects.toMatchObject({
    code: 'database-outdated',
    message: expect.stringContaining('migrate'),
  });
});

test('the owner migrates when asked, also twice at once, and the hub then works', async () => {
  const database = await testDatabase(true);
  await Promise.all([migratePostgres(database), migratePostgres(database)]);
  const own = await openStoreOn(database, { url: database.ownerUrl, migrate: true });
  await own.close();
  expect(await fillQueue(await coreOn(await openStoreOn(database)), 2)).toHaveLength(2);
});

test('a database of a newer Loket stops the start', async () => {
  const database = await testDatabase();
  const owner = await clientOf(database.ownerUrl);
  await owner.query("INSERT INTO schema_migrations VALUES (9990, 'esok', '2030-01-01')");
  await expect(openPostgresStore({ url: database.workerUrl, now })).rejects.toMatchObject({
    code: 'from-the-future',
  });
});

test('each way not to reach the database has its own sentence', async () => {
  const database = await testDatabase();
  const codeWith = async (change: (url: URL) => void): Promise<string> => {
    const url = new URL(database.workerUrl);
    change(url);
    return openPostgresStore({ url: url.href, now }).then(
      () => 'opened',
      (error: { code: string }) => error.code,
    );
  };
  expect(await codeWith((url) => (url.password = 'salah'))).toBe('wrong-database-login');
  expect(await codeWith((url) => (url.pathname = '/tidak_ada'))).toBe('unknown-database');
  expect(await codeWith((url) => (url.port = '1'))).toBe('cannot-reach-database');
  await expect(
    migratePostgres({ ownerUrl: database.ownerUrl, workerRole: 'tidak_ada' }),
  ).rejects.toMatchObject({
    code: 'unknown-role',
  });
});
