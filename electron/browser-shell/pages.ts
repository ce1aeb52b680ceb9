import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { createDeskSocket, DeskFacade } from './desk-socket.ts';
import { createDoor } from './door.ts';
import { createPageHandler } from './page-server.ts';
import type { Outcome, Sentence } from './sentences.ts';

/** How long the first URL is good. */
export const tokenMinutes = 5;

/** The screen's server. It answers before there is a desk: the line to the desk waits until `connect` or `refuse`. */
export interface Pages {
  /** As `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** The address with the one-time token. */
  readonly firstUrl: string;
  connect(desk: DeskFacade): void;
  /** The work cannot begin: lines to the desk end, and the page reads the sentence at its own address. */
  refuse(why: Sentence): void;
  /** Ends the lines to the desk; the screen's files are still served. */
  disconnect(): Promise<void>;
  close(): Promise<void>;
}

type DeskSocket = ReturnType<typeof createDeskSocket>;

/** Listens on loopback; refuses only when a wished port is taken. */
export async function openPages(wish: {
  readonly port: number;
  readonly dataDirectory: string;
  readonly rendererDirectory: string;
}): Promise<Outcome<Pages>> {
  const server = createServer();
  const port = await listenAsBefore(server, wish.port, path.join(wish.dataDirectory, 'port'));
  if (port === undefined) return { ok: false, why: { key: 'portBusy', values: { port: wish.port } } };
  const origin = `http://127.0.0.1:${port}`;
  const door = createDoor(origin, tokenMinutes * 60_000);
  const line = Promise.withResolvers<DeskSocket | undefined>();
  let refusal: Sentence | undefined;
  server.on(
    'request',
    createPageHandler(wish.rendererDirectory, door, () => refusal),
  );
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    void line.promise.then((socket) => {
      if (socket === undefined || refusal !== undefined) stream.destroy();
      else socket.upgrade(request, stream, head);
    });
  });
  const disconnect = async (): Promise<void> => {
    line.resolve(undefined);
    (await line.promise)?.close();
  };
  return {
    ok: true,
    value: {
      origin,
      firstUrl: origin + door.firstPath,
      connect: (desk) =>
        line.resolve(import('./desk-socket.ts').then(({ createDeskSocket }) => createDeskSocket(desk, door))),
      refuse(why) {
        refusal = why;
        void disconnect();
      },
      disconnect,
      close() {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(() => resolve()));
      },
    },
  };
}

/**
 * The port of the last start, when nobody else took it: the window then finds what it compiled and remembered under
 * the same origin. A port of the person's own choice is taken or refused.
 */
async function listenAsBefore(server: Server, wished: number, memory: string): Promise<number | undefined> {
  if (wished !== 0) return listen(server, wished);
  const port = (await listen(server, rememberedPort(memory))) ?? (await listen(server, 0));
  if (port !== undefined) writeFileSync(memory, String(port), { mode: 0o600 });
  return port;
}

function rememberedPort(memory: string): number {
  try {
    const port = Number(readFileSync(memory, 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : 0;
  } catch {
    return 0;
  }
}

/** Loopback only: 127.0.0.1 is never reached from another machine. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error);
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : undefined);
    });
  });
}
