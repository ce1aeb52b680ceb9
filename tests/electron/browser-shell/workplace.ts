import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { os } from '@orpc/server';
import { z } from 'zod';
import type { Outcome, Sentence } from '../../../electron/browser-shell/sentences.ts';
import {
  openBrowserShell,
  type BrowserShell,
  type BrowserShellWorld,
  type DeskStart,
} from '../../../electron/browser-shell/start-browser-shell.ts';

/** A small contract in place of the desk's: enough to prove that calls and streams arrive. */
export const smallRouter = {
  add: os.input(z.object({ a: z.number(), b: z.number() })).handler(({ input }) => input.a + input.b),
  count: os.handler(async function* () {
    for (const n of [1, 2, 3]) yield n;
  }),
};

/** One seat of a test: own folders, a built screen of two files, the stand-in hub, a desk that remembers. */
export interface Workplace {
  readonly directory: string;
  readonly dataDirectory: string;
  readonly said: Sentence[];
  readonly desks: (DeskStart & { closed: boolean })[];
  open(changes?: Partial<BrowserShellWorld>): Promise<Outcome<BrowserShell>>;
  remove(): Promise<void>;
}

export function createWorkplace(): Workplace {
  const directory = mkdtempSync(path.join(tmpdir(), 'loket-shell-'));
  const rendererDirectory = path.join(directory, 'renderer');
  mkdirSync(path.join(rendererDirectory, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererDirectory, 'index.html'), '<!doctype html><title>Loket</title>');
  writeFileSync(path.join(rendererDirectory, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(path.join(directory, 'secret.txt'), 'not for you');
  const dataDirectory = path.join(directory, 'data');
  const said: Sentence[] = [];
  const desks: (DeskStart & { closed: boolean })[] = [];
  const shells: BrowserShell[] = [];
  return {
    directory,
    dataDirectory,
    said,
    desks,
    async open(changes = {}) {
      const outcome = await openBrowserShell({
        dataDirectory,
        port: 0,
        rendererDirectory,
        hubScript: path.join(import.meta.dirname, 'stand-ins', 'hub.ts'),
        practice: undefined,
        startDesk(options) {
          const desk = { ...options, closed: false };
          desks.push(desk);
          mkdirSync(options.dataDirectory, { recursive: true });
          return Promise.resolve({
            router: smallRouter,
            createContext: () => ({}),
            close() {
              desk.closed = true;
              return Promise.resolve();
            },
          });
        },
        tell: (sentence) => said.push(sentence),
        log: () => undefined,
        ...changes,
      });
      if (outcome.ok) shells.push(outcome.value);
      return outcome;
    },
    async remove() {
      for (const shell of shells) await shell.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Opens a shell that must open. */
export async function opened(
  workplace: Workplace,
  changes: Partial<BrowserShellWorld> = {},
): Promise<BrowserShell> {
  const outcome = await workplace.open(changes);
  if (!outcome.ok) throw new Error(`refused: ${outcome.why.key}`);
  return outcome.value;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with the target exactly as written (fetch would tidy `..` and forbid Host and Origin). */
export function ask(
  origin: string,
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path: target, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Opens the first URL and gives the cookie header a browser would send from then on. */
export async function enter(shell: Pick<BrowserShell, 'origin' | 'firstUrl'>): Promise<string> {
  const first = new URL(shell.firstUrl);
  const answer = await ask(shell.origin, first.pathname + first.search);
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}
