/**
 * A hub in a process of its own, to be killed: `<data> <seat secret> <moment> [before-commit|after-commit]`. With the
 * last word it kills itself around its next command.
 */
import { startHub } from '../../../hub/start-hub.ts';
import { openSqliteStore } from '../../../hub/store/sqlite-store.ts';
import type { Store } from '../../../hub/store/store.ts';

const [dataDirectory = '', seatSecret = '', moment = '', death = ''] = process.argv.slice(2);
const databaseKey = 'ab'.repeat(32);
const clock = (): Date => new Date(moment);

async function openStore(): Promise<Store> {
  const store = await openSqliteStore({ dataDirectory, databaseKey, now: clock });
  if (death === '') return store;
  return {
    ...store,
    async transaction(work) {
      if (death === 'after-commit') await store.transaction(work);
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
  };
}

const hub = await startHub({
  dataDirectory,
  databaseKey,
  seatSecret,
  clock,
  openStore,
  participantDirectory: dataDirectory,
  branch: { name: 'Kantor Latihan', timeZone: 'Asia/Jakarta', practice: true },
});
process.stdout.write(`${hub.url}\n`);
