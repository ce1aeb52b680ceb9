import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { masterKeyLength, recoveredKeyFile } from '../../shared/contract/recovered-key.ts';
import type { Outcome } from './sentences.ts';

/** Files a data directory may hold before there is any data. */
const notData: ReadonlySet<string> = new Set([
  'key',
  'key.new',
  'lock',
  'browser',
  'practice',
  'port',
  'compiled',
  'joined',
  'joined.new',
]);

/**
 * The data key of this seat: 32 random bytes in a file only its owner may read, beside the data.
 * Weaker than the key store of the system (whoever can read this user's files has it), so the shell says so.
 * Refuses, without changing anything, when others can read it, when it is damaged, or when it is missing
 * although there are data: a new key would make them unreadable for ever.
 */
export function openKeyFile(dataDirectory: string): Outcome<Buffer> {
  const file = path.join(dataDirectory, 'key');
  try {
    takeRecovered(file, path.join(dataDirectory, recoveredKeyFile));
    if (existsSync(file)) return readKey(file);
    if (hasData(dataDirectory) || readdirSync(dataDirectory).some(isLeft)) {
      return { ok: false, why: { key: 'keyMissing', values: { directory: dataDirectory, path: file } } };
    }
    return { ok: true, value: writeKey(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    return { ok: false, why: { key: 'keyUnreadable', values: { path: file, code } } };
  }
}

/** Whether somebody has worked with this directory (first start shows the practice branch). */
export function hasData(dataDirectory: string): boolean {
  return (
    existsSync(dataDirectory) &&
    readdirSync(dataDirectory).some((name) => !notData.has(name) && !isLeft(name))
  );
}

/** The copy of a branch whose hub was left (joining.ts): sealed by the same key, and not worked with any more. */
function isLeft(name: string): boolean {
  return /^left-[\dT-]+$/u.test(name);
}

/** The recovered key was tried on the data when it was left here; the key it replaces is kept as `key.old`. */
function takeRecovered(file: string, recovered: string): void {
  if (!existsSync(recovered) || statSync(recovered).size !== masterKeyLength) return;
  if (existsSync(file)) renameSync(file, `${file}.old`);
  renameSync(recovered, file);
}

function readKey(file: string): Outcome<Buffer> {
  const mode = statSync(file).mode & 0o777;
  // Windows has no such modes; there the user's profile folder keeps others out.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    return { ok: false, why: { key: 'keyMode', values: { path: file, mode: mode.toString(8) } } };
  }
  const key = readFileSync(file);
  if (key.length !== masterKeyLength) {
    return { ok: false, why: { key: 'keyLength', values: { path: file, length: key.length } } };
  }
  return { ok: true, value: key };
}

/** Written whole or not at all: a power cut between the two steps leaves `key.new`, and no data yet. */
function writeKey(file: string): Buffer {
  const key = randomBytes(masterKeyLength);
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(handle, key);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
  return key;
}
