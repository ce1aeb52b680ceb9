/** Opens a branch's store for a command that works beside a running hub. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { HubFault } from '../faults.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import { databaseFileName, openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { openDataFolder } from './data-folder.ts';
import type { Place } from './options.ts';

const now = (): Date => new Date();

/** @throws HubFault why it cannot be opened */
export async function openBeside(place: Place): Promise<Store> {
  if (place.postgresUrl !== null) return openPostgresStore({ url: place.postgresUrl, now, poolSize: 2 });
  const folder = openDataFolder(place.folder);
  const sqlite = { dataDirectory: folder.path, databaseKey: folder.key, now };
  if (!existsSync(path.join(folder.path, databaseFileName))) return openSqliteStore(sqlite);
  return openSqliteStore({ ...sqlite, beside: true });
}

/** Opens, works, and closes whatever happens. */
export async function withStore<T>(place: Place, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openBeside(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** @throws HubFault `bad-database-url` when the command needs PostgreSQL and none was named */
export function demandPostgres(place: Place): string {
  if (place.postgresUrl === null) throw new HubFault('bad-database-url');
  return place.postgresUrl;
}
