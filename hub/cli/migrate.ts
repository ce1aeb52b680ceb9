/** `npm run hub -- migrate`: the tables, as their owner, and the rights of the hub's working role. */
import { migratePostgres } from '../store/postgres-store.ts';
import { CommandError } from './command-error.ts';
import { placeOptions, readOptions, readPlace } from './options.ts';
import { texts } from './texts.ts';

export async function runMigrate(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, { ...placeOptions, worker: { type: 'string' } });
  const { postgresUrl } = readPlace(values);
  if (postgresUrl === null) throw new CommandError(texts.sqliteMigrates);
  if (!values.worker) throw new CommandError(texts.needWorker);
  await migratePostgres({ ownerUrl: postgresUrl, workerRole: values.worker });
  process.stdout.write(`${texts.migrated(values.worker)}\n`);
  return 0;
}
