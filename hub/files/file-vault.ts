/**
 * The branch's document files: whole, encrypted, named by content, written once and never changed. The same shape as
 * the seat's own store (electron/desk/files), under another key.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { access, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, writeDurably } from './durable-file.ts';
import { hiddenName, seal, unseal, type FileKeys } from './sealing.ts';

export type VaultReading = { ok: true; bytes: Buffer } | { ok: false; code: 'not-here-yet' | 'damaged' };

export interface FileVault {
  has(sha256: string): Promise<boolean>;
  /** Keeps a content whose SHA-256 was checked; when it resolves the file survives a power cut. Idempotent. */
  put(sha256: string, bytes: Buffer): Promise<void>;
  /** A copy that no longer opens is set aside, so that the file counts as missing and may be sent again. */
  read(sha256: string): Promise<VaultReading>;
}

/** Opens (and makes) the vault; drafts that a crash left are removed. One hub at a time works in a folder. */
export function openFileVault(directory: string, keys: FileKeys): FileVault {
  const drafts = path.join(directory, 'tmp');
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true, mode: 0o700 });
  const knownFolders = new Set(readdirSync(directory));

  const pathOf = (sha256: string): string => {
    const name = hiddenName(keys.names, sha256);
    return path.join(directory, name.slice(0, 2), `${name.slice(2)}.loket`);
  };

  async function prepareFolder(folder: string): Promise<void> {
    if (knownFolders.has(path.basename(folder))) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(directory);
    knownFolders.add(path.basename(folder));
  }

  async function read(sha256: string): Promise<VaultReading> {
    const file = pathOf(sha256);
    let sealed: Buffer;
    try {
      sealed = await readFile(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { ok: false, code: 'not-here-yet' };
      throw error;
    }
    const bytes = unseal(sealed, sha256, keys.content);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return { ok: true, bytes };
    await rename(file, `${file}.damaged`);
    return { ok: false, code: 'damaged' };
  }

  return {
    has: (sha256) => exists(pathOf(sha256)),
    async put(sha256, bytes) {
      const target = pathOf(sha256);
      if ((await exists(target)) && (await read(sha256)).ok) return;
      await prepareFolder(path.dirname(target));
      await writeDurably(target, seal(bytes, sha256, keys.content), drafts);
    },
    read,
  };
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
