/** One file of the scanner's folder: whether its name may be used at all, and its bytes, read without trust in the name. */
import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../sync/errors.ts';

/**
 * Whether a name can only mean a file in the folder itself: no separators of any system, no drive or stream (`:`), no
 * hidden files, nothing that walks up.
 */
export function isPlainName(name: string): boolean {
  if (name.length === 0 || name.length > 255 || name.startsWith('.')) return false;
  // Controls could fool a screen; Windows drops dots and spaces at the end, so such a name may mean another file.
  return !/[/\\:\p{Cc}]/u.test(name) && !/[. ]$/u.test(name);
}

export type FileBytes =
  { status: 'ok'; bytes: Buffer; modified: number } | { status: 'gone' | 'too-large' | 'not-readable' };

/**
 * Reads a regular file of the folder. A link, a device, a pipe or a file that a link leads to elsewhere is not read.
 * @param folder real path of the folder
 * @param most bytes; a larger file is not read
 */
export async function readScanFile(folder: string, name: string, most: number): Promise<FileBytes> {
  if (!isPlainName(name)) return { status: 'gone' };
  const file = path.join(folder, name);
  try {
    const seen = await lstat(file);
    if (!seen.isFile() || (await realpath(file)) !== file) return { status: 'not-readable' };
    if (seen.size > most) return { status: 'too-large' };
    // Not followed and not waited for, should it have become a link or a pipe meanwhile.
    const handle = await open(file, constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0));
    try {
      const opened = await handle.stat();
      if (!opened.isFile()) return { status: 'not-readable' };
      const room = Buffer.alloc(Math.min(opened.size, most) + 1);
      const length = await fill(handle, room);
      if (length > most) return { status: 'too-large' };
      return { status: 'ok', bytes: room.subarray(0, length), modified: opened.mtimeMs };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { status: codeOf(error) === 'ENOENT' ? 'gone' : 'not-readable' };
  }
}

const noFollow = constants.O_NOFOLLOW ?? 0;

async function fill(handle: Awaited<ReturnType<typeof open>>, room: Buffer): Promise<number> {
  let length = 0;
  while (length < room.length) {
    const { bytesRead } = await handle.read(room, length, room.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

/** Whether a file begins as a JPEG, PNG or PDF does; the whole of it is judged when it is attached. */
export function beginsUsable(head: Buffer): boolean {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  return starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47) || head.includes('%PDF-');
}
