/**
 * Keeps this seat and the hub in step (design 5): sends what waits, pulls what is new, listens for "new up to n", and
 * asks every few seconds in case the listening was lost. Losing any of it loses nothing.
 */
import type { CommandAnswer, CommandEnvelope } from '../../../shared/contract/hub.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaimIdsAfter, lastOutboxPosition } from '../database/queries/outbox.ts';
import { deleteSession, findSpentSessions } from '../database/queries/sessions.ts';
import { readSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import { applyPage, FeedGapError, renew } from './apply-feed.ts';
import type { HubClient, HubLink } from './hub-link.ts';
import { createLane } from './lane.ts';
import { untilAborted } from './until-aborted.ts';
import { nextBatch, pushBatch, pushTimeout, send } from './push.ts';

export interface SyncTiming {
  /** Milliseconds between two looks at the hub when nothing is heard. */
  readonly poll: number;
  /** Milliseconds between two looks for commands another process has put into the outbox. */
  readonly look: number;
  readonly firstBackoff: number;
  readonly longestBackoff: number;
  /** How long a person waits for the hub before he is told "akan dikirim". */
  readonly patience: number;
  /** The same while the hub did not answer last time. */
  readonly offlinePatience: number;
}

export const usualTiming: SyncTiming = {
  poll: 5000,
  look: 1500,
  firstBackoff: 500,
  longestBackoff: 10_000,
  patience: 3000,
  offlinePatience: 400,
};

const pageLimit = 1000;
const pullTimeout = 15_000;
const gapsBeforeRenewal = 3;

export interface SyncWorld {
  readonly world: DeskWorld;
  readonly hub: HubLink;
  readonly changes: ChangeFeed;
  readonly timing?: Partial<SyncTiming>;
  /** Called after each contact with the hub that succeeded, for what follows from being connected. */
  readonly onContact?: () => void;
}

export class Synchroniser {
  readonly #parts: SyncWorld;
  readonly #timing: SyncTiming;
  readonly #stop = new AbortController();
  readonly #waiters = new Map<Id, (answer: CommandAnswer | null) => void>();
  readonly #blocked = new Set<number>();
  readonly #pushLane = createLane(() => this.#push());
  readonly #pullLane = createLane(() => this.#pull());
  readonly #timers = new Set<NodeJS.Timeout>();
  #background: Promise<unknown>[] = [];
  #connected = false;
  #gaps = 0;
  #backoff = 0;
  #retry: NodeJS.Timeout | null = null;
  #dataVersion = 0;
  #seenPosition = 0;

  constructor(parts: SyncWorld) {
    this.#parts = parts;
    this.#timing = { ...usualTiming, ...parts.timing };
  }

  /** Whether the hub answered last time. */
  get connected(): boolean {
    return this.#connected;
  }

  start(): void {
    this.#dataVersion = this.#readDataVersion();
    this.#seenPosition = lastOutboxPosition(this.#parts.world.database);
    this.#every(this.#timing.poll, () => void this.exchange());
    this.#every(this.#timing.look, () => this.#lookForOthers());
    void this.exchange();
    this.#background.push(this.#watch());
  }

  async close(): Promise<void> {
    this.#stop.abort();
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#retry) clearTimeout(this.#retry);
    for (const settle of this.#waiters.values()) settle(null);
    await Promise.allSettled([...this.#background, this.#pushLane.run(), this.#pullLane.run()]);
  }

  /** One full round, for the timers and for tests: send, then pull. Never throws; true when the hub answered. */
  async exchange(): Promise<boolean> {
    const pushed = await this.#guarded(() => this.#pushLane.run());
    return pushed && (await this.#guarded(() => this.#pullLane.run()));
  }

  /** Waits for the hub's answer to a kept command; null when it does not come in time (it stays in the outbox). */
  async deliver(id: Id): Promise<CommandAnswer | null> {
    const patience = this.#connected ? this.#timing.patience : this.#timing.offlinePatience;
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<CommandAnswer | null>((resolve) => {
      this.#waiters.set(id, resolve);
      timer = setTimeout(() => resolve(null), patience);
    });
    // A round that ends without an answer (no network) ends the waiting too.
    void this.exchange().then(() => this.#waiters.get(id)?.(null));
    return answer.finally(() => {
      clearTimeout(timer);
      this.#waiters.delete(id);
    });
  }

  /**
   * Sends a command that only the hub may decide, after everything that waits, and pulls its events.
   * Null when the hub cannot be reached: nothing is kept, nothing will be sent later.
   */
  async commandNow(envelope: CommandEnvelope, token: string): Promise<CommandAnswer | null> {
    await this.#guarded(() => this.#pushLane.run());
    if (!this.#connected) return null;
    const { hub } = this.#parts;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      let answer: CommandAnswer | undefined;
      // The same id twice is the same command: the second try only asks for the answer that was lost.
      await this.#guarded(
        async () =>
          ([answer] = await this.#within(2 * this.#timing.patience, (signal) =>
            send(hub, token, [envelope], signal),
          )),
      );
      if (answer) {
        await this.#guarded(() => this.#pullLane.run());
        return answer;
      }
    }
    return null;
  }

  /** A person signed in anew: what waited for him may go again. */
  unblock(): void {
    this.#blocked.clear();
    void this.exchange();
  }

  /** The hub's client of a session, for calls that are no commands. */
  client(token: string | null): HubClient {
    return this.#parts.hub(token);
  }

  /** Asks the hub something else and notes whether it answered. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      const answer = await question();
      this.#noteContact(true);
      return answer;
    } catch (error) {
      if (!isAnswer(error)) this.#noteContact(false);
      throw error;
    }
  }

  async #push(): Promise<void> {
    const { world, hub, changes } = this.#parts;
    for (;;) {
      if (this.#stop.signal.aborted) return;
      const batch = nextBatch(world, this.#blocked);
      if (batch.length === 0) break;
      const round = await this.#within(pushTimeout, (signal) => pushBatch(world, hub, batch, signal));
      this.#noteContact(true);
      for (const sessionId of round.blocked) this.#blocked.add(sessionId);
      await this.#guarded(() => this.#pullLane.run());
      for (const answer of round.answers) this.#waiters.get(answer.id)?.(answer);
      changes.claims([
        ...round.claimIds,
        ...batch.flatMap(({ body }) => (body.type === 'claim' ? [body.claimId] : [])),
      ]);
      changes.say('status');
      if (round.answers.length === 0) throw new Error('the hub answered none of the commands');
    }
    await this.#endSpentSessions();
  }

  async #endSpentSessions(): Promise<void> {
    const { world, hub } = this.#parts;
    for (const session of findSpentSessions(world.database)) {
      await this.#within(this.#timing.patience, (signal) =>
        hub(session.token).signOut(undefined, { signal }),
      ).catch((error: unknown) => {
        if (!isAnswer(error)) throw error;
      });
      deleteSession(world.database, session.sessionId);
    }
  }

  async #pull(): Promise<void> {
    const { world, hub, changes } = this.#parts;
    for (;;) {
      if (this.#stop.signal.aborted) return;
      const { cursor } = readSyncState(world.database);
      const page = await this.#within(pullTimeout, (signal) =>
        hub(null).pull({ after: cursor, limit: pageLimit }, { signal }),
      );
      this.#noteContact(true);
      const applied = this.#apply(page);
      if (!applied) return;
      if (applied.claimIds.length > 0 || applied.renewed) {
        changes.claims(applied.renewed ? [] : applied.claimIds);
        changes.say('status');
      }
      if (applied.quota) changes.say('quota');
      if (applied.renewed) this.#retrySoon();
      if (!applied.more) return;
    }
  }

  #apply(page: Parameters<typeof applyPage>[1]): ReturnType<typeof applyPage> | null {
    const { world } = this.#parts;
    try {
      const applied = applyPage(world, page);
      this.#gaps = 0;
      return applied;
    } catch (error) {
      if (!(error instanceof FeedGapError)) throw error;
      world.log(`sync: ${error.message}`);
      this.#gaps += 1;
      if (this.#gaps < gapsBeforeRenewal) return this.#retrySoon();
      this.#gaps = 0;
      return renew(world, page.epoch);
    }
  }

  async #watch(): Promise<void> {
    const { world } = this.#parts;
    const { signal } = this.#stop;
    let pause = this.#timing.firstBackoff;
    while (!signal.aborted) {
      try {
        await this.#listen(() => (pause = this.#timing.firstBackoff));
      } catch (error) {
        if (!signal.aborted) world.log(`sync: watch ended (${codeOf(error)})`);
      }
      await this.#sleep(pause);
      pause = Math.min(pause * 2, this.#timing.longestBackoff);
    }
  }

  /** Hears "new up to n" until the stream ends. */
  async #listen(onNews: () => void): Promise<void> {
    const { hub, world } = this.#parts;
    const { signal } = this.#stop;
    for await (const { last } of untilAborted(() => hub(null).watch(undefined, { signal }), signal)) {
      onNews();
      this.#noteContact(true);
      if (last > readSyncState(world.database).cursor) void this.#guarded(() => this.#pullLane.run());
    }
  }

  /** Another process with the same database (the intake on the command line) may have put work into the outbox. */
  #lookForOthers(): void {
    const version = this.#readDataVersion();
    if (version === this.#dataVersion) return;
    this.#dataVersion = version;
    const { world, changes } = this.#parts;
    changes.claims(findClaimIdsAfter(world.database, this.#seenPosition));
    changes.say('status');
    this.#seenPosition = lastOutboxPosition(world.database);
    void this.exchange();
  }

  #readDataVersion(): number {
    return Number(this.#parts.world.database.pragma('data_version', { simple: true }));
  }

  async #guarded(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (this.#stop.signal.aborted) return false;
      this.#parts.world.log(`sync: ${codeOf(error)}`);
      if (!isAnswer(error)) this.#noteContact(false);
      this.#retrySoon();
      return false;
    }
  }

  #noteContact(reached: boolean): void {
    if (reached) {
      this.#backoff = 0;
      this.#parts.onContact?.();
    }
    if (this.#connected === reached) return;
    this.#connected = reached;
    this.#parts.changes.say('status');
  }

  /** Tries again after a pause that doubles each time. Answers null, for the places that end with it. */
  #retrySoon(): null {
    if (this.#retry || this.#stop.signal.aborted) return null;
    const { firstBackoff, longestBackoff } = this.#timing;
    this.#backoff = Math.min(longestBackoff, this.#backoff === 0 ? firstBackoff : this.#backoff * 2);
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.exchange();
    }, this.#backoff);
    return null;
  }

  /**
   * Gives one call a signal for its own time limit and the end of the desk, and takes it apart after the answer. (A
   * signal of `AbortSignal.timeout` lives until its time is over, and keeps request and answer in memory as long.)
   */
  async #within<T>(milliseconds: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = this.#stop.signal;
    const limit = new AbortController();
    const end = (): void => limit.abort(stop.reason);
    const timer = setTimeout(() => limit.abort(new DOMException('no answer', 'TimeoutError')), milliseconds);
    if (stop.aborted) end();
    else stop.addEventListener('abort', end);
    try {
      return await call(limit.signal);
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
    }
  }

  #every(milliseconds: number, work: () => void): void {
    this.#timers.add(setInterval(work, milliseconds));
  }

  #sleep(milliseconds: number): Promise<void> {
    const { signal } = this.#stop;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}

/** An error the hub itself gave, which proves that it was reached. */
function isAnswer(error: unknown): boolean {
  return typeof (error as { status?: unknown } | null)?.status === 'number';
}

/** What may stand in a log: a code or a kind of error, never its text (it could quote data). */
export function codeOf(error: unknown): string {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { code?: unknown } };
  return String(code ?? cause?.code ?? name ?? 'unknown');
}
