import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AnyRouter, Context } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { Door } from './door.ts';

/** The part of a running desk that a page talks to: the contract's router and a context for each connection. */
export interface DeskFacade {
  readonly router: AnyRouter;
  createContext(): object;
}

/** An intake package of a whole day travels as one message. */
const largestMessage = 256 * 1024 * 1024;

/**
 * The contract over a WebSocket at /rpc, for pages that carry the cookie and come from our own origin.
 * @returns the handler of the server's `upgrade` event, and `close` which ends every connection
 */
export function createDeskSocket(desk: DeskFacade, door: Door) {
  const handler = new RPCHandler<Context>(desk.router);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, clientTracking: true });

  sockets.on('connection', (socket) => {
    socket.on('error', () => socket.terminate());
    void handler.upgrade(socket, { context: desk.createContext() as Context });
  });

  return {
    upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
      stream.on('error', () => stream.destroy());
      const status = refusalStatus(request, door);
      if (status !== undefined) {
        stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
    },
    close(): void {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function refusalStatus(request: IncomingMessage, door: Door): string | undefined {
  if (door.checkSender(request, 'upgrade') !== undefined) return '403 Forbidden';
  if (!door.hasCookie(request)) return '401 Unauthorized';
  return request.url === '/rpc' ? undefined : '404 Not Found';
}
