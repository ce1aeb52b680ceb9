/** A package that lies in a folder. Links are never followed: they could lead to anything on this machine. */
import { open, readdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import path from 'node:path';
import { IntakeFailure } from '../intake-failure.ts';
import type { EntryReading, IntakePackage, PackageEntry } from './package-entry.ts';
import { limits } from './limits.ts';

/** Deeper than `berkas/<number>/<file>` within one more folder nothing belongs to a package. */
const deepest = 6;

/** Lists the folder; the files stay on disk until they are read. */
export async function openFolder(root: string): Promise<IntakePackage> {
  const entries: PackageEntry[] = [];
  await list(root, '', 1, entries);
  return { entries, close: () => Promise.resolve() };
}

async function list(root: string, inside: string, depth: number, entries: PackageEntry[]): Promise<void> {
  for (const item of await readdir(path.join(root, inside), { withFileTypes: true })) {
    const place = inside === '' ? item.name : `${inside}/${item.name}`;
    if (item.isDirectory() && depth < deepest) await list(root, place, depth + 1, entries);
    else if (item.isFile())
      entries.push({ path: place, read: (most) => readWhole(path.join(root, place), most) });
    else entries.push({ path: place, read: () => Promise.resolve({ ok: false, code: 'not-a-file' }) });
    if (entries.length > limits.entries) throw new IntakeFailure('package-too-big', { most: limits.entries });
  }
}

async function readWhole(file: string, mostBytes: number): Promise<EntryReading> {
  try {
    // The listing may be older than the file: a link put there since then is still not followed.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await handle.stat();
      if (size > mostBytes) return { ok: false, code: 'too-large' };
      const bytes = await handle.readFile();
      return bytes.length > mostBytes ? { ok: false, code: 'too-large' } : { ok: true, bytes };
    } finally {
      await handle.close();
    }
  } catch {
    return { ok: false, code: 'unreadable' };
  }
}
