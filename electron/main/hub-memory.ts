/** Which hub elsewhere this seat has joined, sealed by the key store of the system in `hub.sealed`. */
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SafeStorage } from 'electron';
import { JoinedHub } from '../../shared/contract/joined-hub.ts';

type HubStorage = Pick<SafeStorage, 'encryptStringAsync' | 'decryptStringAsync'>;

/** `broken`: it lies there and cannot be read; the seat then does not open, for it would work with another hub. */
export type HubMemory = { readonly hub: JoinedHub | null; readonly broken: boolean };

export async function recallHub(storage: HubStorage, dataDirectory: string): Promise<HubMemory> {
  const file = fileIn(dataDirectory);
  if (!existsSync(file)) return { hub: null, broken: false };
  try {
    const { result } = await storage.decryptStringAsync(await readFile(file));
    return { hub: JoinedHub.parse(JSON.parse(result)), broken: false };
  } catch {
    return { hub: null, broken: true }; // the reason of the system may name the user: not passed on
  }
}

/** Whole or not at all. */
export async function rememberHub(storage: HubStorage, dataDirectory: string, hub: JoinedHub): Promise<void> {
  const file = fileIn(dataDirectory);
  const sealed = await storage.encryptStringAsync(JSON.stringify(hub));
  await writeFile(`${file}.new`, sealed, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** The copy of the branch stays under another name: nothing of it can reach another hub. @returns that name */
export async function forgetHub(dataDirectory: string, now: Date): Promise<string> {
  const aside = path.join(dataDirectory, `left-${now.toISOString().replaceAll(':', '-').slice(0, 19)}`);
  const desk = path.join(dataDirectory, 'desk');
  if (existsSync(desk)) await rename(desk, aside);
  await rm(fileIn(dataDirectory), { force: true });
  return aside;
}

function fileIn(dataDirectory: string): string {
  return path.join(dataDirectory, 'hub.sealed');
}
