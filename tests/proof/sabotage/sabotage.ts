/** Faults planted on purpose, which the proof must find. */
import { Client } from 'pg';
import { z } from 'zod';

export const Sabotage = z.enum(['lose-ack', 'lose-file', 'late-commit']);
export type Sabotage = z.infer<typeof Sabotage>;

export const sabotages: Readonly<Record<Sabotage, string>> = {
  'lose-ack': 'the line answers some commands as accepted itself and never brings them to the hub',
  'lose-file': 'the line tells seats that the hub has their files, which it was never sent',
  'late-commit': 'PostgreSQL confirms transactions some seconds before they are on its disk',
};

/** Lets PostgreSQL keep what it has confirmed in memory alone for up to ten seconds. @param adminUrl of a superuser */
export async function commitLate(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('ALTER SYSTEM SET synchronous_commit = off');
    await admin.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await admin.query('SELECT pg_reload_conf()');
  } finally {
    await admin.end();
  }
}
