/**
 * Uploads that are not whole yet, for tus: a folder with two files for each, both encrypted. `<id>.info` says what was
 * announced, `<id>.part` is what has arrived; its length *is* the offset, so that no crash can make it claim more than
 * there is. The last byte, or whoever asks after a crash, finishes it: the content is checked and goes to the vault.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import { z } from 'zod';
import { UploadMetadata } from '../../shared/contract/files.ts';
import { Instant } from '../../shared/domain/vocabulary.ts';
import { writeDurably } from './durable-file.ts';
import { FileRefusal } from './file-refusal.ts';
import type { FileVault } from './file-vault.ts';
import { isOfType } from './media-type.ts';
import { cipherAt, seal, unseal, type FileKeys } from './sealing.ts';

const UploadInfo = UploadMetadata.extend({
  /** Hexadecimal: where the cipher of `<id>.part` begins. */
  start: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: Instant,
});
type UploadInfo = z.infer<typeof UploadInfo>;

/** Milliseconds after which a half upload is thrown away; its seat begins anew. */
const keptFor = 7 * 24 * 3_600_000;

export interface UploadParts {
  readonly directory: string;
  readonly keys: FileKeys;
  readonly vault: FileVault;
  readonly clock: () => Date;
}

export class UploadStore extends DataStore {
  readonly #parts: UploadParts;
  readonly #drafts: string;

  constructor(parts: UploadParts) {
    super();
    this.#parts = parts;
    this.extensions = ['creation', 'creation-with-upload'];
    this.#drafts = path.join(parts.directory, 'tmp');
    rmSync(this.#drafts, { recursive: true, force: true });
    mkdirSync(this.#drafts, { recursive: true, mode: 0o700 });
  }

  override async create(upload: Upload): Promise<Upload> {
    const { directory, keys, clock } = this.#parts;
    const start = randomBytes(16).toString('hex');
    const info = UploadInfo.parse({ ...upload.metadata, start, createdAt: clock().toISOString() });
    await (await open(this.#file(upload.id, 'part'), 'wx', 0o600)).close();
    const sealed = seal(Buffer.from(JSON.stringify(info)), upload.id, keys.uploads);
    await writeDurably(path.join(directory, `${upload.id}.info`), sealed, this.#drafts);
    return upload;
  }

  /** @throws FileRefusal `unknown-upload`; or what is wrong with a content that is whole and was not finished yet */
  override async getUpload(id: string): Promise<Upload> {
    const info = await this.#info(id);
    const offset = await this.#offset(id);
    // The hub died between the last byte and its answer.
    if (offset === info.size) await this.#finish(id, info);
    const { sha256, size, mediaType, claimId, createdAt } = info;
    const metadata = { sha256, size: String(size), mediaType, claimId };
    return new Upload({ id, size, offset, metadata, creation_date: createdAt });
  }

  /** Appends what comes, until the stream ends or breaks; what has come stays. Answers the new offset. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const info = await this.#info(id);
    const cipher = cipherAt(this.#parts.keys.uploads, Buffer.from(info.start, 'hex'), offset);
    const handle = await open(this.#file(id, 'part'), 'a');
    let position = offset;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        await handle.appendFile(cipher.update(chunk));
        position += chunk.length;
      }
      await handle.datasync();
    } finally {
      await handle.close();
    }
    if (position === info.size) await this.#finish(id, info);
    return position;
  }

  /** Throws away what nobody has finished in a week. Answers how many. */
  override async deleteExpired(): Promise<number> {
    const { directory, clock } = this.#parts;
    const ids = new Set(
      (await readdir(directory)).flatMap((name) => /^([0-9a-f]{32})\.(?:info|part)$/.exec(name)?.[1] ?? []),
    );
    let removed = 0;
    for (const id of ids) {
      if (clock().getTime() - (await this.#bornAt(id)) < keptFor) continue;
      await this.remove(id);
      removed += 1;
    }
    return removed;
  }

  /** When an upload began; for a part whose announcement a crash took, when something last came. */
  async #bornAt(id: string): Promise<number> {
    const info = await this.#info(id).catch(() => null);
    if (info) return Date.parse(info.createdAt);
    return (await stat(this.#file(id, 'part')).catch(() => null))?.mtimeMs ?? Infinity;
  }

  async #finish(id: string, info: UploadInfo): Promise<void> {
    const { keys, vault } = this.#parts;
    const sealed = await readFile(this.#file(id, 'part'));
    const bytes = cipherAt(keys.uploads, Buffer.from(info.start, 'hex'), 0).update(sealed);
    const isWhole = createHash('sha256').update(bytes).digest('hex') === info.sha256;
    const isRight = isWhole && isOfType(bytes, info.mediaType);
    if (isRight) await vault.put(info.sha256, bytes);
    await this.remove(id);
    if (!isRight) throw new FileRefusal(isWhole ? 'wrong-type' : 'wrong-hash');
  }

  override async remove(id: string): Promise<void> {
    await rm(this.#file(id, 'info'), { force: true });
    await rm(this.#file(id, 'part'), { force: true });
  }

  async #info(id: string): Promise<UploadInfo> {
    let sealed: Buffer;
    try {
      sealed = await readFile(this.#file(id, 'info'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileRefusal('unknown-upload');
      throw error;
    }
    const text = unseal(sealed, id, this.#parts.keys.uploads);
    if (text) return UploadInfo.parse(JSON.parse(text.toString()));
    await this.remove(id);
    throw new FileRefusal('unknown-upload');
  }

  async #offset(id: string): Promise<number> {
    return (await stat(this.#file(id, 'part'))).size;
  }

  /** @throws FileRefusal for a name that is no id of ours, so that none can lead out of the folder */
  #file(id: string, kind: 'info' | 'part'): string {
    if (!/^[0-9a-f]{32}$/.test(id)) throw new FileRefusal('unknown-upload');
    return path.join(this.#parts.directory, `${id}.${kind}`);
  }
}
