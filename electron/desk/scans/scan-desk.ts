/**
 * Watches the folder in which the scanner lays its files: by the system's notices where it gives them, and by a slow
 * look for network shares, which give none. Names and places of files never reach the log.
 */
import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ScanFolder } from '../../../shared/contract/papers.ts';
import { inTransaction } from '../database/connection.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';
import type { DeskWorld } from '../desk-world.ts';
import { largestFile } from '../files/inspect.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import { codeOf } from '../sync/errors.ts';
import type { Timer, Timers } from '../timers.ts';
import { lookAtFolder, mergeLook, newestFirst, type SeenFile } from './look-at-folder.ts';
import { beginsUsable, readScanFile, type FileBytes } from './scan-file.ts';
import { hashOf, UsedScanList } from './used-scans.ts';

/** Milliseconds. */
export interface ScanTiming {
  /** A file that has not changed for so long is whole. */
  readonly settle: number;
  /** A look without any notice. */
  readonly poll: number;
  /** From a notice of the system to the look, so that one scan is not looked at ten times. */
  readonly notice: number;
  /** A folder that does not answer for so long is told as it was last seen. */
  readonly patience: number;
}

export const usualScanTiming: ScanTiming = { settle: 1000, poll: 5000, notice: 200, patience: 3000 };

/** Files told to the screen. */
const mostTold = 100;
const folderSetting = 'scan-folder';
const FolderSetting = z.object({ folder: z.string().nullable() });

interface ScanDeskParts {
  readonly world: DeskWorld;
  readonly changes: ChangeFeed;
  readonly timers: Timers;
  readonly timing?: Partial<ScanTiming> | undefined;
}

export class ScanDesk {
  readonly #parts: ScanDeskParts;
  readonly #timing: ScanTiming;
  readonly #used: UsedScanList;
  #folder: string | null;
  #realPath: string | null = null;
  #identity: string | null = null;
  #state: ScanFolder['state'] = 'off';
  #seen = new Map<string, SeenFile>();
  #told = '';
  #looking: Promise<void> | null = null;
  #watcher: FSWatcher | null = null;
  #nextLook: Timer | null = null;
  #noticed: Timer | null = null;
  #closed = false;

  constructor(parts: ScanDeskParts) {
    this.#parts = parts;
    this.#timing = { ...usualScanTiming, ...parts.timing };
    this.#used = new UsedScanList(parts.world.database);
    this.#folder = findSetting(parts.world.database, folderSetting, FolderSetting)?.folder ?? null;
  }

  /** Begins to watch the folder that was chosen before, if any. */
  start(): void {
    if (this.#folder !== null) void this.#look();
  }

  /**
   * Watches another folder from now on; null watches none.
   * @param folder absolute, as typed or chosen
   */
  async choose(folder: string | null): Promise<'done' | 'no-folder' | 'not-readable'> {
    const wanted = folder === null ? null : cleaned(folder);
    if (wanted !== null) {
      if (!path.isAbsolute(wanted)) return 'no-folder';
      try {
        await lookAtFolder(wanted);
      } catch (error) {
        return ['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL'].includes(codeOf(error))
          ? 'no-folder'
          : 'not-readable';
      }
    }
    const { database } = this.#parts.world;
    inTransaction(database, () => putSetting(database, folderSetting, { folder: wanted }));
    this.#folder = wanted;
    if (this.#looking) await this.#withPatience(this.#looking);
    this.#forget();
    if (wanted !== null) await this.#look();
    this.#parts.changes.say('scans');
    return 'done';
  }

  /** The folder as it is now, or as it was last seen when it does not answer. */
  async list(): Promise<ScanFolder> {
    if (this.#folder !== null) await this.#withPatience(this.#look());
    return this.#told === '' ? this.#tell() : (JSON.parse(this.#told) as ScanFolder);
  }

  /** The bytes of one listed file; what was not listed is not opened. */
  async read(name: string): Promise<FileBytes | { status: 'arriving' }> {
    const seen = this.#seen.get(name);
    if (this.#realPath === null || !seen) return { status: 'gone' };
    if (!seen.steady) return { status: 'arriving' };
    return readScanFile(this.#realPath, name, largestFile);
  }

  /** Remembers that this content became a paper of a claim. */
  async markUsed(bytes: Uint8Array): Promise<void> {
    this.#used.add(bytes);
    await this.#look();
    this.#parts.changes.say('scans');
  }

  /** Ends the watching; a look that is under way is not waited for, it only finds that it is over. */
  close(): void {
    this.#closed = true;
    this.#forget();
  }

  #forget(): void {
    const { timers } = this.#parts;
    if (this.#nextLook !== null) timers.clearTimeout(this.#nextLook);
    if (this.#noticed !== null) timers.clearTimeout(this.#noticed);
    this.#nextLook = null;
    this.#noticed = null;
    this.#unwatch();
    this.#seen = new Map();
    this.#realPath = null;
    this.#state = 'off';
    this.#told = '';
  }

  /** One look at a time; whoever asks meanwhile gets the same. */
  #look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null;
      this.#planLook();
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const folder = this.#folder;
    if (folder === null || this.#closed) return;
    try {
      const look = await lookAtFolder(folder);
      const { settle } = this.#timing;
      const seen = mergeLook(this.#seen, look.files, { now: performance.now(), settle });
      await this.#openNew(look.realPath, seen);
      if (this.#isOver(folder)) return;
      this.#seen = seen;
      this.#realPath = look.realPath;
      this.#state = 'watching';
      if (this.#identity !== look.identity) this.#unwatch();
      this.#identity = look.identity;
      this.#watch(look.realPath);
    } catch (error) {
      if (this.#isOver(folder)) return;
      if (this.#state !== 'gone') this.#parts.world.log(`scans: folder ${codeOf(error)}`);
      this.#unwatch();
      this.#seen = new Map();
      this.#realPath = null;
      this.#state = 'gone';
    }
    const told = JSON.stringify(this.#tell());
    if (told !== this.#told) this.#parts.changes.say('scans');
    this.#told = told;
  }

  #isOver(folder: string): boolean {
    return this.#closed || this.#folder !== folder;
  }

  /** Opens what is steady and new: how it begins, and its hash when it may be a used one. */
  async #openNew(realPath: string, seen: Map<string, SeenFile>): Promise<void> {
    for (const file of newestFirst(seen.values()).slice(0, mostTold)) {
      const wantsHash = file.sha256 === null && this.#used.mayHold(file.size);
      if (!file.steady || (file.usable !== null && !wantsHash)) continue;
      const reading = await readScanFile(realPath, file.name, largestFile);
      // A file that is too large is named as such when it is attached; how it begins does not matter then.
      const usable =
        reading.status === 'ok'
          ? beginsUsable(reading.bytes.subarray(0, 1024))
          : reading.status === 'too-large';
      const sha256 = reading.status === 'ok' && wantsHash ? hashOf(reading.bytes) : null;
      seen.set(file.name, { ...file, usable, sha256 });
    }
  }

  #tell(): ScanFolder {
    const scans = newestFirst(this.#seen.values())
      .slice(0, mostTold)
      .map((file) => ({
        name: file.name,
        size: file.size,
        at: new Date(file.modified).toISOString(),
        arriving: !file.steady,
        used: file.sha256 !== null && this.#used.holds(file.sha256),
        usable: file.usable !== false,
      }));
    return { folder: this.#folder, state: this.#state, scans };
  }

  #planLook(): void {
    const { timers } = this.#parts;
    if (this.#nextLook !== null) timers.clearTimeout(this.#nextLook);
    this.#nextLook = null;
    if (this.#closed || this.#folder === null) return;
    const growing = [...this.#seen.values()].some((file) => !file.steady);
    const pause = growing ? this.#timing.settle : this.#timing.poll;
    this.#nextLook = timers.setTimeout(() => void this.#look(), pause);
  }

  #watch(realPath: string): void {
    if (this.#watcher !== null) return;
    const { timers } = this.#parts;
    try {
      this.#watcher = watch(realPath, { persistent: false }, () => {
        this.#noticed ??= timers.setTimeout(() => {
          this.#noticed = null;
          void this.#look();
        }, this.#timing.notice);
      });
      // Without notices the slow look goes on.
      this.#watcher.on('error', () => this.#unwatch());
    } catch (error) {
      this.#parts.world.log(`scans: no notices ${codeOf(error)}`);
    }
  }

  #unwatch(): void {
    this.#watcher?.close();
    this.#watcher = null;
  }

  async #withPatience(work: Promise<void>): Promise<void> {
    const { timers } = this.#parts;
    let timer: Timer | null = null;
    const patience = new Promise<void>(
      (resolve) => (timer = timers.setTimeout(resolve, this.#timing.patience)),
    );
    await Promise.race([work, patience]);
    if (timer !== null) timers.clearTimeout(timer);
  }
}

/** Windows copies a path in quotation marks. */
function cleaned(folder: string): string {
  return folder.trim().replace(/^"(.*)"$/u, '$1');
}
