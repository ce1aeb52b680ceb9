/**
 * The data folder of a branch hub: its secrets as files of mode 0600, made at the first start, and for SQLite the
 * database itself. It is backed up together with the database: each is worth nothing without the other.
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HubFault } from '../faults.ts';
import { databaseFileName } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';

export interface DataFolder {
  readonly path: string;
  /** 64 hexadecimal digits: seals the SQLite file and the documents. */
  readonly key: string;
  /** 64 hexadecimal digits: what every call of a seat must carry. */
  readonly seatSecret: string;
  /** 16 letters and digits: what a booth's page must show (shared/contract/booth-page.ts). */
  readonly boothKey: string;
  /** The name by which the database knows this folder. */
  readonly name: string;
}

export const folderFiles = {
  key: 'hub-key',
  seatSecret: 'seat-secret',
  boothKey: 'booth-key',
  name: 'hub-folder',
} as const;

/** What the key opens; where one of these lies, a missing key is never made anew. */
const sealed: readonly string[] = [databaseFileName, 'files', 'documents'];

/** Where the hub's data lie when nobody says otherwise: `LOKET_HUB_DATA`, else the user's folder for program data. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, home: string): string {
  const named = environment['LOKET_HUB_DATA'];
  if (named) return path.resolve(named);
  const base =
    process.platform === 'win32' ? environment['LOCALAPPDATA'] : environment['XDG_DATA_HOME'] || undefined;
  return path.join(base ?? path.join(home, '.local', 'share'), 'loket-hub');
}

/**
 * Opens the folder and makes what is missing when it is new.
 * @throws HubFault `folder-unreadable`, `key-mode`, `key-damaged`, `key-missing`
 */
export function openDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const hasSealed = readdirSync(folder).some((name) => sealed.includes(name));
    if (hasSealed && !existsSync(path.join(folder, folderFiles.key))) throw new HubFault('key-missing');
    const random = (): string => randomBytes(32).toString('hex');
    return {
      path: folder,
      key: keep(folder, folderFiles.key, random, /^[0-9a-f]{64}$/),
      seatSecret: keep(folder, folderFiles.seatSecret, random, /^[0-9a-f]{64}$/),
      boothKey: keep(folder, folderFiles.boothKey, randomBoothKey, /^[2-9A-HJ-KM-NP-TV-Z]{16}$/),
      name: keep(folder, folderFiles.name, randomUUID, /^[0-9a-f-]{36}$/),
    };
  } catch (error) {
    throw error instanceof HubFault ? error : new HubFault('folder-unreadable', error);
  }
}

/** 77 bits in characters that are not taken for one another when they are typed. */
function randomBoothKey(): string {
  const characters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from({ length: 16 }, () => characters[randomInt(characters.length)]).join('');
}

/** Writes a file for the hub's own user alone, whole or not at all. */
export function writeSecretFile(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
}

function keep(folder: string, name: string, make: () => string, form: RegExp): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) writeSecretFile(file, `${make()}\n`);
  // Windows has no such modes; there the user's profile folder keeps others out.
  else if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new HubFault('key-mode');
  const text = readFileSync(file, 'utf8').trim();
  if (!form.test(text)) throw new HubFault('key-damaged');
  return text;
}

/**
 * Holds folder and database together: the first hub writes the folder's name into the database.
 * @throws HubFault `other-folder` when the database knows another
 */
export async function bindFolder(store: Store, folder: DataFolder): Promise<void> {
  await store.transaction(async (transaction) => {
    await transaction
      .insertInto('hub_folder')
      .values({ id: 1, folder: folder.name })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const row = await transaction
      .selectFrom('hub_folder')
      .select('folder')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    if (row.folder !== folder.name) throw new HubFault('other-folder');
  });
}
