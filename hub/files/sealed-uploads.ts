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
import { z, type ZodType } from 'zod';
import type { UploadMetadata } from '../../shared/contract/files.ts';
import { Instant } from '../../shared/domain/vocabulary.ts';
import { writeDurably } from './durable-file.ts';
import { FileRefusal } from './file-refusal.ts';
import type { FileVault } from './file-vault.ts';
import { isOfType } from './media-type.ts';
import { cipherAt, seal, unseal, type FileKeys } from './sealing.ts';

/** What is said of every file before it comes. */
export type Announced = Pick<UploadMetadata, 'sha256' | 'size' | 'mediaType'>;

/** What the store itself adds to an announcement. */
const Birth = z.object({
  /** Hexadecimal: where the cipher of `<id>.part` begins. */
  start: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: Instant,
});
type Born<Info> = z.infer<typeof Birth> & { readonly announced: Info };

export interface SealedUploadParts<Info extends Announced> {
  readonly directory: string;
  readonly keys: FileKeys;
  readonly vault: FileVault;
  readonly clock: () => Date;
  /** What is announced, as tus metadata bring it. */
  readonly announcement: ZodType<Info>;
  /** Milliseconds after which a half upload is thrown away; who sends it begins anew. */
  readonly keptFor: number;
  /** The part of an announcement that who sent it said himself, to be told again as tus wants it; all when absent. */
  readonly said?: (info: Info) => object;
  /** Why a content that is as announced is not taken all the same; null when it is. */
  readonly judge?: (bytes: Buffer, info: Info) => Error | null;
  /**
   * What follows from a file that lies in the vault, before the upload is forgotten; done again after a crash. Answers
   * why it cannot follow, which then is the answer to who sent the file.
   */
  readonly arrived?: (info: Info) => Promise<Error | null>;
  /** The upload is no more, finished or not. */
  readonly forgotten?: (id: string) => void;
  /** Runs the finishing of uploads, which holds a whole file in memory; at once when absent. */
  readonly turn?: (work: () => Promise<void>) => Promise<void>;
}

export class SealedUploads<Info extends Announced> extends DataStore {
  readonly #parts: SealedUploadParts<Info>;
  readonly #drafts: string;

  constructor(parts: SealedUploadParts<Info>) {
    super();
    this.#parts = parts;
    this.extensions = ['creation', 'creation-with-upload'];
    this.#drafts = path.join(parts.directory, 'tmp');
    rmSync(this.#drafts, { recursive: true, force: true });
    mkdirSync(this.#drafts, { recursive: true, mode: 0o700 });
  }

  override async create(upload: Upload): Promise<Upload> {
    const { directory, keys, clock, announcement } = this.#parts;
    const announced = announcement.parse(upload.metadata ?? {});
    const birth = { start: randomBytes(16).toString('hex'), createdAt: clock().toISOString() };
    try {
      await (await open(this.#file(upload.id, 'part'), 'wx', 0o600)).close();
      const sealed = seal(Buffer.from(JSON.stringify({ ...announced, ...birth })), upload.id, keys.uploads);
      await writeDurably(path.join(directory, `${upload.id}.info`), sealed, this.#drafts);
    } catch (error) {
      await this.remove(upload.id);
      throw error;
    }
    return upload;
  }

  /** @throws FileRefusal `unknown-upload`; or what is wrong with a content that is whole and was not finished yet */
  override async getUpload(id: string): Promise<Upload> {
    const { announced, createdAt } = await this.#born(id);
    const { size } = announced;
    const offset = await this.#offset(id);
    // The hub died between the last byte and its answer.
    if (offset === size) await this.#finish(id);
    const said = this.#parts.said?.(announced) ?? announced;
    const metadata = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, String(value)]));
    return new Upload({ id, size, offset, metadata, creation_date: createdAt });
  }

  /** What was announced of an upload. @throws FileRefusal `unknown-upload` */
  async announcedOf(id: string): Promise<Info> {
    return (await this.#born(id)).announced;
  }

  /** Appends what comes, until the stream ends or breaks; what has come stays. Answers the new offset. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { announced, start } = await this.#born(id);
    const cipher = cipherAt(this.#parts.keys.uploads, Buffer.from(start, 'hex'), offset);
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
    if (position === announced.size) await this.#finish(id);
    return position;
  }

  /** Throws away what nobody has finished in time. Answers how many. */
  override async deleteExpired(): Promise<number> {
    const { clock, keptFor } = this.#parts;
    let removed = 0;
    for (const id of await this.ids()) {
      if (clock().getTime() - (await this.#bornAt(id)) < keptFor) continue;
      await this.remove(id);
      removed += 1;
    }
    return removed;
  }

  /** Every upload of which something lies in the folder. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.#parts.directory);
    return [...new Set(names.flatMap((name) => /^([0-9a-f]{32})\.(?:info|part)$/.exec(name)?.[1] ?? []))];
  }

  /** When an upload began; for a part whose announcement a crash took, when something last came. */
  async #bornAt(id: string): Promise<number> {
    const born = await this.#born(id).catch(() => null);
    if (born) return Date.parse(born.createdAt);
    return (await stat(this.#file(id, 'part')).catch(() => null))?.mtimeMs ?? Infinity;
  }

  async #finish(id: string): Promise<void> {
    const { turn } = this.#parts;
    await (turn ? turn(() => this.#finishNow(id)) : this.#finishNow(id));
  }

  async #finishNow(id: string): Promise<void> {
    const { keys, vault, arrived } = this.#parts;
    const { announced, start } = await this.#born(id);
    const sealed = await readFile(this.#file(id, 'part'));
    const bytes = cipherAt(keys.uploads, Buffer.from(start, 'hex'), 0).update(sealed);
    let refused = this.#refusalOf(bytes, announced);
    if (!refused) {
      await vault.put(announced.sha256, bytes);
      refused = (await arrived?.(announced)) ?? null;
    }
    await this.remove(id);
    if (refused) throw refused;
  }

  #refusalOf(bytes: Buffer, announced: Info): Error | null {
    if (createHash('sha256').update(bytes).digest('hex') !== announced.sha256)
      return new FileRefusal('wrong-hash');
    if (!isOfType(bytes, announced.mediaType)) return new FileRefusal('wrong-type');
    return this.#parts.judge?.(bytes, announced) ?? null;
  }

  override async remove(id: string): Promise<void> {
    await rm(this.#file(id, 'info'), { force: true });
    await rm(this.#file(id, 'part'), { force: true });
    this.#parts.forgotten?.(id);
  }

  async #born(id: string): Promise<Born<Info>> {
    const { keys, announcement } = this.#parts;
    let sealed: Buffer;
    try {
      sealed = await readFile(this.#file(id, 'info'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileRefusal('unknown-upload');
      throw error;
    }
    const text = unseal(sealed, id, keys.uploads);
    if (text) {
      const said: unknown = JSON.parse(text.toString());
      return { ...Birth.parse(said), announced: announcement.parse(said) };
    }
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
