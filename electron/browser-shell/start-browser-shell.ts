import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DeskStartError } from '../desk/database/start-error.ts';
import type { JoinedHub } from '../../shared/contract/joined-hub.ts';
import { deriveKeys } from '../desk/seat-key.ts';
import type { DeskFacade } from './desk-socket.ts';
import { keepHub, type KeptHub } from './hub-keeper.ts';
import { readJoined } from './joining.ts';
import { openKeyFile } from './key-file.ts';
import { lockDataDirectory } from './lock-file.ts';
import { openPages, type Pages } from './pages.ts';
import { decidePractice } from './practice-mark.ts';
import type { Outcome, Sentence } from './sentences.ts';

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
  /**
   * Reads the desk's program before the hub is started: on two cores, two programs that begin at once only keep the
   * window waiting, and the hub is not needed before somebody signs in.
   */
  loadDesk?(): Promise<unknown>;
  startDesk(options: DeskStart): Promise<RunningDesk>;
  /** Hears where the screen is served, while hub and desk are still starting. */
  served?(page: { readonly firstUrl: string; readonly practice: boolean }): void;
  /** Hears why nothing is opened; until it resolves, a screen that is served already says so. */
  refused?(why: Sentence): Promise<void>;
  /** Sentences for the person at the terminal. */
  tell(sentence: Sentence): void;
  /** Lines of desk and hub, without personal data. */
  log(line: string): void;
}

export interface DeskStart {
  readonly dataDirectory: string;
  readonly databaseKey: Buffer;
  /** The hub starts at the same time. */
  readonly hubUrl: Promise<string>;
  readonly seatSecret: string;
  /** PEM, for a hub elsewhere that no known authority vouches for. */
  readonly hubAuthority?: string;
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

/**
 * Serves the screen over one data directory and starts desk and hub behind it; resolves when all answer. A refusal leaves nothing running behind.
 */
export async function openBrowserShell(world: BrowserShellWorld): Promise<Outcome<BrowserShell>> {
  const opened = new Opened();
  try {
    const outcome = await open(world, opened);
    if (outcome.ok) return outcome;
    await world.refused?.(outcome.why);
    await opened.close();
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
  const joined = readJoined(world.dataDirectory);
  if (!joined.ok) return joined;
  const practice = practiceFor(world, joined.value);
  if (!practice.ok) return practice;
  const key = openKeyFile(world.dataDirectory);
  if (!key.ok) return key;
  const pages = await openPages(world);
  if (!pages.ok) return pages;
  opened.add(() => pages.value.close());
  const { origin, firstUrl } = pages.value;
  world.served?.({ firstUrl, practice: practice.value });
  world.tell({ key: 'keyWeaker', values: { path: path.join(world.dataDirectory, 'key') } });

  const hub = await openBehind(
    world,
    { key: key.value, practice: practice.value, joined: joined.value, pages: pages.value },
    opened,
  );
  if (!hub.ok) {
    pages.value.refuse(hub.why);
    return hub;
  }
  const { url: hubUrl } = hub.value;
  return {
    ok: true,
    value: { origin, firstUrl, hubUrl, practice: practice.value, close: () => opened.close() },
  };
}

/** The desk does not wait for the hub: it works without one that is not there yet. Closed are windows, desk, hub. */
async function openBehind(
  world: BrowserShellWorld,
  {
    key,
    practice,
    joined,
    pages,
  }: { key: Buffer; practice: boolean; joined: JoinedHub | null; pages: Pages },
  opened: Opened,
): Promise<Outcome<KeptHub>> {
  await world.loadDesk?.();
  const starting = joined ? hubElsewhere(joined) : openHub(world, key, practice);
  const hubUrl = starting.then((hub) => (hub.ok ? hub.value.url : Promise.reject(new Error(hub.why.key))));
  hubUrl.catch(() => undefined); // a refusal is told below; the desk's calls fail by it
  const connecting = openDesk(world, key, joined, hubUrl).then((outcome) => {
    if (outcome.ok) pages.connect(outcome.value);
    return outcome;
  });
  connecting.catch(() => undefined); // thrown below, once the hub is in our hands
  const hub = await starting;
  if (hub.ok) opened.add(() => hub.value.stop());
  const desk = await connecting;
  if (desk.ok) opened.add(() => desk.value.close());
  opened.add(() => pages.disconnect());
  return hub.ok && !desk.ok ? desk : hub;
}

/** Whether a joined branch is for practice its hub tells; here nothing of the kind is decided or marked. */
function practiceFor(world: BrowserShellWorld, joined: JoinedHub | null): Outcome<boolean> {
  return joined === null ? decidePractice(world.dataDirectory, world.practice) : { ok: true, value: false };
}

/** A hub that others run: nothing to start, nothing to stop, and no matter whether it answers now. */
function hubElsewhere({ url }: JoinedHub): Promise<Outcome<KeptHub>> {
  return Promise.resolve({ ok: true, value: { url, stop: () => Promise.resolve() } });
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
  joined: JoinedHub | null,
  hubUrl: Promise<string>,
): Promise<Outcome<RunningDesk>> {
  const dataDirectory = path.join(world.dataDirectory, 'desk');
  try {
    const { seatSecret, authority } = joined ?? { ...deriveKeys(key), authority: null };
    const value = await world.startDesk({
      dataDirectory,
      databaseKey: key,
      hubUrl,
      seatSecret,
      ...(authority !== null && { hubAuthority: authority }),
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
