/**
 * A throwaway PostgreSQL for tests, proofs and measurements: the server behind `LOKET_TEST_DATABASE_URL` when that is
 * set (its role must be allowed to create databases and roles), otherwise one of our own in a temporary folder. Nothing
 * of it is left at the end, and it cannot outlive the process that started it.
 */
import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ensurePostgres } from './postgres-programs.ts';
import { startOwnServer, type OwnServer } from './postgres-server.ts';

/** The database's owner (makes and changes tables), the hub's working role, and the server's administrator. */
export type DatabaseRole = 'owner' | 'worker' | 'admin';

/** A new database of one test. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly workerUrl: string;
  /** Name of the working role, as `migratePostgres` asks for it. */
  readonly workerRole: string;
  drop(): Promise<void>;
}

export interface ThrowawayPostgres {
  /** Where the server's administrator signs in; other processes give it to `joinPostgres`. */
  readonly access: PostgresAccess;
  url(database: string, role?: DatabaseRole): string;
  /** An empty database, or a copy of `template` with everything in it; nobody may be connected to that one. */
  createDatabase(name?: string, template?: string): Promise<TestDatabase>;
  /** Kills every process of the server; everything confirmed must be there after `restart`. Own server only. */
  kill9(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** All that is needed to make databases on a server that runs already. Plain data. */
export interface PostgresAccess {
  readonly adminUrl: string;
  readonly roles: Readonly<Record<'owner' | 'worker', { name: string; password: string }>>;
}

/** No PostgreSQL can be had here; the message is the sentence to show. */
export class NoPostgres extends Error {}

/** @throws NoPostgres when there is none and none can be installed */
export async function startThrowawayPostgres(
  log: (line: string) => void = () => undefined,
): Promise<ThrowawayPostgres> {
  const given = process.env['LOKET_TEST_DATABASE_URL'];
  const own = given === undefined || given === '' ? await ownServer(log) : null;
  const access = accessTo(own?.adminUrl ?? given ?? '');
  try {
    await withAdmin(access.adminUrl, (admin) => createRoles(admin, access));
  } catch (error) {
    await own?.stop();
    throw error;
  }
  const notOurs = (): Promise<never> =>
    Promise.reject(new Error('only a server of our own can be killed and started again'));
  return {
    ...joinPostgres(access),
    kill9: own ? () => own.kill9() : notOurs,
    restart: own ? () => own.restart() : notOurs,
    stop: () => (own ? own.stop() : leaveNothing(access)),
  };
}

async function ownServer(log: (line: string) => void): Promise<OwnServer> {
  const programs = ensurePostgres(log);
  if ('missing' in programs) throw new NoPostgres(programs.missing);
  return startOwnServer(programs.folder);
}

/** The names carry a random part, so that two users of one server do not meet. */
function accessTo(adminUrl: string): PostgresAccess {
  const run = randomBytes(4).toString('hex');
  const role = (name: string) => ({
    name: `loket_${name}_${run}`,
    password: randomBytes(18).toString('base64url'),
  });
  return { adminUrl, roles: { owner: role('owner'), worker: role('worker') } };
}

/** Databases on a server that another process of ours started. */
export function joinPostgres(
  access: PostgresAccess,
): Pick<ThrowawayPostgres, 'access' | 'url' | 'createDatabase'> {
  const url = (database: string, role: DatabaseRole = 'worker'): string => {
    const address = new URL(access.adminUrl);
    address.pathname = `/${database}`;
    if (role !== 'admin') {
      address.username = access.roles[role].name;
      address.password = access.roles[role].password;
    }
    return address.href;
  };
  return {
    access,
    url,
    async createDatabase(name = `${prefixOf(access)}${randomBytes(6).toString('hex')}`, template) {
      const owner = escapeIdentifier(access.roles.owner.name);
      const from = escapeIdentifier(template ?? 'template0');
      await withAdmin(access.adminUrl, (admin) =>
        admin.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${owner} TEMPLATE ${from}`),
      );
      return {
        name,
        ownerUrl: url(name, 'owner'),
        workerUrl: url(name, 'worker'),
        workerRole: access.roles.worker.name,
        drop: () => withAdmin(access.adminUrl, (admin) => dropDatabase(admin, name)),
      };
    },
  };
}

function prefixOf(access: PostgresAccess): string {
  return `${access.roles.owner.name}_db_`;
}

async function createRoles(admin: Client, { roles }: PostgresAccess): Promise<void> {
  for (const { name, password } of Object.values(roles))
    await admin.query(`CREATE ROLE ${escapeIdentifier(name)} LOGIN PASSWORD ${escapeLiteral(password)}`);
  await admin.query(`GRANT ${escapeIdentifier(roles.owner.name)} TO CURRENT_USER`);
}

async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

/** A server that was there before us is left as it was found, except databases that a user named himself. */
function leaveNothing(access: PostgresAccess): Promise<void> {
  return withAdmin(access.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datdba = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
      [access.roles.owner.name],
    );
    for (const { name } of rows) await dropDatabase(admin, name);
    for (const { name } of Object.values(access.roles))
      await admin.query(`DROP ROLE IF EXISTS ${escapeIdentifier(name)}`);
  });
}

async function withAdmin<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'loket-test' });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
