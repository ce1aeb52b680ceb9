/** The branch hub as a process that can crash at any statement, and be restored from an older copy of its database. */
import { createRouterClient } from '@orpc/server';
import type Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { Booths } from '../../hub/booths/booths.ts';
import { BranchNews } from '../../hub/branch-news.ts';
import { CallRooms } from '../../hub/calls/call-rooms.ts';
import { CommandLane } from '../../hub/commands/command-lane.ts';
import type { HubCore } from '../../hub/hub-core.ts';
import { createRouter } from '../../hub/rpc/router.ts';
import { drainMilliseconds } from '../../hub/sessions/authenticate.ts';
import { hashSecret } from '../../hub/sessions/secrets.ts';
import { StaffPresence } from '../../hub/sessions/staff-presence.ts';
import { deleteSessionsBefore, insertSession } from '../../hub/store/sessions.ts';
import { findStaff } from '../../hub/store/staff.ts';
import type { Store } from '../../hub/store/store.ts';
import type { Tables } from '../../hub/store/tables.ts';
import { executeCommand } from '../../hub/commands/execute-command.ts';
import { medanCalendar } from '../../shared/domain/calendar/medan-calendar.ts';
import type { CommandBody, HubSession } from '../../shared/contract/hub.ts';
import type { HubClient } from '../../electron/desk/sync/hub-link.ts';
import type { Chance } from './chance.ts';
import type { Sabotage } from './sabotage/sabotage.ts';
import type { Story } from './story.ts';
import { SteppedDialect } from './stepped-dialect.ts';
import { branch, openCopy } from './templates.ts';
import type { VirtualTime } from './virtual-time.ts';

export const seatSecret = 'simulated-seats';
const sessionMilliseconds = 12 * 3_600_000;
const never = new Promise<never>(() => undefined);

export interface HubWorld {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly story: Story;
  readonly sabotage: Sabotage;
  /** How likely a statement waits, so that others overtake it. */
  readonly dawdling: number;
}

/** One life of the process, from its start to its crash. */
export interface HubLife {
  readonly core: HubCore;
  isAlive: boolean;
  readonly onDeath: Set<() => void>;
  client(headers: Record<string, string>): HubClient;
}

export class HubProcess {
  readonly #world: HubWorld;
  /** After so many statements the process ends; null for not at all. */
  #fuse: number | null = null;
  database: Database.Database;
  /** Null while the hub is down. */
  life: HubLife | null = null;
  /** Told after each commit, and after a restore. */
  onCommit: () => void = () => undefined;
  /** Counts the restores from older copies. */
  restores = 0;
  #restoredAt = -Infinity;
  /** PINs of those who changed theirs. */
  readonly pins = new Map<string, string>();
  /** Whose session each token is. */
  readonly whoIs = new Map<string, string>();

  constructor(world: HubWorld, bytes: Buffer) {
    this.#world = world;
    this.database = openCopy(bytes);
    this.#world.sabotage.prepareHub?.(this.database);
  }

  start(): void {
    const { time, sabotage } = this.#world;
    const onDeath = new Set<() => void>();
    const life: { isAlive: boolean } = { isAlive: true };
    const way = { step: () => this.#step(life), onCommit: () => this.onCommit(), ...sabotage.way?.(time) };
    const dialect = new SteppedDialect(this.database, way);
    const db = new Kysely<Tables>({ dialect });
    const clock = (): Date => new Date(time.now);
    const store: Store = {
      db,
      commandsPerTransaction: 25,
      transaction: (work) => db.transaction().execute(work),
      close: () => db.destroy(),
    };
    const core: HubCore = {
      store,
      clock,
      branch,
      calendar: { ...medanCalendar, timeZone: branch.timeZone },
      news: new BranchNews(),
      presence: new StaffPresence(clock),
      linkKey: Buffer.alloc(32, 5),
      relay: null,
      // Between two moments of virtual time everything is done by promises alone.
      lane: new CommandLane(store.commandsPerTransaction, () => Promise.resolve()),
    };
    const rooms = new CallRooms();
    const booths = new Booths();
    const router = createRouter({ core, rooms, booths, seatSecret, publicUrl: () => 'https://hub.invalid' });
    this.life = Object.assign(life, {
      core,
      onDeath,
      client: (headers: Record<string, string>) =>
        createRouterClient(router, { context: { headers } }) as unknown as HubClient,
    });
  }

  /** The process ends before one of the next statements, which may be a commit. */
  lightFuse(statements: number): void {
    this.#fuse = statements;
  }

  putOutFuse(): void {
    this.#fuse = null;
  }

  /** The process ends at once: what was not committed is gone, what was not answered never will be. */
  crash(): void {
    const { life } = this;
    if (!life) return;
    this.life = null;
    this.#fuse = null;
    life.isAlive = false;
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
    for (const tell of life.onDeath) tell();
    life.onDeath.clear();
  }

  /** A copy of what is committed; null in the middle of a transaction. */
  backup(): Buffer | null {
    return this.database.inTransaction ? null : this.database.serialize();
  }

  /** Puts an older copy in the place of the database; the hub must be down. */
  restore(bytes: Buffer): void {
    this.database.close();
    this.database = openCopy(bytes);
    this.restores += 1;
    this.#restoredAt = this.#world.time.now;
    this.onCommit();
  }

  /** What was said before the restore may still be under way. */
  get wasRestoredLately(): boolean {
    return this.#world.time.now - this.#restoredAt < 10 * 60_000;
  }

  /** Signing in without the hashing of the PIN, which would take most of a run. */
  async signIn(life: HubLife, staffId: string, pin: string): Promise<HubSession | null> {
    const { chance } = this.#world;
    if (pin !== (this.pins.get(staffId) ?? 'first')) return null;
    const { core } = life;
    const token = Buffer.from(chance.digits(64), 'hex').toString('base64url');
    this.whoIs.set(token, staffId);
    const now = core.clock();
    const expiresAt = new Date(now.getTime() + sessionMilliseconds).toISOString();
    return core.store.db.transaction().execute(async (transaction) => {
      const staff = await findStaff(transaction, staffId);
      if (!staff) throw new Error('an unknown person signs in');
      await deleteSessionsBefore(transaction, new Date(now.getTime() - drainMilliseconds).toISOString());
      await insertSession(transaction, {
        token_hash: hashSecret(token),
        staff_id: staffId,
        created_at: now.toISOString(),
        expires_at: expiresAt,
        ended_at: null,
      });
      return { token, staff, expiresAt };
    });
  }

  /** What a participant does on his own page. */
  async participantActs(body: CommandBody): Promise<void> {
    const { chance, time } = this.#world;
    if (!this.life) return;
    const id = chance.id(new Date(time.now));
    await executeCommand(this.life.core, { id, body }, { kind: 'participant', roles: [] });
  }

  async #step(life: { isAlive: boolean }): Promise<void> {
    const { chance, time, dawdling } = this.#world;
    if (!life.isAlive) return never;
    if (this.#fuse !== null && (this.#fuse -= 1) <= 0) {
      this.#world.story.tell('hub crashes before a statement');
      this.crash();
      return never;
    }
    if (!chance.happens(dawdling)) return;
    await time.sleep(chance.around(chance.happens(0.05) ? 1500 : 12));
    if (!life.isAlive) return never;
  }
}
