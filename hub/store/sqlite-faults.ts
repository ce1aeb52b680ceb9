/** What errors of SQLite and the file system mean. */
import type { FaultCode } from '../faults.ts';

const codes: readonly (readonly [prefix: string, code: FaultCode])[] = [
  ['SQLITE_NOTADB', 'wrong-key'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_PERM', 'not-writable'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['ENOTDIR', 'not-writable'],
  ['EEXIST', 'not-writable'],
  ['EROFS', 'not-writable'],
];

export function sqliteFaultCode(error: unknown): FaultCode | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  return codes.find(([prefix]) => code.startsWith(prefix))?.[1];
}
