/** Starts a seat's back end: its data, its exchange with the hub, and the contract for the windows. */
import { endAllSessions } from './database/queries/sessions.ts';
import { findSetting, putSetting } from './database/queries/settings.ts';
import { BranchInfo } from '../../shared/contract/hub.ts';
import { inTransaction } from './database/connection.ts';
import type { DeskWorld } from './desk-world.ts';
import { clearTemporary, openSeat } from './open-seat.ts';
import { ChangeFeed } from './rpc/change-feed.ts';
import { createDeskRouter, type DeskContext, type DeskRouter } from './rpc/router.ts';
import type { Seat } from './seat.ts';
import { linkToHub, type HubLink } from './sync/hub-link.ts';
import { codeOf, Synchroniser, type SyncTiming } from './sync/synchroniser.ts';
import { IntakeJobs } from './use-cases/intake-jobs.ts';
import { preparePracticeDay, type PracticeDayMaker } from './use-cases/practice-day.ts';
import { readStaff } from './use-cases/sign-in.ts';

export interface DeskOptions {
  /** The desk's own folder, made when missing: `desk.db`, `files/`, `tmp/`. */
  readonly dataDirectory: string;
  /** The seat's master key, 32 bytes; the keys of database and files are derived from it. */
  readonly databaseKey: Buffer;
  /** Without a trailing slash; a promise while the hub is still starting. */
  readonly hubUrl: string | Promise<string>;
  readonly seatSecret: string;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** Lines for the technician, without personal data. */
  readonly log?: (line: string) => void;
  /** Another way to make the practice day; false for none. */
  readonly practiceDay?: PracticeDayMaker | false;
  /** Another way to the hub than HTTP, and other pauses; for tests. */
  readonly hub?: HubLink;
  readonly timing?: Partial<SyncTiming>;
}

export interface Desk {
  /** Implements `deskContract`; every window gets a context of its own. */
  readonly router: DeskRouter;
  createContext(): DeskContext;
  /** Ends intakes and exchange and closes the data. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Opens the seat and starts working; resolves when windows may connect (the hub may still be away).
 * @throws DeskStartError with a sentence when the data cannot be opened; nothing was changed then
 */
export async function startDesk(options: DeskOptions): Promise<Desk> {
  const opened = openSeat(options);
  const { world } = opened;
  const changes = new ChangeFeed();
  const hub = options.hub ?? linkToHub(options);
  const introduction = new Introduction(world);
  const sync = new Synchroniser({
    world,
    hub,
    changes,
    timing: options.timing,
    onContact: () => introduction.makeOnce(),
  });
  const { files } = opened;
  const seat: Seat = { world, sync, changes, files, masterKey: options.databaseKey, person: null };
  const intakes = new IntakeJobs(seat, opened.temporaryDirectory);
  clearTemporary(opened);
  endAllSessions(world.database, world.now());
  introduction.seat = seat;
  introduction.afterwards = () => preparePracticeDay(seat, intakes, options.practiceDay);
  sync.start();

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await intakes.close();
    await introduction.done();
    await sync.close();
    changes.close();
    opened.close();
  };
  return {
    router: createDeskRouter(seat, intakes),
    createContext: () => ({ connectionId: world.newId() }),
    close: () => (closing ??= close()),
  };
}

/** The first talk with the hub of each process: which branch this is and who works there. */
class Introduction {
  readonly #world: DeskWorld;
  seat: Seat | null = null;
  afterwards: () => Promise<void> = async () => undefined;
  #running: Promise<void> | null = null;

  constructor(world: DeskWorld) {
    this.#world = world;
  }

  makeOnce(): void {
    this.#running ??= this.#make().catch((error: unknown) => {
      this.#world.log(`desk: introduction ${codeOf(error)}`);
      this.#running = null;
    });
  }

  async done(): Promise<void> {
    await this.#running;
  }

  async #make(): Promise<void> {
    const { seat } = this;
    if (!seat) return;
    const { branch } = await seat.sync.client(null).info(undefined, { signal: AbortSignal.timeout(5000) });
    const known = findSetting(this.#world.database, 'branch', BranchInfo);
    if (JSON.stringify(known) !== JSON.stringify(branch))
      inTransaction(this.#world.database, () => putSetting(this.#world.database, 'branch', branch));
    await readStaff(seat);
    seat.changes.say('status');
    await this.afterwards();
  }
}
