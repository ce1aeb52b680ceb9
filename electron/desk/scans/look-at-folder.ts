/** One look at the scanner's folder: which regular files lie in it, and whether each has stopped growing. */
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isPlainName } from './scan-file.ts';

/** So many entries of a folder are looked at; a scanner's folder that holds more is to be cleared. */
const mostEntries = 2000;
/** Questions to the disk at a time: a share that died holds a thread of the program for each. */
const atOnce = 2;

export interface FolderFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970, by the clock of the disk. */
  readonly modified: number;
}

export interface FolderLook {
  /** Where the folder truly is; names are only ever joined to this. */
  readonly realPath: string;
  /** Another folder under the same name has another identity. */
  readonly identity: string;
  readonly files: readonly FolderFile[];
}

/**
 * Looks once. Links, folders, pipes and hidden files are passed over.
 * @throws the error of the file system when the folder is not there, is no folder or may not be read
 */
export async function lookAtFolder(folder: string): Promise<FolderLook> {
  const realPath = await realpath(folder);
  const { dev, ino } = await stat(realPath);
  const names: string[] = [];
  for await (const entry of await opendir(realPath)) {
    if (names.length >= mostEntries) break;
    if ((entry.isFile() || isUnknown(entry)) && isPlainName(entry.name)) names.push(entry.name);
  }
  const files: FolderFile[] = [];
  for (let start = 0; start < names.length; start += atOnce) {
    const batch = names.slice(start, start + atOnce).map((name) => fileAt(realPath, name));
    for (const file of await Promise.all(batch)) if (file) files.push(file);
  }
  return { realPath, identity: `${dev}:${ino}`, files };
}

/** Some network shares do not say what an entry is. */
function isUnknown(entry: { isDirectory(): boolean; isSymbolicLink(): boolean; isFIFO(): boolean }): boolean {
  return !entry.isDirectory() && !entry.isSymbolicLink() && !entry.isFIFO();
}

async function fileAt(folder: string, name: string): Promise<FolderFile | null> {
  try {
    const seen = await lstat(path.join(folder, name));
    return seen.isFile() ? { name, size: seen.size, modified: seen.mtimeMs } : null;
  } catch {
    // Gone between the list and the question.
    return null;
  }
}

export interface SeenFile extends FolderFile {
  /** When it was first seen with this size and time, on the desk's own steady clock (ms). */
  readonly since: number;
  /** Two looks agreed: the scanner is done with it. */
  readonly steady: boolean;
  /** Whether it begins as a paper does; null while it has not been opened. */
  readonly usable: boolean | null;
  /** Lower-case hex; null while nothing asked for it. */
  readonly sha256: string | null;
}

/**
 * What is known after one more look. A file is steady when a later look, at least `settle` ms on, finds it unchanged:
 * no clock of the disk is believed, since that of a network share may be wrong.
 */
export function mergeLook(
  before: ReadonlyMap<string, SeenFile>,
  files: readonly FolderFile[],
  { now, settle }: { now: number; settle: number },
): Map<string, SeenFile> {
  const after = new Map<string, SeenFile>();
  for (const file of files) {
    const known = before.get(file.name);
    if (known && known.size === file.size && known.modified === file.modified) {
      after.set(file.name, known.steady || now - known.since < settle ? known : { ...known, steady: true });
    } else after.set(file.name, { ...file, since: now, steady: false, usable: null, sha256: null });
  }
  return after;
}

/** Newest first; of the same moment by name, so that the list stands still. */
export function newestFirst(files: Iterable<SeenFile>): SeenFile[] {
  return [...files].sort((a, b) => b.modified - a.modified || (a.name < b.name ? -1 : 1));
}
