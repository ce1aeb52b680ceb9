/** The judge's own look at PostgreSQL: read-only, one moment at a time, by a connection that no kill can have broken. */
import { openPostgresStore } from '../../../hub/store/postgres-store.ts';
import type { Readable } from '../../../hub/store/tables.ts';

/** @param url of a role that may read */
export async function atOneMoment<T>(url: string, look: (db: Readable) => Promise<T>): Promise<T> {
  const store = await openPostgresStore({ url, now: () => new Date(), readOnly: true, poolSize: 1 });
  try {
    return await store.db.transaction().setIsolationLevel('repeatable read').execute(look);
  } finally {
    await store.close();
  }
}
