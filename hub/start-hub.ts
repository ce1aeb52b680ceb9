/** Starts the branch hub: store, staff, contract, and the participant's page, on one address. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { medanCalendar } from '../shared/domain/calendar/medan-calendar.ts';
import type { BranchInfo } from '../shared/contract/hub.ts';
import type { StaffSeed } from '../shared/practice/staff.ts';
import { BranchNews } from './branch-news.ts';
import { CallRooms } from './calls/call-rooms.ts';
import { createPageSockets } from './calls/page-socket.ts';
import { HubFault } from './faults.ts';
import type { HubCore } from './hub-core.ts';
import { stderrLog, type Log } from './log.ts';
import { createRpcDoor } from './rpc/rpc-door.ts';
import { seedStaff } from './sessions/seed-staff.ts';
import { openBranch } from './store/branch.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
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
  /** `host:port`; port 0 lets the system choose. */
  readonly listen?: string;
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
  readonly log?: Log;
}

export interface Hub {
  /** As `http://127.0.0.1:40124`. */
  readonly url: string;
  /** Ends connections and closes the store. Safe to call twice. */
  close(): Promise<void>;
}

/** @throws HubFault when the store cannot be opened or the address is taken; nothing is left running then */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDirectory, databaseKey, seatSecret } = options;
  const clock = options.clock ?? (() => new Date());
  const log = options.log ?? stderrLog;
  const store = await openSqliteStore({ dataDirectory, databaseKey, now: clock });
  try {
    const branch = await openBranch(store.db, options.branch);
    await seedStaff(store.db, options.staff ?? []);
    const calendar = { ...medanCalendar, timeZone: branch.timeZone };
    const core: HubCore = { store, clock, branch, calendar, news: new BranchNews() };
    const rooms = new CallRooms();
    core.news.listen((committed) => rooms.follow(committed));
    const address = new OwnAddress(options.publicUrl);
    const pages = createPageSockets(core, rooms, log);
    const perMinute = { maximum: options.pageAsksPerMinute ?? 60, windowMilliseconds: 60_000, clock };
    const server = createHttpServer({
      rpc: createRpcDoor({ core, rooms, seatSecret, publicUrl: () => address.publicUrl }, log),
      api: createParticipantApi(core, rooms, new RateLimit(perMinute)),
      pages,
      participantDirectory: options.participantDirectory,
      isOwnHost: (host) => address.isOwn(host),
      log,
    });
    address.bound = await listen(server, options.listen ?? '127.0.0.1:0');
    const close = async (): Promise<void> => {
      pages.close();
      await stop(server);
      await store.close();
    };
    let closing: Promise<void> | undefined;
    return { url: address.url, close: () => (closing ??= close()) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The names under which this hub is reached; any other Host header is turned away. */
class OwnAddress {
  bound: AddressInfo | undefined;
  readonly #publicUrl: string | undefined;

  constructor(publicUrl: string | undefined) {
    this.#publicUrl = publicUrl?.replace(/\/$/, '');
  }

  get url(): string {
    const { address, port } = this.bound ?? { address: '127.0.0.1', port: 0 };
    return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  }

  get publicUrl(): string {
    return this.#publicUrl ?? this.url;
  }

  isOwn(host: string): boolean {
    const port = this.bound?.port ?? 0;
    const own = [
      new URL(this.url).host,
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      new URL(this.publicUrl).host,
    ];
    return own.includes(host);
  }
}

function listen(server: Server, address: string): Promise<AddressInfo> {
  const parts = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(address);
  if (!parts) throw new HubFault('bad-start');
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new HubFault('port-taken', error) : error),
    );
    server.listen({ host: parts[1], port: Number(parts[2]) }, () => resolve(server.address() as AddressInfo));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
