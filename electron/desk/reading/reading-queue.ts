/**
 * Reads every paper of this seat's cache that is here, in the background: what somebody looks at first, then the desk and
 * the queue of the person who sits here, then the day, then the rest. What waits stands in the database
 * (`paper_readings`); here is only who is being read, and who asked last.
 */
import { setImmediate } from 'node:timers/promises';
import type { Id, Sha256 } from '../../../shared/domain/vocabulary.ts';
import { findClaimsNaming } from '../database/queries/claim-papers.ts';
import { findHeldClaimIds } from '../database/queries/document-lane.ts';
import {
  beginReading,
  findUnknownPapers,
  findUnknownPapersOf,
  findWaitingPapers,
  findWaitingPapersOf,
  forgetReading,
  giveBackReading,
  keepFailure,
  keepReading,
  queueReadings,
  reopenReadings,
  type WaitingPaper,
} from '../database/queries/paper-readings.ts';
import { todayOf, type DeskWorld, type Person } from '../desk-world.ts';
import type { FileStore } from '../files/file-store.ts';
import { listClaims } from '../read-models/list-claims.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import { codeOf } from '../sync/errors.ts';
import { readerVersion } from './limits.ts';
import type { ReadOutcome } from './outcome.ts';
import { ReaderGone, type PaperReader } from './paper-reader.ts';

export interface QueueParts {
  readonly world: DeskWorld;
  readonly files: FileStore;
  readonly changes: ChangeFeed;
  readonly reader: PaperReader;
  readonly person: () => Person | null;
}

/** So often may the desk itself end with a content in hand before it leaves it alone. */
const mostTries = 3;
/** Claims that were asked for last and go before all others. */
const mostAsked = 10;
/** Claims at the top of the person's list that go before the day. */
const claimsAhead = 8;
/** Papers chosen at once; chosen anew when anything changed at the seat. */
const batch = 20;
/** Contents looked for on the disk between two breaths of the desk. */
const sweepPage = 500;
/** Milliseconds until a reader that could not be started is tried again. */
const pause = 60_000;

export class ReadingQueue {
  readonly #parts: QueueParts;
  readonly #end = new AbortController();
  readonly #running = new Map<Sha256, Promise<void>>();
  #asked: Id[] = [];
  #next: WaitingPaper[] = [];
  #pause: NodeJS.Timeout | null = null;
  #following: Promise<void> = Promise.resolve();
  #sweeping: Promise<void> = Promise.resolve();

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Goes on where the last process of this seat ended, and listens to what arrives. */
  start(): void {
    reopenReadings(this.#parts.world.database, readerVersion, mostTries);
    this.#following = this.#follow();
    this.#sweep();
  }

  /** Somebody looks at this claim: its papers go before all others. */
  async ask(claimId: Id): Promise<void> {
    this.#asked = [claimId, ...this.#asked.filter((one) => one !== claimId)].slice(0, mostAsked);
    await this.#take(claimId);
    this.#pump();
  }

  async close(): Promise<void> {
    this.#end.abort();
    if (this.#pause) clearTimeout(this.#pause);
    await this.#parts.reader.close();
    await Promise.all([this.#following, this.#sweeping, ...this.#running.values()]);
  }

  async #follow(): Promise<void> {
    for await (const change of this.#parts.changes.subscribe(this.#end.signal)) {
      if (change.kind !== 'claims' && change.kind !== 'status') continue;
      this.#next = [];
      if (change.kind === 'claims' && change.claimIds.length === 0) this.#sweep();
      if (change.kind === 'claims') for (const claimId of change.claimIds) await this.#take(claimId);
      this.#pump();
    }
  }

  /** Puts the papers of a claim that are here and not known yet into the queue. */
  async #take(claimId: Id): Promise<void> {
    const { world } = this.#parts;
    if (this.#end.signal.aborted) return;
    const unknown = findUnknownPapersOf(world.database, claimId);
    if (unknown.length > 0) this.#queue(await this.#thoseHere(unknown));
  }

  /** Looks through the whole cache for papers that are here and not known yet, once after the sweep before. */
  #sweep(): void {
    this.#sweeping = this.#sweeping
      .then(() => this.#sweepAll())
      .catch((error: unknown) => this.#parts.world.log(`reading: sweep ${codeOf(error)}`));
  }

  async #sweepAll(): Promise<void> {
    const { world } = this.#parts;
    for (let after: { day: string; key: number } | null = null; !this.#end.signal.aborted;) {
      const rows = findUnknownPapers(world.database, after, sweepPage);
      const here = await this.#thoseHere(rows.map(({ sha256 }) => sha256));
      await setImmediate();
      if (this.#end.signal.aborted) return;
      this.#queue(here);
      this.#pump();
      const last = rows.at(-1);
      if (!last || rows.length < sweepPage) return;
      after = last;
    }
  }

  async #thoseHere(contents: readonly Sha256[]): Promise<Sha256[]> {
    const here: Sha256[] = [];
    for (const sha256 of contents) if (await this.#parts.files.has(sha256)) here.push(sha256);
    return here;
  }

  #queue(contents: readonly Sha256[]): void {
    if (contents.length === 0 || this.#end.signal.aborted) return;
    if (queueReadings(this.#parts.world.database, contents, readerVersion) > 0) this.#next = [];
  }

  /** Starts as many readings as the reader takes at once. */
  #pump(): void {
    while (!this.#end.signal.aborted && !this.#pause && this.#running.size < this.#parts.reader.atOnce) {
      const paper = this.#choose();
      if (!paper) return;
      const run = this.#read(paper)
        .catch((error: unknown) => this.#parts.world.log(`reading: ${codeOf(error)}`))
        .finally(() => {
          this.#running.delete(paper.sha256);
          this.#pump();
        });
      this.#running.set(paper.sha256, run);
    }
  }

  #choose(): WaitingPaper | undefined {
    const { database } = this.#parts.world;
    const isFree = ({ sha256 }: WaitingPaper): boolean => !this.#running.has(sha256);
    for (const claimId of this.#asked) {
      const paper = findWaitingPapersOf(database, claimId).find(isFree);
      if (!paper) continue;
      this.#next = []; // it may have stood there, too
      return paper;
    }
    this.#asked = [];
    if (this.#next.length === 0) this.#next = this.#chooseMany().filter(isFree);
    return this.#next.shift();
  }

  /** His own desk and whom he will call next, in the order of his screen; otherwise what the day brings. */
  #chooseMany(): WaitingPaper[] {
    const { world, person } = this.#parts;
    const now = person();
    const day = todayOf(world);
    const filter = { day, measure: 'all', mine: true, search: '' } as const;
    const held = now ? findHeldClaimIds(world.database, now.staff.staffId) : [];
    const ahead = now ? listClaims(world, now, { filter, offset: 0, limit: claimsAhead }).rows : [];
    const claimIds = [...held, ...ahead.map(({ claimId }) => claimId)];
    const ofClaims = claimIds.flatMap((claimId) => findWaitingPapersOf(world.database, claimId));
    // Two claims may name the same content.
    const papers = [...new Map(ofClaims.map((paper) => [paper.sha256, paper])).values()];
    return papers.length > 0 ? papers : findWaitingPapers(world.database, day, batch);
  }

  async #read({ sha256, isFace }: WaitingPaper): Promise<void> {
    const { world, files, reader, changes } = this.#parts;
    const { database } = world;
    beginReading(database, sha256);
    const file = await files.read(sha256);
    if (!file.ok && file.code === 'missing') return forgetReading(database, sha256);
    const tell = (): void => changes.readings(findClaimsNaming(database, sha256));
    tell();
    try {
      const outcome: ReadOutcome = file.ok
        ? await reader.read({ bytes: file.bytes, subject: isFace ? 'face' : 'paper' })
        : { ok: false, code: 'damaged' };
      if (outcome.ok) keepReading(database, sha256, outcome.reading);
      else keepFailure(database, sha256, outcome.code);
    } catch (error) {
      giveBackReading(database, sha256);
      if (!(error instanceof ReaderGone)) throw error;
      this.#rest();
    }
    tell();
  }

  /** The reader cannot be started now; nothing is lost by trying again later. */
  #rest(): void {
    if (this.#end.signal.aborted) return;
    this.#parts.world.log('reading: reader cannot be started');
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.#pump();
    }, pause);
    this.#pause.unref();
  }
}
