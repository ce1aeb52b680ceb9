/** Which scans were attached from this seat, by content, across restarts. The file itself stays where it is. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inTransaction, type Connection } from '../database/connection.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';

/** The newest so many; an older scan that still lies in the folder is shown as new again. */
const mostKept = 2000;
const setting = 'used-scans';

const UsedScan = z.object({ sha256: z.string(), size: z.int() });
const UsedScans = z.array(UsedScan);

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export class UsedScanList {
  readonly #database: Connection;
  readonly #hashes: Set<string>;
  readonly #sizes: Set<number>;
  #list: z.infer<typeof UsedScans>;

  constructor(database: Connection) {
    this.#database = database;
    this.#list = findSetting(database, setting, UsedScans) ?? [];
    this.#hashes = new Set(this.#list.map(({ sha256 }) => sha256));
    this.#sizes = new Set(this.#list.map(({ size }) => size));
  }

  /** Only a file of a size that was used can be a used one, so only such files are read to be compared. */
  mayHold(size: number): boolean {
    return this.#sizes.has(size);
  }

  holds(sha256: string): boolean {
    return this.#hashes.has(sha256);
  }

  add(bytes: Uint8Array): void {
    const sha256 = hashOf(bytes);
    if (this.#hashes.has(sha256)) return;
    this.#list = [...this.#list, { sha256, size: bytes.length }].slice(-mostKept);
    this.#hashes.add(sha256);
    this.#sizes.add(bytes.length);
    inTransaction(this.#database, () => putSetting(this.#database, setting, this.#list));
  }
}
