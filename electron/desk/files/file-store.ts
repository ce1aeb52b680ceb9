/**
 * The seat's document files: encrypted, named by content, each written once and never changed.
 *
 * On disk: `ab/cdef….loket`, where the name is an HMAC of the content's SHA-256, so that nobody without the key can
 * tell whether a known picture is there. A file is `LOKET1`, a random nonce of 12 bytes, the AES-256-GCM ciphertext
 * and its tag of 16 bytes; the header and the SHA-256 are authenticated with it, so a file renamed, cut or changed
 * is noticed.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface StoredFile {
  /** SHA-256 of the plain content, lower-case hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

/** `damaged`: the file is there but is not what was stored, or was stored under another key. */
export type FileReading = { ok: true; bytes: Buffer } | { ok: false; code: 'missing' | 'damaged' };

export interface FileStore {
  /** Keeps the bytes; when it resolves they survive a power cut. Storing the same content again writes nothing. */
  put(bytes: Buffer): Promise<StoredFile>;
  read(sha256: string): Promise<FileReading>;
  has(sha256: string): Promise<boolean>;
}

const magic = Buffer.from('LOKET1');
const nonceLength = 12;
const tagLength = 16;
const headerLength = magic.length + nonceLength;
const temporaryFolder = 'tmp';
const dayInMilliseconds = 86_400_000;

/**
 * Opens (and makes) the store in `directory` and removes what an interrupted write left behind.
 * @param options.key 32 bytes; the keys for content and names are derived from it.
 */
export function openFileStore(options: { directory: string; key: Buffer }): FileStore {
  if (options.key.length !== 32) throw new Error('the key of the file store must have 32 bytes');
  const { directory } = options;
  const contentKey = Buffer.from(hkdfSync('sha256', options.key, '', 'loket files: content', 32));
  const nameKey = Buffer.from(hkdfSync('sha256', options.key, '', 'loket files: names', 32));
  const temporary = path.join(directory, temporaryFolder);
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  removeOrphans(temporary);
  const knownFolders = new Set<string>();

  const pathOf = (sha256: string): string => {
    const name = createHmac('sha256', nameKey).update(sha256).digest('hex');
    return path.join(directory, name.slice(0, 2), `${name.slice(2)}.loket`);
  };

  async function prepareFolder(folder: string): Promise<void> {
    if (knownFolders.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(directory);
    knownFolders.add(folder);
  }

  async function put(bytes: Buffer): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const target = pathOf(sha256);
    const stored = { sha256, size: bytes.length };
    // A copy that no longer opens is replaced by the good one at hand.
    if (await exists(target)) if ((await read(sha256)).ok) return stored;
    await prepareFolder(path.dirname(target));
    const draft = path.join(temporary, `${process.pid}-${randomBytes(12).toString('hex')}.tmp`);
    try {
      await writeDurably(draft, seal(bytes, sha256, contentKey));
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(target));
    return stored;
  }

  async function read(sha256: string): Promise<FileReading> {
    let sealed: Buffer;
    try {
      sealed = await readFile(pathOf(sha256));
    } catch (error) {
      return { ok: false, code: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged' };
    }
    const bytes = unseal(sealed, sha256, contentKey);
    return bytes ? { ok: true, bytes } : { ok: false, code: 'damaged' };
  }

  // Looking is twenty times cheaper than waiting for a look, and the queue of readings looks through all papers.
  const has = (sha256: string): Promise<boolean> => Promise.resolve(existsSync(pathOf(sha256)));

  return { put, read, has };
}

function seal(bytes: Buffer, sha256: string, key: Buffer): Buffer {
  const header = Buffer.concat([magic, randomBytes(nonceLength)]);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(magic.length));
  cipher.setAAD(Buffer.concat([header, Buffer.from(sha256, 'hex')]));
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The plain content, or null when anything does not fit. */
function unseal(sealed: Buffer, sha256: string, key: Buffer): Buffer | null {
  if (sealed.length < headerLength + tagLength || !sealed.subarray(0, magic.length).equals(magic))
    return null;
  const header = sealed.subarray(0, headerLength);
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(magic.length), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.concat([header, Buffer.from(sha256, 'hex')]));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    const bytes = Buffer.concat([
      decipher.update(sealed.subarray(headerLength, sealed.length - tagLength)),
      decipher.final(),
    ]);
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/** Writes a new file; when it resolves the content survives a power cut, its name only after `syncFolder`. */
export async function writeDurably(file: string, content: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename survive a power cut; Windows keeps its folders' order itself and cannot open them. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Drafts of processes that are gone. A draft of a living one is left: the command line may work beside the seat. */
function removeOrphans(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const file = path.join(temporary, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (isAlive(Number.parseInt(name, 10)) && age < dayInMilliseconds) continue;
    rmSync(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
