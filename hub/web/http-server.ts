/** The one HTTP server of the hub. It answers only to its own names and lets no foreign page in (no CORS at all). */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import type { BoothSockets } from '../booths/booth-socket.ts';
import type { PageSockets } from '../calls/page-socket.ts';
import type { FileDoor } from '../files/no-files.ts';
import { placesOf, type Log } from '../log.ts';
import type { ReadyDoor } from '../ready/ready-door.ts';
import type { BerkasDoor } from '../returns/berkas-door.ts';
import type { RpcDoor } from '../rpc/rpc-door.ts';
import type { ParticipantApi } from './participant-api.ts';
import { servePage } from './participant-page.ts';

export interface HttpWorld {
  readonly rpc: RpcDoor;
  readonly api: ParticipantApi;
  readonly berkas: BerkasDoor;
  readonly ready: ReadyDoor;
  readonly pages: PageSockets;
  readonly booths: BoothSockets;
  readonly files: FileDoor;
  readonly participantDirectory: string;
  /** Whether a Host header (`name:port`) is one of ours. */
  readonly isOwnHost: (host: string) => boolean;
  /** Reads something from the store; rejects when it cannot. */
  readonly isWell: () => Promise<boolean>;
  /** With it the server speaks HTTPS, otherwise HTTP (loopback only). */
  readonly certificate?: { readonly chain: string; readonly key: string } | undefined;
  readonly log: Log;
}

export function createHttpServer(world: HttpWorld): Server {
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    answer(world, request, response).catch((error: unknown) => {
      world.log({ code: 'bug', procedure: 'http', at: placesOf(error) });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const { certificate } = world;
  const server: Server = certificate
    ? createSecureServer({ cert: certificate.chain, key: certificate.key }, onRequest)
    : createServer(onRequest);
  server.on('upgrade', (request, socket, head) => upgrade(world, request, socket, head));
  return server;
}

/** Host and origin of a request, or null when it comes from elsewhere. */
function ownPlace(world: HttpWorld, request: IncomingMessage): { host: string; pathname: string } | null {
  const host = request.headers.host?.toLowerCase() ?? '';
  if (!world.isOwnHost(host)) return null;
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host) return null;
  const target = request.url ?? '/';
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  // `/\[` and its like pass the HTTP parser but name no host; a thrown error here would take the whole hub down.
  const url = URL.canParse(target, 'http://hub') ? new URL(target, 'http://hub') : null;
  return url?.host === 'hub' ? { host, pathname: url.pathname } : null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

async function answer(world: HttpWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/health') return tellHealth(world, response);
  const place = ownPlace(world, request);
  if (!place) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Alamat ini bukan milik hub.\n');
    return;
  }
  if (place.pathname === '/rpc' || place.pathname.startsWith('/rpc/')) return world.rpc(request, response);
  if (place.pathname.startsWith('/api/berkas/'))
    return world.berkas.answer(request, response, place.pathname);
  if (place.pathname.startsWith('/api/ready/')) return world.ready(request, response, place.pathname);
  if (place.pathname.startsWith('/api/')) return world.api(request, response, place.pathname);
  if (place.pathname === '/files' || place.pathname.startsWith('/files/'))
    return world.files.answer(request, response, place.pathname);
  return servePage(world.participantDirectory, request, response, place);
}

/** For the monitoring, which asks under any name: whether the hub works, and nothing about the branch. */
async function tellHealth(world: HttpWorld, response: ServerResponse): Promise<void> {
  const isWell = await world.isWell().catch(() => false);
  response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: isWell ? 'ok' : 'store-unavailable' }));
}

function upgrade(world: HttpWorld, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  socket.on('error', () => socket.destroy());
  const place = ownPlace(world, request);
  if (place?.pathname === '/call') return world.pages.upgrade(request, socket, head);
  if (place?.pathname === '/booth') return world.booths.upgrade(request, socket, head);
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
}
