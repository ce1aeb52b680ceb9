/**
 * One hub at a time works on a branch's database: news and calls live in its memory, so a second one would leave its
 * seats without them. The lock is a connection of its own; PostgreSQL lets go of it however the hub or the line dies.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { HubFault } from '../faults.ts';
import { faultOf } from './fault-of.ts';

export interface BranchLock {
  /** Whether the branch is surely ours now; false from a broken line until the lock was taken again. */
  readonly isHeld: () => boolean;
  /** Resolves when another hub took the branch while the line that holds the lock was broken. */
  readonly taken: Promise<void>;
  release(): Promise<void>;
}

/** A number of our own, beside the one of the migrations. */
const lockNumber = 7045552;
/** Milliseconds between two tries to take the lock again. */
const pause = 1000;
/** So often it may still be our own dead line that holds the lock, until PostgreSQL notices (25 seconds, see below). */
const triesWhileHeld = 30;

/**
 * Takes the branch and keeps it: when PostgreSQL was restarted, the lock is taken again.
 * @throws HubFault `branch-in-use` when another hub works on this database, or why it cannot be reached
 */
export async function holdBranch(url: string): Promise<BranchLock> {
  const stop = new AbortController();
  let line = await takeLock(url);
  let isHeld = true;
  const keep = async (): Promise<void> => {
    for (;;) {
      await line.broken;
      isHeld = false;
      const again = await takeAgain(url, stop.signal);
      if (again === 'stopped') return new Promise(() => undefined);
      if (again === 'taken') return;
      line = again;
      isHeld = true;
    }
  };
  return {
    isHeld: () => isHeld,
    taken: keep(),
    async release() {
      stop.abort();
      await line.client.end().catch(() => undefined);
    },
  };
}

interface LockLine {
  readonly client: Client;
  readonly broken: Promise<void>;
}

async function takeAgain(url: string, signal: AbortSignal): Promise<LockLine | 'taken' | 'stopped'> {
  for (let held = 0; !signal.aborted;) {
    try {
      return await takeLock(url);
    } catch (error) {
      if (error instanceof HubFault && error.code === 'branch-in-use') held += 1;
      if (held === triesWhileHeld) return 'taken';
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }
  return 'stopped';
}

async function takeLock(url: string): Promise<LockLine> {
  const client = new Client({
    connectionString: url,
    application_name: 'loket-hub-lock',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3',
  });
  const broken = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  try {
    await client.connect();
    const question = 'SELECT pg_try_advisory_lock($1) AS held';
    const { rows } = await client.query<{ held: boolean }>(question, [lockNumber]);
    if (!rows[0]?.held) throw new HubFault('branch-in-use');
    return { client, broken };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw faultOf(error) ?? error;
  }
}
