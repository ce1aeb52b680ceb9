/** Sends what waits until nothing can go any more, and tells those who wait for an answer. */
import type { CommandAnswer } from '../../../shared/contract/hub.ts';
import type { Id, StaffId } from '../../../shared/domain/vocabulary.ts';
import { findWaitingMakers } from '../database/queries/outbox.ts';
import { deleteSession, findSpentSessions } from '../database/queries/sessions.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import type { Contact } from './contact.ts';
import { codeOf, isAnswer } from './errors.ts';
import type { HubLink } from './hub-link.ts';
import type { Pace } from './pace.ts';
import { needsSignIn, nextBatch, pushBatch } from './push.ts';
import type { SyncTiming } from './timing.ts';

export interface PusherParts {
  readonly world: DeskWorld;
  readonly hub: HubLink;
  readonly changes: ChangeFeed;
  readonly pace: Pace;
  readonly contact: Contact;
  readonly timing: SyncTiming;
  /** Reads the feed; never throws. */
  readonly pull: () => Promise<unknown>;
}

export class Pusher {
  readonly #parts: PusherParts;
  readonly #waiters = new Map<Id, (answer: CommandAnswer | null) => void>();
  /** Whose newest session the hub does not take any more. */
  readonly #blocked = new Set<StaffId>();
  #fault: string | null = null;

  constructor(parts: PusherParts) {
    this.#parts = parts;
  }

  /** What the hub answered to the last try when that was a fault; for the list of what waits. */
  get fault(): string | null {
    return this.#fault;
  }

  /** People under whose names something waits that only their sign-in can send. */
  needsSignIn(): StaffId[] {
    const { world } = this.#parts;
    return needsSignIn(world, findWaitingMakers(world.database), this.#blocked);
  }

  unblock(staffId: StaffId): void {
    this.#blocked.delete(staffId);
  }

  /** Calls back with the answer to a command; with null when nobody will answer now. */
  waitFor(id: Id, settle: (answer: CommandAnswer | null) => void): void {
    this.#waiters.set(id, settle);
  }

  giveUp(id: Id): void {
    this.#waiters.get(id)?.(null);
    this.#waiters.delete(id);
  }

  close(): void {
    for (const id of [...this.#waiters.keys()]) this.giveUp(id);
  }

  async round(): Promise<void> {
    try {
      await this.#sendAll();
      this.#fault = null;
    } catch (error) {
      this.#fault = isAnswer(error) ? codeOf(error) : null;
      throw error;
    }
  }

  async #sendAll(): Promise<void> {
    const { world, hub, changes, pace, contact, timing, pull } = this.#parts;
    const heldBack = new Set<Id>();
    const unanswered = new Set<Id>();
    let fault: Error | null = null;
    while (!pace.stopped) {
      const batch = nextBatch(world, { people: this.#blocked, claimIds: heldBack, commands: unanswered });
      if (batch.rows.length === 0) {
        await this.#endSpentSessions();
        if (fault) throw fault;
        return;
      }
      const round = await pace.within(timing.callLimit, (signal) => pushBatch(world, hub, batch, signal));
      contact.note(true);
      if (round.blocked !== null) this.#blocked.add(round.blocked);
      for (const claimId of round.heldBack) heldBack.add(claimId);
      for (const id of round.unanswered) unanswered.add(id);
      fault ??= round.fault;
      await pull();
      for (const answer of round.answers) this.#settle(answer);
      changes.claims([
        ...round.claimIds,
        ...batch.rows.flatMap(({ body }) => (body.type === 'claim' ? [body.claimId] : [])),
      ]);
      changes.say('status');
      if (round.answers.length === 0 && !round.fault)
        throw new Error('the hub answered none of the commands');
    }
  }

  #settle(answer: CommandAnswer): void {
    this.#waiters.get(answer.id)?.(answer);
    this.#waiters.delete(answer.id);
  }

  async #endSpentSessions(): Promise<void> {
    const { world, hub, pace, timing } = this.#parts;
    for (const session of findSpentSessions(world.database)) {
      await pace
        .within(timing.patience, (signal) => hub(session.token).signOut(undefined, { signal }))
        .catch((error: unknown) => {
          if (!isAnswer(error)) throw error;
        });
      deleteSession(world.database, session.sessionId);
    }
  }
}
