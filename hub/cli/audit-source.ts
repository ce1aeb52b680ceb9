/** Opens a ledger for reading: of a workstation's own hub, of a branch hub on SQLite, or on PostgreSQL. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openPostgresStore } from '../store/postgres-store.ts';
import { databaseFileName, openSqliteStore } from '../store/sqlite-store.ts';
import type { Readable } from '../store/tables.ts';
import { CommandError } from './command-error.ts';
import { folderFiles } from './data-folder.ts';
import { postgresUrl } from './options.ts';

export interface LedgerSource {
  /** Reads in one transaction that sees one moment, whatever a running hub writes meanwhile. */
  atOneMoment<T>(work: (db: Readable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Wish {
  readonly database?: string | undefined;
  readonly data?: string | undefined;
  readonly 'key-stdin'?: boolean | undefined;
}

const now = (): Date => new Date();

/** @throws CommandError or HubFault with the sentence to show */
export async function openLedger(wish: Wish, usage: string): Promise<LedgerSource> {
  const database = wish.database ?? (wish.data ? undefined : process.env['LOKET_DATABASE_URL']);
  if (database !== undefined && database !== 'sqlite') {
    const store = await openPostgresStore({ url: postgresUrl(database), now, readOnly: true, poolSize: 1 });
    return {
      atOneMoment: (work) => store.db.transaction().setIsolationLevel('repeatable read').execute(work),
      close: () => store.close(),
    };
  }
  if (!wish.data) throw new CommandError(usage);
  if (!existsSync(wish.data)) throw new CommandError(`Folder ${wish.data} tidak ada. Periksa --data.`);
  const place = placeOf(wish.data);
  const databaseKey = readKey(place, wish['key-stdin'] ?? false);
  if (!databaseKey)
    throw new CommandError(
      'Kunci basis data tidak ditemukan. Beri lewat masukan standar dengan --key-stdin.',
    );
  const store = await openSqliteStore({ dataDirectory: place.hubFolder, databaseKey, now, readOnly: true });
  return {
    atOneMoment: (work) => store.db.transaction().execute(work),
    close: () => store.close(),
  };
}

interface KeyPlace {
  readonly hubFolder: string;
  readonly keyFile: string;
}

function placeOf(data: string): KeyPlace {
  const inside = path.join(data, 'hub');
  if (existsSync(path.join(inside, databaseFileName)))
    return { hubFolder: inside, keyFile: path.join(data, 'key') };
  const ofBranch = path.join(data, folderFiles.key);
  return { hubFolder: data, keyFile: existsSync(ofBranch) ? ofBranch : path.join(data, '..', 'key') };
}

/** 64 hexadecimal digits, or undefined when there is no key to be had. A workstation keeps 32 bytes, a hub the digits. */
function readKey(place: KeyPlace, fromInput: boolean): string | undefined {
  try {
    const content = readFileSync(fromInput ? 0 : place.keyFile);
    const text =
      !fromInput && content.length === 32 ? content.toString('hex') : content.toString('utf8').trim();
    return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
