/**
 * Sends the files of this seat to the hub, a few at a time, beside the commands and never before or behind them. What
 * waits stands in the database (`document_uploads`); here is only who is under way and when to try again.
 */
import type { DocumentStop } from '../../../../shared/contract/documents.ts';
import type { FileFaultCode } from '../../../../shared/contract/files.ts';
import { inTransaction } from '../../database/connection.ts';
import {
  countUploads,
  findWaitingUploads,
  isAnythingWaiting,
  isWaiting,
  markUploadFailed,
  markUploadSent,
  noteUploadTry,
  queueFailedAgain,
  removeUpload,
  saveUploadPath,
  type WaitingUpload,
} from '../../database/queries/document-lane.ts';
import { createLane } from '../lane.ts';
import type { LaneParts } from './lane-parts.ts';
import { FileAnswer } from './hub-files.ts';
import type { SendOutcome } from './send-file.ts';

/** Files the hub is asked about at once. */
const batchSize = 1000;
/** So often a file may arrive with another content than it left with before somebody must look. */
const mostTries = 5;

export class UploadLane {
  readonly #parts: LaneParts;
  readonly #lane = createLane(() => this.#round());
  /** Bytes of the files under way that have left already. */
  readonly #underWay = new Map<string, number>();
  #stopped: DocumentStop | null = null;
  /** The round under way ends as soon as it can. */
  #isHalted = false;
  #progressed = false;
  #backoff = 0;
  #retry: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor(parts: LaneParts) {
    this.#parts = parts;
    queueFailedAgain(parts.world.database);
  }

  get stopped(): DocumentStop | null {
    return this.#stopped;
  }

  count(): { files: number; bytes: number; failed: number } {
    const { database } = this.#parts.world;
    const waiting = countUploads(database, 'waiting');
    let left = waiting.bytes;
    for (const sent of this.#underWay.values()) left -= sent;
    return { files: waiting.files, bytes: Math.max(0, left), failed: countUploads(database, 'failed').files };
  }

  /** Sends what waits. While a pause after a break runs, nothing happens; `anew` ends the pause. */
  wake(anew = false): void {
    if (this.#parts.end.aborted || !this.#parts.takes()) return;
    if (this.#retry && !anew) return;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    if (!isAnythingWaiting(this.#parts.world.database)) return;
    this.#running = this.#lane.run().catch((error: unknown) => {
      this.#parts.world.log(`documents: send ${String((error as { name?: unknown }).name)}`);
      this.#pause('hub-failed');
    });
  }

  /** What failed is tried again, because somebody asked. */
  retryFailed(): void {
    queueFailedAgain(this.#parts.world.database);
    this.wake(true);
  }

  async close(): Promise<void> {
    if (this.#retry) clearTimeout(this.#retry);
    await this.#running;
  }

  async #round(): Promise<void> {
    const { world, end } = this.#parts;
    // A pause began while this round was waiting for the one before it.
    if (this.#retry) return;
    this.#isHalted = false;
    this.#progressed = false;
    while (!this.#isHalted && !end.aborted) {
      const rows = findWaitingUploads(world.database, batchSize);
      if (rows.length === 0) break;
      const missing = await this.#ask(rows);
      if (!missing) break;
      inTransaction(world.database, () => {
        for (const { sha256 } of rows) if (!missing.has(sha256)) markUploadSent(world.database, sha256);
      });
      const toSend = rows.filter(({ sha256 }) => missing.has(sha256));
      await Promise.all(Array.from({ length: this.#parts.timing.atOnce }, () => this.#sendEach(toSend)));
    }
    if (this.#isHalted || end.aborted) return;
    this.#backoff = 0;
    this.#stopped = null;
    this.#parts.changes.say('status');
  }

  async #ask(rows: readonly WaitingUpload[]): Promise<ReadonlySet<string> | null> {
    const { hub, end, timing } = this.#parts;
    try {
      const hashes = rows.map(({ sha256 }) => sha256);
      return await hub.missing(hashes, AbortSignal.any([end, AbortSignal.timeout(timing.stall)]));
    } catch (error) {
      this.#pause(error instanceof FileAnswer ? stopOf(error.code) : 'hub-away');
      return null;
    }
  }

  async #sendEach(rows: WaitingUpload[]): Promise<void> {
    const { end } = this.#parts;
    for (let row = rows.shift(); row && !this.#isHalted && !end.aborted; row = rows.shift()) {
      await this.#sendOne(row);
      this.#parts.changes.say('status');
    }
  }

  async #sendOne(row: WaitingUpload): Promise<void> {
    const { world, files, hub, end, timing, changes } = this.#parts;
    const { database } = world;
    const { sha256, size, mediaType, claimId, uploadPath } = row;
    if (!isWaiting(database, sha256)) return;
    const reading = await files.read(sha256);
    if (!reading.ok) {
      if (reading.code === 'missing') removeUpload(database, sha256);
      else markUploadFailed(database, sha256, 'damaged-here');
      return;
    }
    // Loaded with the first file: a seat whose hub takes none starts without tus.
    const { sendFile } = await import('./send-file.ts');
    const metadata = { sha256, size, mediaType, claimId };
    let told = 0;
    const outcome = await sendFile(
      hub,
      { bytes: reading.bytes, metadata, uploadPath },
      {
        signal: end,
        stall: timing.stall,
        onPath: (path) => saveUploadPath(database, sha256, path),
        onProgress: (bytes) => {
          this.#underWay.set(sha256, bytes);
          if (bytes - told < size / 20) return;
          told = bytes;
          changes.say('status');
        },
      },
    );
    this.#underWay.delete(sha256);
    if (!end.aborted) this.#conclude(row, outcome);
  }

  #conclude({ sha256, tries }: WaitingUpload, outcome: SendOutcome): void {
    const { database } = this.#parts.world;
    if (outcome.status === 'sent') {
      this.#progressed = true;
      this.#stopped = null;
      return markUploadSent(database, sha256);
    }
    if (outcome.status === 'broken') {
      if (outcome.progressed) this.#progressed = true;
      return this.#pause('hub-away');
    }
    const { code } = outcome;
    this.#parts.world.log(`documents: send refused ${code}`);
    if (code === 'wrong-hash' && tries + 1 < mostTries) noteUploadTry(database, sha256);
    else if (code === 'wrong-hash') markUploadFailed(database, sha256, 'wrong-hash');
    else if (refusedForGood.includes(code)) markUploadFailed(database, sha256, 'refused');
    else this.#pause(stopOf(code));
  }

  /** Tries again after a pause that doubles each time; a try that sent something begins the doubling anew. */
  #pause(reason: DocumentStop): void {
    const { timing, end, takes, changes } = this.#parts;
    this.#stopped = reason;
    this.#isHalted = true;
    changes.say('status');
    if (this.#retry || end.aborted || !takes()) return;
    if (this.#progressed) this.#backoff = 0;
    this.#backoff = Math.min(
      timing.longestBackoff,
      this.#backoff === 0 ? timing.firstBackoff : this.#backoff * 2,
    );
    this.#retry = setTimeout(() => this.wake(true), this.#backoff);
  }
}

/** The file itself is not acceptable: sending it again would end the same. */
const refusedForGood: readonly FileFaultCode[] = ['wrong-length', 'wrong-type', 'too-large', 'invalid'];

/** Why the lane stands still after such an answer. */
export function stopOf(code: FileFaultCode): DocumentStop {
  if (code === 'disk-full') return 'hub-full';
  if (code === 'not-signed-in') return 'seat-unknown';
  if (code === 'session-expired') return 'session-over';
  return 'hub-failed';
}
