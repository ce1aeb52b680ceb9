import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { defaultDataDirectory } from '../desk/data-directory.ts';
import { helpText, readCommandLine } from './command-line.ts';
import { settleHub } from './joining.ts';
import { inWords, type Outcome, type Sentence } from './sentences.ts';
import { tokenMinutes } from './pages.ts';
import { openBrowserShell, type BrowserShell, type BrowserShellWorld } from './start-browser-shell.ts';
import { browserForWindow, openWindow, thisMachine } from './window.ts';

export interface BrowserShellOptions {
  readonly dataDirectory: string;
  readonly port?: number;
  readonly practice?: boolean;
  readonly rendererDirectory?: string;
  readonly hubScript?: string;
  readonly tell?: (sentence: Sentence) => void;
  readonly log?: (line: string) => void;
  readonly served?: BrowserShellWorld['served'];
  readonly refused?: BrowserShellWorld['refused'];
}

/**
 * The whole workstation in this process (hub as a child), without opening a window: for the command line
 * below and for end-to-end tests. Refusals are values with the sentence to show.
 */
export function startBrowserShell(options: BrowserShellOptions): Promise<Outcome<BrowserShell>> {
  const programs = findPrograms(import.meta.dirname);
  const world: BrowserShellWorld = {
    dataDirectory: options.dataDirectory,
    port: options.port ?? 0,
    practice: options.practice,
    rendererDirectory: options.rendererDirectory ?? programs.rendererDirectory,
    hubScript: options.hubScript ?? programs.hubScript,
    loadDesk,
    startDesk: async (start) => (await import('../desk/start-desk.ts')).startDesk(start),
    tell: options.tell ?? (() => undefined),
    log: options.log ?? (() => undefined),
    ...(options.served && { served: options.served }),
    ...(options.refused && { refused: options.refused }),
  };
  return openBrowserShell(world);
}

/** The desk is most of the program. It is read in pieces while the window starts, with room between for its requests. */
async function loadDesk(): Promise<void> {
  const pieces = [
    () => import('./desk-socket.ts'),
    () => import('../../shared/contract/desk.ts'),
    () => import('../desk/start-desk.ts'),
  ];
  for (const read of pieces) {
    await read();
    await setImmediate();
  }
}

/** The same file runs from dist (as a bundle) and from source; screen and hub lie differently around it. */
export function findPrograms(here: string): { rendererDirectory: string; hubScript: string } {
  const bundledHub = path.join(here, '..', 'hub', 'server.js');
  if (existsSync(bundledHub))
    return { rendererDirectory: path.join(here, '..', 'renderer'), hubScript: bundledHub };
  const root = path.join(here, '..', '..');
  return {
    rendererDirectory: path.join(root, 'dist', 'renderer'),
    hubScript: path.join(root, 'hub', 'server.ts'),
  };
}

/** The command line: start, show, and stay until the window closes or a signal comes. */
async function run(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv);
  if (!line.ok) return refuse(line.why);
  if (line.value.help) {
    console.log(helpText);
    return 0;
  }
  const dataDirectory =
    line.value.dataDirectory ?? defaultDataDirectory(process.platform, process.env, homedir());
  if (line.value.hub !== undefined) {
    const settled = await settleHub(dataDirectory, line.value.hub, firstLineOfInput);
    if (!settled.ok) return refuse(settled.why);
    tell(settled.value.said);
    if (!settled.value.opens) return 0;
  }
  const stopped = untilSignal();
  let screen: Screen | undefined;
  const shell = await startBrowserShell({
    dataDirectory,
    port: line.value.port,
    ...(line.value.practice === undefined ? {} : { practice: line.value.practice }),
    tell,
    log: (text) => console.error(text),
    served({ firstUrl, practice }) {
      if (practice) tell({ key: 'practice' });
      screen = show(firstUrl, line.value.open, path.join(dataDirectory, 'browser'));
      keepCompiled(path.join(dataDirectory, 'compiled'));
    },
    async refused(why) {
      refuse(why);
      // The window says it too, for as long as somebody reads it.
      if (screen?.isWindow) await Promise.race([stopped, screen.closed]);
    },
  });
  if (!shell.ok) return 1;
  await Promise.race([stopped, screen?.closed ?? never()]);
  tell({ key: 'stopping' });
  await shell.value.close();
  tell({ key: 'stopped' });
  return 0;
}

/**
 * What Node compiles of desk and hub is kept for the next start (code only, beside the data, readable by its owner).
 * The hub, a child, takes the folder from the environment.
 */
function keepCompiled(directory: string): void {
  enableCompileCache(directory);
  process.env['NODE_COMPILE_CACHE'] ??= directory;
}

/** Where the person sees the workstation. */
interface Screen {
  /** A window of our own, or only an address in the terminal. */
  readonly isWindow: boolean;
  /** Resolves when the officer closes the window. */
  readonly closed: Promise<void>;
}

function show(firstUrl: string, wantsWindow: boolean, profile: string): Screen {
  const browser = wantsWindow ? browserForWindow(thisMachine()) : undefined;
  if (browser !== undefined) return { isWindow: true, closed: showWindow(firstUrl, browser, profile) };
  tell({ key: 'started', values: { url: firstUrl } });
  tell({ key: 'openYourself', values: { minutes: tokenMinutes } });
  return { isWindow: false, closed: never() };
}

/** A window that never came leaves the address instead. */
function showWindow(firstUrl: string, browser: string, profile: string): Promise<void> {
  const name = path.basename(browser);
  const child = openWindow(browser, firstUrl, profile);
  const opened = Date.now();
  tell({ key: 'windowOpened', values: { browser: name } });
  return new Promise((resolve) => {
    const failed = (): void => tell({ key: 'windowFailed', values: { browser: name, url: firstUrl } });
    child.once('error', failed);
    child.once('exit', () => (Date.now() - opened < 3000 ? failed() : resolve()));
  });
}

async function firstLineOfInput(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}

function tell(sentence: Sentence): void {
  console.log(inWords(sentence));
}

function refuse(why: Sentence): number {
  console.error(inWords(why));
  return 1;
}

if (import.meta.main) process.exit(await run(process.argv.slice(2)));
