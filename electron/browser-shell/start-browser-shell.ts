import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { DeskStartError } from '../desk/database/start-error.ts';
import { deriveKeys } from '../desk/seat-key.ts';
import { createDeskSocket, type DeskFacade } from './desk-socket.ts';
import { createDoor, type Door } from './door.ts';
import { keepHub, type KeptHub } from './hub-keeper.ts';
import { openKeyFile } from './key-file.ts';
import { lockDataDirectory } from './lock-file.ts';
import { createPageHandler } from './page-server.ts';
import { decidePractice } from './practice-mark.ts';
import type { Outcome, Sentence } from './sentences.ts';

/** How long the first URL is good. */
export const tokenMinutes = 5;

/** What the shell is given; the command line fills in the real ones, tests their own. */
export interface BrowserShellWorld {
  /** Where key, lock, cache, outbox and hub of this seat live; made when missing. */
  readonly dataDirectory: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The built screen (dist/renderer). */
  readonly rendererDirectory: string;
  /** The hub's program. */
  readonly hubScript: string;
  /** As said on the command line; undefined = practice when the data directory is empty. */
  readonly practice: boolean | undefined;
  startDesk(options: DeskStart): Promise<RunningDesk>;
  /** Sentences for the person at the terminal. */
  tell(sentence: Sentence): void;
  /** Lines of desk and hub, without personal data. */
  log(line: string): void;
}

export interface DeskStart {
  readonly dataDirectory: string;
  readonly databaseKey: Buffer;
  readonly hubUrl: string;
  readonly seatSecret: string;
  readonly log?: (line: string) => void;
}

export interface RunningDesk extends DeskFacade {
  close(): Promise<void>;
}

export interface BrowserShell {
  /** As `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** The address with the one-time token; opening it once gives the cookie. */
  readonly firstUrl: string;
  readonly hubUrl: string;
  readonly practice: boolean;
  /** Ends connections, desk and hub, in this order, and frees the data directory. Safe to call twice. */
  close(): Promise<void>;
}

/** Milliseconds each part gets for closing. */
const closePatience = 12_000;

/** Opened parts, closed last to first when one of them refuses or when the shell stops. */
class Opened {
  readonly #parts: (() => unknown)[] = [];
  add(close: () => unknown): void {
    this.#parts.push(close);
  }
  /** A part that does not end in time is left behind: what was saved is safe by itself, a seat that hangs is not. */
  async close(): Promise<void> {
    for (let close = this.#parts.pop(); close !== undefined; close = this.#parts.pop()) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => (timer = setTimeout(resolve, closePatience)));
      await Promise.race([close(), patience]);
      clearTimeout(timer);
    }
  }
}

/** Starts hub, desk and page server over one data directory; a refusal leaves nothing running behind. */
export async function openBrowserShell(world: BrowserShellWorld): Promise<Outcome<BrowserShell>> {
  const opened = new Opened();
  try {
    const outcome = await open(world, opened);
    if (!outcome.ok) await opened.close();
    return outcome;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function open(world: BrowserShellWorld, opened: Opened): Promise<Outcome<BrowserShell>> {
  const index = path.join(world.rendererDirectory, 'index.html');
  if (!existsSync(index)) return { ok: false, why: { key: 'notBuilt', values: { path: index } } };
  mkdirSync(world.dataDirectory, { recursive: true, mode: 0o700 });
  const lock = lockDataDirectory(world.dataDirectory);
  if (!lock.ok) return lock;
  opened.add(lock.value);
  const practice = decidePractice(world.dataDirectory, world.practice);
  if (!practice.ok) return practice;
  const key = openKeyFile(world.dataDirectory);
  if (!key.ok) return key;
  world.tell({ key: 'keyWeaker', values: { path: path.join(world.dataDirectory, 'key') } });

  const hub = await openHub(world, key.value, practice.value);
  if (!hub.ok) return hub;
  opened.add(() => hub.value.stop());
  const desk = await openDesk(world, key.value, hub.value.url);
  if (!desk.ok) return desk;
  opened.add(() => desk.value.close());
  const pages = await openPages(world, desk.value, opened);
  if (!pages.ok) return pages;
  const { origin, door } = pages.value;
  return {
    ok: true,
    value: {
      origin,
      firstUrl: origin + door.firstPath,
      hubUrl: hub.value.url,
      practice: practice.value,
      close: () => opened.close(),
    },
  };
}

function openHub(world: BrowserShellWorld, key: Buffer, practice: boolean): Promise<Outcome<KeptHub>> {
  return keepHub(
    {
      script: world.hubScript,
      dataDirectory: path.join(world.dataDirectory, 'hub'),
      start: { databaseKey: key.toString('hex'), seatSecret: deriveKeys(key).seatSecret, practice },
      log: world.log,
    },
    world.tell,
  );
}

async function openDesk(
  world: BrowserShellWorld,
  key: Buffer,
  hubUrl: string,
): Promise<Outcome<RunningDesk>> {
  const dataDirectory = path.join(world.dataDirectory, 'desk');
  try {
    const { seatSecret } = deriveKeys(key);
    const value = await world.startDesk({
      dataDirectory,
      databaseKey: key,
      hubUrl,
      seatSecret,
      log: world.log,
    });
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof DeskStartError)) throw error;
    return {
      ok: false,
      why: { key: 'deskFailed', values: { directory: dataDirectory, sentence: error.sentence } },
    };
  }
}

async function openPages(
  world: BrowserShellWorld,
  desk: RunningDesk,
  opened: Opened,
): Promise<Outcome<{ origin: string; door: Door }>> {
  const server = createServer();
  const port = await listen(server, world.port);
  if (port === undefined) return { ok: false, why: { key: 'portBusy', values: { port: world.port } } };
  const origin = `http://127.0.0.1:${port}`;
  const door = createDoor(origin, tokenMinutes * 60_000);
  const socket = createDeskSocket(desk, door);
  server.on('request', createPageHandler(world.rendererDirectory, door));
  server.on('upgrade', socket.upgrade);
  opened.add(() => {
    socket.close();
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { ok: true, value: { origin, door } };
}

/** Loopback only: 127.0.0.1 is never reached from another machine. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : undefined);
    });
  });
}
