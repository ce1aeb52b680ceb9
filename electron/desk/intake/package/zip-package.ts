/**
 * A package in a .zip. Nothing is unpacked to disk, so a path in it can do no harm; one that points outside is still
 * a sign of a hostile file and stops the intake. Sizes are held against what really comes out, not what is declared.
 */
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { IntakeFailure } from '../intake-failure.ts';
import type { EntryReading, IntakePackage, PackageEntry } from './package-entry.ts';
import { limits } from './limits.ts';

const inflate = promisify(inflateRaw) as (
  bytes: Buffer,
  options: { maxOutputLength: number },
) => Promise<Buffer>;

/** `PK34`, and `PK56` of an empty one. */
const zipStarts: readonly string[] = ['504b0304', '504b0506'];

/** Reads the directory of the .zip; the contents stay packed until they are read. */
export async function openZip(file: string): Promise<IntakePackage> {
  if (!(await startsAsZip(file))) throw new IntakeFailure('not-a-package');
  const zip = await yauzl.openPromise(file, { autoClose: false }).catch((error: unknown) => {
    throw zipFailure(error);
  });
  try {
    const entries = await listZip(zip, limits.unpackedBytes);
    return { entries, close: () => closeZip(zip) };
  } catch (error) {
    await closeZip(zip);
    throw error;
  }
}

/** The files of an open .zip, without its folders. Also used for the parts of a spreadsheet. */
export async function listZip(zip: ZipFile, mostBytes: number): Promise<PackageEntry[]> {
  const entries: PackageEntry[] = [];
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new IntakeFailure('zip-encrypted');
      declared += entry.uncompressedSize;
      if (entries.length >= limits.entries || declared > mostBytes)
        throw new IntakeFailure('package-too-big', { most: limits.entries });
      if (!entry.fileName.endsWith('/'))
        entries.push({ path: entry.fileName, read: (most) => readEntry(zip, entry, most) });
    }
  } catch (error) {
    throw zipFailure(error);
  }
  return entries;
}

/**
 * Reads the packed bytes whole and unpacks them up to the declared size and no further. (Leaving yauzl's own
 * unpacking stream half-way makes a later read of the same file throw where nobody can catch it.)
 */
async function readEntry(zip: ZipFile, entry: Entry, mostBytes: number): Promise<EntryReading> {
  if (entry.uncompressedSize > mostBytes) return { ok: false, code: 'too-large' };
  // Packing never makes a file noticeably larger; a packed size like that is a lie.
  if (!entry.canDecodeFileData() || entry.compressedSize > mostBytes * 1.01 + 1024)
    return { ok: false, code: 'damaged' };
  let bytes: Buffer;
  try {
    const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    const packed = await buffer(stream);
    bytes = entry.compressionMethod === 0 ? packed : await unpack(packed, entry.uncompressedSize);
  } catch (error) {
    return { ok: false, code: isOfTheSystem(error) ? 'unreadable' : 'damaged' };
  }
  const whole = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
  return whole ? { ok: true, bytes } : { ok: false, code: 'damaged' };
}

function unpack(packed: Buffer, size: number): Promise<Buffer> {
  return inflate(packed, { maxOutputLength: Math.max(1, size) });
}

/** Disk errors (EIO); zlib has codes of its own (Z_DATA_ERROR). */
function isOfTheSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

function zipFailure(error: unknown): unknown {
  if (error instanceof IntakeFailure) return error;
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(message))
    return new IntakeFailure('zip-unsafe-path', {}, error);
  if (/strong encryption/i.test(message)) return new IntakeFailure('zip-encrypted', {}, error);
  return new IntakeFailure('zip-damaged', {}, error);
}

async function startsAsZip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer: start, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && zipStarts.includes(start.toString('hex'));
  } finally {
    await handle.close();
  }
}

function closeZip(zip: ZipFile): Promise<void> {
  if (!zip.isOpen) return Promise.resolve();
  return new Promise((resolve) => {
    zip.once('close', resolve);
    zip.close();
  });
}
