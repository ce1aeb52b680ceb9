import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of our own, alone in a temporary folder. */
export interface OwnServer {
  /** Of its superuser, to the database `postgres`. */
  readonly adminUrl: string;
  /** Ends every process of the server with SIGKILL, as a power cut would; the folder stays. */
  kill9(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
  /** Stops it and takes its folder away. */
  stop(): Promise<void>;
}

/**
 * Runs the server and waits for a word. The word ends when our process does, however it died, so no server outlives
 * its tests; without the word "keep" the folder goes too.
 */
const keeper = `"$@" & server=$!
read -r word
kill -INT "$server" 2>/dev/null
wait "$server"
[ "$word" = keep ] || rm -rf "$LOKET_PGDATA"`;

/** PostgreSQL refuses to run as root; Debian made a user for it. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** @param programs folder of `initdb` and `postgres` */
export async function startOwnServer(programs: string): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-postgres-'));
  const password = randomBytes(18).toString('base64url');
  const user = serverUser();
  const data = path.join(folder, 'data');
  try {
    initialize(programs, folder, password, user);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const port = await freePort();
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const run = (): ChildProcess =>
    spawn(
      '/bin/sh',
      ['-c', keeper, 'sh', path.join(programs, 'postgres'), '-D', data, '-p', String(port), ...settings],
      {
        ...user,
        cwd: folder,
        detached: true, // Ctrl+C in the terminal is ours to answer
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { PATH: process.env['PATH'], LOKET_PGDATA: folder },
      },
    );
  let child = run();
  const end = async (word: string): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('close', () => resolve());
    });
    child.stdin?.on('error', () => undefined).end(word);
    await closed;
  };
  await answering(adminUrl);
  return {
    adminUrl,
    async kill9() {
      killAll(data);
      await end('keep\n');
    },
    async restart() {
      child = run();
      await answering(adminUrl);
    },
    async stop() {
      await end('');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is confirmed must survive a kill, so the disk is waited for as in a branch. */
const settings = [
  ...['-c', 'listen_addresses=127.0.0.1'],
  ...['-c', 'unix_socket_directories='],
  ...['-c', 'max_connections=200'],
  ...['-c', 'fsync=on'],
  ...['-c', 'logging_collector=on'],
];

function initialize(
  programs: string,
  folder: string,
  password: string,
  user: { uid?: number; gid?: number },
): void {
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    for (const one of [folder, passwordFile]) chownSync(one, user.uid, user.gid);
  const options = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
  const made = spawnSync(
    path.join(programs, 'initdb'),
    [`--pgdata=${path.join(folder, 'data')}`, `--pwfile=${passwordFile}`, '--no-sync', ...options],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  rmSync(passwordFile);
}

/** Kills the postmaster first, so that it can start nobody anew, then everybody it had started. */
function killAll(data: string): void {
  const postmaster = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const family = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === postmaster)
    .map(([pid]) => pid ?? 0);
  for (const pid of [postmaster, ...family]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended by itself meanwhile
    }
  }
}

/** Waits until the server takes connections. @throws when it does not within a minute */
async function answering(adminUrl: string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > until) throw new Error('PostgreSQL tidak menjawab', { cause: error });
      await delay(50);
    }
  }
}
