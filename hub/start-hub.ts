/** Starts the branch hub: store, staff, contract, and the participant's page, on one address. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { medanCalendar } from '../shared/domain/calendar/medan-calendar.ts';
import type { BranchInfo } from '../shared/contract/hub.ts';
import type { Protocol } from '../shared/contract/protocol.ts';
import type { StaffSeed } from '../shared/practice/staff.ts';
import { BranchNews } from './branch-news.ts';
import { createBoothSockets } from './booths/booth-socket.ts';
import { Booths } from './booths/booths.ts';
import { CallRooms, endsInterview } from './calls/call-rooms.ts';
import { createPageSockets } from './calls/page-socket.ts';
import { relayAccess, type RelayPlace } from './calls/relay.ts';
import { CommandLane } from './commands/command-lane.ts';
import { HubFault, type FaultCode } from './faults.ts';
import { branchFilesIn, type BranchFiles } from './files/branch-files.ts';
import { closedFileDoor, type FileDoor } from './files/no-files.ts';
import { fileKeyFrom } from './files/sealing.ts';
import type { HubCore } from './hub-core.ts';
import { placesOf, stderrLog, type Log } from './log.ts';
import { NightSweep, sweepPause } from './night-sweep.ts';
import { isLoopback, OwnAddress } from './own-address.ts';
import { createReadyDoor } from './ready/ready-door.ts';
import { createBerkasDoor } from './returns/berkas-door.ts';
import { linkKeyFrom } from './returns/link-token.ts';
import { createRpcDoor } from './rpc/rpc-door.ts';
import { seedStaff } from './sessions/seed-staff.ts';
import { StaffPresence } from './sessions/staff-presence.ts';
import { openBranch } from './store/branch.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';
import type { ServerCertificate } from './tls/server-certificate.ts';
import { createHttpServer } from './web/http-server.ts';
import { createParticipantApi } from './web/participant-api.ts';
import { RateLimit } from './web/rate-limit.ts';

export interface HubOptions {
  /** Made when missing; one hub at a time. */
  readonly dataDirectory: string;
  /** 32 bytes as 64 hexadecimal digits. */
  readonly databaseKey: string;
  /** What every call of a seat must carry. */
  readonly seatSecret: string;
  /** What a booth of the branch must show (shared/contract/booth-page.ts); without it there are no booths. */
  readonly boothKey?: string;
  /** Another store than SQLite in the data folder; closed with the hub. */
  readonly openStore?: () => Promise<Store>;
  /** `host:port`; port 0 lets the system choose. Anything but loopback needs a certificate. */
  readonly listen?: string;
  readonly certificate?: ServerCertificate;
  readonly clock?: () => Date;
  /** The built page of the participant. */
  readonly participantDirectory: string;
  /** Stored when the database is new; a known database keeps its own. */
  readonly branch: BranchInfo;
  /** Written when the branch has no staff yet. */
  readonly staff?: readonly StaffSeed[];
  /** Where participants reach the hub when that is not its own address, without a trailing slash. */
  readonly publicUrl?: string;
  /** Asks of the participant's page from one address in a minute. */
  readonly pageAsksPerMinute?: number;
  /** Keeps the document files of all seats in `<dataDirectory>/files`; without it a seat alone keeps its own. */
  readonly documents?: boolean;
  /** Whether this hub is the only one on its store; its health is bad while it is not sure. */
  readonly holdsBranch?: () => boolean;
  /** 32 bytes for these files; derived from the database's key when absent. */
  readonly fileKey?: Buffer;
  /** The branch's relay; without it calls need a direct way between the two. */
  readonly relay?: RelayPlace;
  /** What this hub speaks to its seats; another one for tests. */
  readonly protocol?: Protocol;
  readonly log?: Log;
}

export interface Hub {
  /** As `http://127.0.0.1:40124`. */
  readonly url: string;
  /** Where participants and seats reach it. */
  readonly publicUrl: string;
  /** Ends connections and closes the store. Safe to call twice. */
  close(): Promise<void>;
}

/** @throws HubFault when the store cannot be opened or the address is taken; nothing is left running then */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDirectory, databaseKey, seatSecret } = options;
  const clock = options.clock ?? (() => new Date());
  const log = options.log ?? stderrLog;
  const place = placeToListen(options);
  const openStore = options.openStore ?? (() => openSqliteStore({ dataDirectory, databaseKey, now: clock }));
  const store = await openStore();
  try {
    const branch = await openBranch(store.db, options.branch);
    await seedStaff(store.db, options.staff ?? []);
    const calendar = { ...medanCalendar, timeZone: branch.timeZone };
    const presence = new StaffPresence(clock);
    const lane = new CommandLane(store.commandsPerTransaction);
    const linkKey = linkKeyFrom(databaseKey);
    const core: HubCore = {
      store,
      clock,
      branch,
      calendar,
      news: new BranchNews(),
      presence,
      linkKey,
      relay: options.relay ? relayAccess(options.relay) : null,
      lane,
    };
    const endSweeps = await sweepNightly(core, log);
    const rooms = new CallRooms();
    const booths = new Booths();
    core.news.listen((committed) => rooms.follow(committed));
    const address = new OwnAddress(options.publicUrl, options.certificate);
    const pages = createPageSockets(core, rooms, log);
    rooms.whenOver((callId) => booths.over(callId));
    core.news.listen(({ claimId, events }) => {
      if (claimId !== null && endsInterview(events)) booths.claimOver(claimId);
    });
    const boothSockets = createBoothSockets({
      booths,
      branchName: branch.name,
      key: options.boothKey ?? null,
      wrongKeys: new RateLimit({ maximum: 5, windowMilliseconds: 60_000, clock }),
    });
    const { documents = false, protocol } = options;
    const directory = path.join(dataDirectory, 'files');
    const branchFiles = branchFilesIn(directory, options.fileKey ?? fileKeyFrom(databaseKey));
    const fileParts = { core, files: branchFiles, seatSecret, log };
    const files = documents ? await openFiles(fileParts) : closedFileDoor(fileParts);
    const perMinute = { maximum: options.pageAsksPerMinute ?? 60, windowMilliseconds: 60_000, clock };
    const strangers = new RateLimit(perMinute);
    const berkas = createBerkasDoor({ core, files: branchFiles, directory, strangers, log });
    const server = createHttpServer({
      rpc: createRpcDoor(
        { core, rooms, booths, seatSecret, documents, protocol, publicUrl: () => address.publicUrl },
        log,
      ),
      api: createParticipantApi(core, rooms, new RateLimit(perMinute)),
      berkas,
      ready: createReadyDoor({ core, strangers }),
      pages,
      booths: boothSockets,
      files,
      participantDirectory: options.participantDirectory,
      isOwnHost: (host) => address.isOwn(host),
      isWell: async () => {
        await store.db.selectFrom('branch_counter').select('id').executeTakeFirstOrThrow();
        return options.holdsBranch?.() ?? true;
      },
      certificate: options.certificate,
      log,
    });
    address.bound = await listen(server, place);
    const close = async (): Promise<void> => {
      await endSweeps();
      pages.close();
      boothSockets.close();
      files.close();
      berkas.close();
      await stop(server);
      await store.close();
    };
    let closing: Promise<void> | undefined;
    return { url: address.url, publicUrl: address.publicUrl, close: () => (closing ??= close()) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Tidies up now and each night. @returns the function that ends it, after what it is doing */
async function sweepNightly(core: HubCore, log: Log): Promise<() => Promise<void>> {
  const sweep = new NightSweep(core);
  const look = (): Promise<void> =>
    sweep.look().catch((error: unknown) => log({ code: 'NIGHT_SWEEP_FAILED', at: placesOf(error) }));
  await look();
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = look();
  }, sweepPause);
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

/** Loaded where it is wanted: the hub of one machine starts without tus. */
async function openFiles(parts: {
  core: HubCore;
  files: () => BranchFiles;
  seatSecret: string;
  log: Log;
}): Promise<FileDoor> {
  const { openFileDoor } = await import('./files/file-door.ts');
  return openFileDoor({ ...parts, files: parts.files() });
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/** A phone's browser gives no camera without HTTPS, and a PIN does not travel in the clear. */
function placeToListen({ listen: address = '127.0.0.1:0', certificate }: HubOptions): Place {
  const parts = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(address);
  if (!parts?.[1]) throw new HubFault('bad-listen');
  if (!certificate && !isLoopback(parts[1])) throw new HubFault('plain-http');
  return { host: parts[1], port: Number(parts[2]) };
}

const listenCodes: Readonly<Record<string, FaultCode>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'no-such-address',
  ENOTFOUND: 'no-such-address',
};

function listen(server: Server, place: Place): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = listenCodes[error.code ?? ''];
      reject(code ? new HubFault(code, error) : error);
    });
    server.listen(place, () => resolve(server.address() as AddressInfo));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
