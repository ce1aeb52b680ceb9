/** Starts a seat's back end: its data, its exchange with the hub, and the contract for the windows. */
import { endAllSessions } from './database/queries/sessions.ts';
import { findSetting, putSetting } from './database/queries/settings.ts';
import { BranchInfo } from '../../shared/contract/hub.ts';
import type { Protocol } from '../../shared/contract/protocol.ts';
import { inTransaction } from './database/connection.ts';
import type { DeskWorld } from './desk-world.ts';
import { DocumentLane } from './sync/documents/document-lane.ts';
import type { DocumentTiming } from './sync/documents/lane-parts.ts';
import { clearTemporary, openSeat, type OpenSeat } from './open-seat.ts';
import { openRecordings } from './recordings/open-recordings.ts';
import { openPaperReader, type PaperReader } from './reading/paper-reader.ts';
import { ReadingQueue, type QueueParts } from './reading/reading-queue.ts';
import { ChangeFeed } from './rpc/change-feed.ts';
import type { DeskContext } from './rpc/desk-context.ts';
import { createDeskRouter, type DeskRouter } from './rpc/router.ts';
import { ScanDesk, type ScanTiming } from './scans/scan-desk.ts';
import type { Seat } from './seat.ts';
import { linkToHub, type HubLink } from './sync/hub-link.ts';
import { trustOnly } from './sync/hub-trust.ts';
import { codeOf } from './sync/errors.ts';
import { Synchroniser } from './sync/synchroniser.ts';
import type { SignedIn } from './sync/sign-of-life.ts';
import type { SyncTiming } from './sync/timing.ts';
import { realTimers, type Timers } from './timers.ts';
import { noBank, type BankInquiry } from './bank-port.ts';
import { IntakeJobs } from './use-cases/intake-jobs.ts';
import { preparePracticeDay, type PracticeDayMaker } from './use-cases/practice-day.ts';
import { OfflineSignIn } from './use-cases/offline-sign-in.ts';
import { readStaff, sessionOver } from './use-cases/sign-in.ts';

export interface DeskOptions {
  /** The desk's own folder, made when missing: `desk.db`, `files/`, `tmp/`. */
  readonly dataDirectory: string;
  /** The seat's master key, 32 bytes; the keys of database and files are derived from it. */
  readonly databaseKey: Buffer;
  /** Without a trailing slash; a promise while the hub is still starting. */
  readonly hubUrl: string | Promise<string>;
  readonly seatSecret: string;
  /** PEM of the one authority to trust, for a hub elsewhere that no known authority vouches for. */
  readonly hubAuthority?: string;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** Lines for the technician, without personal data. */
  readonly log?: (line: string) => void;
  /** Another way to make the practice day; false for none. */
  readonly practiceDay?: PracticeDayMaker | false;
  /** Another reader of papers; false for none. */
  readonly reading?: PaperReader | false;
  /** Another way to the hub than HTTP, and other pauses; for tests. */
  readonly hub?: HubLink;
  readonly timing?: Partial<SyncTiming>;
  readonly documentTiming?: Partial<DocumentTiming>;
  readonly scanTiming?: Partial<ScanTiming>;
  /** What this program says it speaks; another one for tests. */
  readonly protocol?: Protocol;
  /** Whom to ask whose name an account bears; nobody by default. */
  readonly bank?: BankInquiry;
  /** Other timers than the machine's, for simulations. */
  readonly timers?: Timers;
  /** Data that are open already (in memory, for simulations) instead of those in `dataDirectory`. */
  readonly opened?: OpenSeat;
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
  if (options.hubAuthority !== undefined) trustOnly(options.hubAuthority);
  const opened = options.opened ?? openSeat(options);
  const { world } = opened;
  const changes = new ChangeFeed(options.timers ?? realTimers);
  const hub = options.hub ?? linkToHub(options);
  const introduction = new Introduction(world);
  const sync = new Synchroniser({
    world,
    hub,
    changes,
    timing: options.timing,
    timers: options.timers,
    protocol: options.protocol,
    whoIsHere: () => signedInAt(seat),
    onSessionOver: ({ token }) => sessionOver(seat, token),
    onContact: () => {
      introduction.makeOnce();
      offline.confirm(seat);
      documents.contact(!sync.connected);
    },
  });
  const { files } = opened;
  const documents = new DocumentLane({
    ...{ world, files, changes, hub: options, timing: options.documentTiming },
    person: () => seat.person,
  });
  const scans = new ScanDesk({
    ...{ world, changes, timers: options.timers ?? realTimers, timing: options.scanTiming },
  });
  const offline = new OfflineSignIn();
  const readings = openReadings(options.reading, { world, files, changes, person: () => seat.person });
  const recordings = openRecordings(options, { world, changes });
  const seat: Seat = {
    ...{ world, sync, changes, files, documents, scans, offline, readings, recordings },
    masterKey: options.databaseKey,
    bank: options.bank ?? noBank,
    person: null,
    signedOut: null,
  };
  const intakes = new IntakeJobs(seat, opened.temporaryDirectory);
  clearTemporary(opened);
  endAllSessions(world.database, world.now());
  introduction.seat = seat;
  introduction.afterwards = () => preparePracticeDay(seat, intakes, options.practiceDay);
  documents.start();
  readings?.start();
  scans.start();
  recordings.start();
  sync.start();

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await intakes.close();
    await introduction.done();
    await offline.done();
    await sync.close();
    await documents.close();
    await readings?.close();
    await recordings.close();
    scans.close();
    changes.close();
    opened.close();
  };
  return {
    router: createDeskRouter(seat, intakes),
    createContext: () => ({ connectionId: world.newId() }),
    close: () => (closing ??= close()),
  };
}

/** Papers are read by themselves, unless somebody wants none of it. */
function openReadings(
  reading: DeskOptions['reading'],
  parts: Omit<QueueParts, 'reader'>,
): ReadingQueue | null {
  return reading === false ? null : new ReadingQueue({ ...parts, reader: reading ?? openPaperReader() });
}

/** The person at the seat under a session of the hub. */
function signedInAt({ person }: Seat): SignedIn | null {
  return person?.token ? { staffId: person.staff.staffId, token: person.token } : null;
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
    const { sync } = seat;
    const { branch, documents } = await sync.ask(5000, (signal) =>
      sync.client(null).info(undefined, { signal }),
    );
    const known = findSetting(this.#world.database, 'branch', BranchInfo);
    if (JSON.stringify(known) !== JSON.stringify(branch))
      inTransaction(this.#world.database, () => putSetting(this.#world.database, 'branch', branch));
    seat.documents.hubTakes(documents);
    await readStaff(seat);
    seat.changes.say('status');
    await this.afterwards();
  }
}
