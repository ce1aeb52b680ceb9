/** Puts a recovered key where the next start takes it in, after trying it on the data. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { masterKeyLength, recoveredKeyFile } from '../../../shared/contract/recovered-key.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import { openDatabase, whyClosed } from '../database/connection.ts';
import { appendAudit } from '../database/queries/audit.ts';
import type { DeskStartCode } from '../database/start-error.ts';
import { deriveKeys } from '../seat-key.ts';

/** What a key does with the desk's database: opens it, or why not. */
export type KeyStanding = 'opens' | DeskStartCode;

export interface PlacingFacts {
  readonly hasDatabase: boolean;
  /** The key file that is there now; Electron's sealed key cannot be tried from here. */
  readonly present: KeyStanding | 'none';
  readonly recovered: KeyStanding;
}

export type PlacingPlan =
  | { readonly act: 'place' }
  | { readonly act: 'refuse'; readonly why: 'no-data' | 'key-good' | 'other-data' }
  | { readonly act: 'refuse'; readonly why: 'data-closed'; readonly startCode: DeskStartCode };

/** A key that opens the data is never replaced, and a key that does not open them is never put in place. */
export function planPlacing({ hasDatabase, present, recovered }: PlacingFacts): PlacingPlan {
  if (!hasDatabase) return { act: 'refuse', why: 'no-data' };
  if (present === 'opens') return { act: 'refuse', why: 'key-good' };
  if (recovered === 'opens') return { act: 'place' };
  if (recovered === 'wrong-key') return { act: 'refuse', why: 'other-data' };
  return { act: 'refuse', why: 'data-closed', startCode: recovered };
}

/**
 * Tries the key, writes the restoring to the seat's audit log, and leaves the key as `key.recovered` (mode 0600).
 * A refusal changes nothing.
 * @param dataDirectory the shell's folder, whose `desk/` holds the database
 * @param number of the sealed file, for the audit log
 */
export function placeKey(
  dataDirectory: string,
  key: Buffer,
  { number, at }: { number: string; at: Instant },
): PlacingPlan {
  const database = path.join(dataDirectory, 'desk', 'desk.db');
  const hasDatabase = existsSync(database);
  const standing = (tried: Buffer): KeyStanding => whyClosed(database, deriveKeys(tried).database) ?? 'opens';
  const present = readPresentKey(path.join(dataDirectory, 'key'));
  const plan = planPlacing({
    hasDatabase,
    present: hasDatabase && present ? standing(present) : 'none',
    recovered: hasDatabase ? standing(key) : 'wrong-key',
  });
  if (plan.act === 'refuse') return plan;
  const connection = openDatabase(database, deriveKeys(key).database);
  try {
    appendAudit(connection, { at, actor: 'seat', act: 'act:restore-recovery-key', subjects: [number] });
  } finally {
    connection.close();
  }
  writeWhole(path.join(dataDirectory, recoveredKeyFile), key);
  return plan;
}

/** A key file of another length opens nothing and counts as none. */
function readPresentKey(file: string): Buffer | null {
  const content = existsSync(file) ? readFileSync(file) : null;
  return content?.length === masterKeyLength ? content : null;
}

function writeWhole(file: string, content: Buffer): void {
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, content, { mode: 0o600, flag: 'wx', flush: true });
  renameSync(`${file}.new`, file);
}
