/**
 * Keeps this seat and the hub in step (design 5): sends what waits, pulls what is new, listens for "new up to n", and
 * asks every few seconds in case the listening was lost. Losing any of it loses nothing.
 */
import type { CommandAnswer, CommandEnvelope, Presence } from '../../../shared/contract/hub.ts';
import type { Protocol } from '../../../shared/contract/protocol.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';
import type { Id, Instant, StaffId } from '../../../shared/domain/vocabulary.ts';
import { forgetConfirmed } from '../database/queries/outbox.ts';
import { readSyncState } from '../database/queries/sync-state.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import { realTimers, type Timers } from '../timers.ts';
import { keepAccepted } from './answers.ts';
import { Contact } from './contact.ts';
import { isSessionOver } from './errors.ts';
import { Handshake, type BlockedBy } from './handshake.ts';
import type { HubClient, HubLink } from './hub-link.ts';
import { createLane } from './lane.ts';
import { Neighbours } from './neighbours.ts';
import { Pace } from './pace.ts';
import { Puller } from './pull.ts';
import { Pusher } from './pusher.ts';
import { send } from './push.ts';
import { SignOfLife, type SignedIn } from './sign-of-life.ts';
import { usualTiming, type SyncTiming } from './timing.ts';
import { watchHub } from './watch.ts';

/** So long confirmed commands are kept, in case the hub is restored from an older copy. */
const keptDays = 14;

export interface SyncWorld {
  readonly world: DeskWorld;
  readonly hub: HubLink;
  readonly changes: ChangeFeed;
  readonly timing?: Partial<SyncTiming>;
  readonly timers?: Timers;
  /** What this program speaks; another one for tests. */
  readonly protocol?: Protocol;
  /** Who is signed in with a session of the hub; null for nobody. */
  readonly whoIsHere?: () => SignedIn | null;
  /** The hub no longer takes the session of whoever is here. */
  readonly onSessionOver?: (person: SignedIn) => void;
  /** Called after each contact with the hub that succeeded, for what follows from being connected. */
  readonly onContact?: () => void;
}

export class Synchroniser {
  readonly #parts: SyncWorld;
  readonly #timing: SyncTiming;
  readonly #pace: Pace;
  readonly #contact: Contact;
  readonly #handshake: Handshake;
  readonly #pusher: Pusher;
  readonly #signOfLife: SignOfLife;
  readonly #pushLane;
  readonly #pullLane;
  #watching: Promise<void> | null = null;

  constructor(parts: SyncWorld) {
    this.#parts = parts;
    const timing = (this.#timing = { ...usualTiming, ...parts.timing });
    const pace = (this.#pace = new Pace(parts.timers ?? realTimers));
    this.#signOfLife = new SignOfLife(parts);
    this.#handshake = new Handshake({
      hub: parts.hub,
      protocol: parts.protocol,
      onChange: () => parts.changes.say('status'),
      onTime: (now) => this.#signOfLife.noteTime(now),
    });
    const contact = (this.#contact = new Contact({
      ...parts,
      timing,
      pace,
      onContact: () => parts.onContact?.(),
      onError: (error) => this.#handshake.heard(error),
      retry: () => void this.exchange(),
    }));
    const puller = new Puller({ ...parts, timing, pace, contact });
    const pullLane = (this.#pullLane = createLane(() => puller.round()));
    const pull = (): Promise<boolean> => contact.guarded(() => pullLane.run());
    const pusher = (this.#pusher = new Pusher({ ...parts, timing, pace, contact, pull }));
    this.#pushLane = createLane(() => pusher.round());
  }

  /** Whether the hub answered last time. */
  get connected(): boolean {
    return this.#contact.connected;
  }

  /** Why nothing is exchanged although the hub answers; null when program and hub fit. */
  get blockedBy(): BlockedBy | null {
    return this.#handshake.blockedBy;
  }

  /** The fault that the hub answered to the last sending; null when it went well. */
  get fault(): string | null {
    return this.#pusher.fault;
  }

  /** Colleagues, as the hub last told. */
  get people(): readonly Presence[] {
    return this.#signOfLife.people;
  }

  /** The hub's clock minus this computer's, in milliseconds; null before the first contact. */
  get clockOffset(): number | null {
    return this.#signOfLife.clockOffset;
  }

  leaseOf(staffId: StaffId): Instant | null {
    return this.#signOfLife.leaseOf(staffId);
  }

  /** People under whose names something waits that only their sign-in can send. */
  needsSignIn(): StaffId[] {
    return this.#pusher.needsSignIn();
  }

  start(): void {
    const { world, changes } = this.#parts;
    const { poll, look, beat, sweep } = this.#timing;
    const neighbours = new Neighbours(world);
    this.#pace.every(poll, () => void this.exchange());
    this.#pace.every(beat, () => void this.beat());
    this.#pace.every(sweep, () => this.#forget());
    this.#pace.every(look, () => {
      const claimIds = neighbours.look();
      if (claimIds === null) return;
      changes.claims(claimIds);
      changes.say('status');
      void this.exchange();
    });
    this.#forget();
    void this.exchange();
    this.#watching = watchHub({
      ...this.#parts,
      pace: this.#pace,
      timing: this.#timing,
      onNews: (last) => this.#heardOf(last),
      onEnd: (error) => {
        this.#handshake.doubt();
        this.#handshake.heard(error);
      },
    });
  }

  async close(): Promise<void> {
    this.#pace.stop();
    this.#contact.close();
    this.#pusher.close();
    await Promise.allSettled([this.#watching, this.#pushLane.run(), this.#pullLane.run()]);
  }

  /** One full round, for the timers and for tests: send, then pull. Never throws; true when the hub answered. */
  async exchange(): Promise<boolean> {
    return (await this.#sendAll()) && (await this.#contact.guarded(() => this.#pullLane.run()));
  }

  /** Waits for the hub's answer to a kept command; null when it does not come in time (it stays in the outbox). */
  async deliver(id: Id): Promise<CommandAnswer | null> {
    const patience = this.connected ? this.#timing.patience : this.#timing.offlinePatience;
    const answer = new Promise<CommandAnswer | null>((resolve) => this.#pusher.waitFor(id, resolve));
    const cancel = this.#pace.after(patience, () => this.#pusher.giveUp(id));
    // A round that ends without an answer (no network) ends the waiting too.
    void this.exchange().then(() => this.#pusher.giveUp(id));
    return answer.finally(cancel);
  }

  /**
   * Sends a command that only the hub may decide, after everything that waits, and pulls its events. When it is
   * accepted, this seat remembers it for a time.
   * Null when the hub cannot be reached: nothing is kept, nothing will be sent later.
   */
  async commandNow(
    envelope: CommandEnvelope,
    person: { readonly token: string; readonly actor: Actor },
  ): Promise<CommandAnswer | null> {
    const { world, hub } = this.#parts;
    await this.#sendAll();
    if (!this.connected || this.blockedBy) return null;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      let answer: CommandAnswer | undefined;
      // The same id twice is the same command: the second try only asks for the answer that was lost.
      await this.#contact.guarded(
        async () =>
          ([answer] = await this.#pace.within(2 * this.#timing.patience, (signal) =>
            send(hub, person.token, [envelope], signal),
          )),
      );
      if (!answer) continue;
      if (answer.status === 'accepted') keepAccepted(world, { ...envelope, actor: person.actor }, answer);
      await this.#contact.guarded(() => this.#pullLane.run());
      return answer;
    }
    return null;
  }

  /** A person signed in anew: what waited for him may go again. */
  unblock(staffId: StaffId): void {
    this.#pusher.unblock(staffId);
    void this.exchange();
    void this.beat();
  }

  /** Tells the hub that somebody works here; does nothing without a session. Never throws. */
  async beat(): Promise<void> {
    const person = this.#parts.whoIsHere?.() ?? null;
    if (person === null || this.blockedBy) return;
    await this.ask(this.#timing.callLimit, (signal) => this.#signOfLife.beat(person, signal)).catch(
      (error: unknown) => {
        if (isSessionOver(error)) this.#parts.onSessionOver?.(person);
      },
    );
  }

  /** The hub's client of a session, for calls that are no commands. */
  client(token: string | null): HubClient {
    return this.#parts.hub(token);
  }

  /** Asks the hub something else, for at most so many milliseconds, and notes whether it answered. */
  async ask<T>(milliseconds: number, question: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      const answer = await this.#pace.within(milliseconds, question);
      this.#contact.note(true);
      return answer;
    } catch (error) {
      this.#contact.failed(error);
      throw error;
    }
  }

  /** Meets the hub where that is due, and sends what waits. */
  async #sendAll(): Promise<boolean> {
    let fits = false;
    const met = await this.#contact.guarded(async () => {
      fits = await this.#meet();
    });
    return met && fits && (await this.#contact.guarded(() => this.#pushLane.run()));
  }

  /**
   * After a broken line the feed is read before anything is sent: the hub may have been restored from an older copy,
   * and then it is asked first for what it had accepted before. @returns whether program and hub fit
   */
  async #meet(): Promise<boolean> {
    if (this.#handshake.isShaken) return this.blockedBy === null;
    const fits = await this.#handshake.fits((call) => this.#pace.within(this.#timing.callLimit, call));
    this.#contact.note(true);
    if (!fits) return false;
    await this.#pullLane.run();
    this.#handshake.shake();
    return true;
  }

  #heardOf(last: number): void {
    this.#contact.note(true);
    if (last > readSyncState(this.#parts.world.database).cursor)
      void this.#contact.guarded(() => this.#pullLane.run());
  }

  #forget(): void {
    const { world } = this.#parts;
    const before = Date.parse(world.now()) - keptDays * 24 * 3_600_000;
    forgetConfirmed(world.database, new Date(before).toISOString());
  }
}
