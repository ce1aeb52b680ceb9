/**
 * Recordings on this seat's disk: `<id>/manifest`, then `<id>/000000`, `<id>/000001`…, and `<id>/end` when it is over,
 * each sealed and on the disk before the next. Whatever breaks off leaves whole pieces from the first on.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Recording } from '../../../shared/domain/interview/record.ts';
import { Id, Instant, StaffId } from '../../../shared/domain/vocabulary.ts';
import { syncFolder, writeDurably } from '../files/file-store.ts';
import { openPiece, sealPiece } from './sealed-piece.ts';

/** What is known when it begins. */
export const Manifest = z.object({
  id: Id,
  claimId: Id,
  interviewId: Id,
  by: StaffId,
  startedAt: Instant,
  deleteAfter: Instant,
  mediaType: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

/** What is known when it is over; `complete`: ended by the program, else it broke off and was mended. */
const End = Recording.pick({ seconds: true, bytes: true, sha256: true }).extend({ complete: z.boolean() });
export type End = z.infer<typeof End>;

export interface StoredRecording {
  readonly manifest: Manifest;
  /** Null while it runs, or when it broke off and nobody mended it yet. */
  readonly end: End | null;
}

/** Appended to a folder's name before it is emptied, so that half a deletion is never taken for half a recording. */
const goneMark = '.gone';

const pieceName = (number: number): string => String(number).padStart(6, '0');

export class RecordingStore {
  readonly #directory: string;
  readonly #key: Buffer;

  constructor(options: { readonly directory: string; readonly key: Buffer }) {
    this.#directory = options.directory;
    this.#key = options.key;
  }

  async begin(manifest: Manifest): Promise<void> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    await mkdir(this.#folder(manifest.id), { mode: 0o700 });
    await this.#write(manifest.id, 'manifest', Buffer.from(JSON.stringify(manifest)));
    await syncFolder(this.#directory);
  }

  /** When it resolves the piece survives a power cut. */
  addPiece(id: Id, number: number, bytes: Uint8Array): Promise<void> {
    return this.#write(id, pieceName(number), bytes);
  }

  /**
   * Closes it over the whole pieces from the first on; what stands behind a broken one is dropped, since nothing plays
   * on across a gap. Each piece holds a second.
   */
  async finish(id: Id, complete: boolean): Promise<End> {
    const hash = createHash('sha256');
    let bytes = 0;
    let seconds = 0;
    for await (const piece of this.#pieces(id)) {
      hash.update(piece);
      bytes += piece.length;
      seconds += 1;
    }
    for (const name of await this.#pieceNames(id))
      if (Number(name) >= seconds) await rm(path.join(this.#folder(id), name), { force: true });
    const end: End = { seconds, bytes, sha256: hash.digest('hex'), complete };
    await this.#write(id, 'end', Buffer.from(JSON.stringify(end)));
    return end;
  }

  /** All pieces one after the other; `damaged` when they are no longer those that were closed over. */
  async read(id: Id): Promise<{ ok: true; pieces: Buffer[] } | { ok: false; code: 'missing' | 'damaged' }> {
    const end = await this.#readEnd(id);
    if (!end) return { ok: false, code: 'missing' };
    const hash = createHash('sha256');
    const pieces: Buffer[] = [];
    for await (const piece of this.#pieces(id)) {
      hash.update(piece);
      pieces.push(piece);
    }
    return hash.digest('hex') === end.sha256 ? { ok: true, pieces } : { ok: false, code: 'damaged' };
  }

  /** Takes it away for good. */
  async remove(id: Id): Promise<void> {
    const gone = `${this.#folder(id)}${goneMark}`;
    await rename(this.#folder(id), gone);
    await syncFolder(this.#directory);
    await rm(gone, { recursive: true, force: true });
  }

  async find(id: Id): Promise<StoredRecording | null> {
    const text = await this.#open(id, 'manifest');
    const manifest = text && Manifest.safeParse(JSON.parse(text.toString()));
    return manifest && manifest.success ? { manifest: manifest.data, end: await this.#readEnd(id) } : null;
  }

  /**
   * All of them, the earliest first. What a crash left of a deletion, or of a beginning before anything was recorded,
   * is cleared away.
   */
  async list(): Promise<StoredRecording[]> {
    if (!existsSync(this.#directory)) return [];
    const found: StoredRecording[] = [];
    for (const name of (await readdir(this.#directory)).toSorted()) {
      const stored = Id.safeParse(name).success ? await this.find(name) : null;
      if (stored) found.push(stored);
      else if (name.endsWith(goneMark) || (await this.#isEmptyBeginning(name)))
        await rm(path.join(this.#directory, name), { recursive: true, force: true });
    }
    return found;
  }

  async #isEmptyBeginning(name: string): Promise<boolean> {
    return Id.safeParse(name).success && (await this.#pieceNames(name)).length === 0;
  }

  async #pieceNames(id: Id): Promise<string[]> {
    const names = await readdir(this.#folder(id));
    return names.filter((name) => /^\d{6,}$/u.test(name)).toSorted();
  }

  /** Whole pieces, numbered without a gap. */
  async *#pieces(id: Id): AsyncGenerator<Buffer, void> {
    for (let number = 0; ; number += 1) {
      const piece = await this.#open(id, pieceName(number));
      if (!piece) return;
      yield piece;
    }
  }

  async #readEnd(id: Id): Promise<End | null> {
    const text = await this.#open(id, 'end');
    return text ? End.parse(JSON.parse(text.toString())) : null;
  }

  async #open(id: Id, name: string): Promise<Buffer | null> {
    const sealed = await readFile(path.join(this.#folder(id), name)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
    return sealed && openPiece(sealed, `${id}/${name}`, this.#key);
  }

  async #write(id: Id, name: string, bytes: Uint8Array): Promise<void> {
    const folder = this.#folder(id);
    const draft = path.join(folder, `${name}.tmp`);
    await rm(draft, { force: true });
    await writeDurably(draft, sealPiece(bytes, `${id}/${name}`, this.#key));
    await rename(draft, path.join(folder, name));
    await syncFolder(folder);
  }

  #folder(id: Id): string {
    return path.join(this.#directory, id);
  }
}
