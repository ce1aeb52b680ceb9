/** The WebSocket of the participant's page: `/call?session=…`, JSON words of call.ts, a heartbeat of 10 seconds. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { ParticipantSignal } from '../../shared/contract/call.ts';
import { pageCloseCodes } from '../../shared/contract/participant.ts';
import type { HubCore } from '../hub-core.ts';
import { placesOf, type Log } from '../log.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findInviteBySession } from '../store/invites.ts';
import type { CallRooms, PageLine } from './call-rooms.ts';
import { catchUp, roomPlanOf } from './seat-calls.ts';

const heartbeatMilliseconds = 10_000;
const maximumMessage = 128 * 1024;
/** A call being set up says some dozens of words; a page that says more than this in one heartbeat is broken. */
const maximumWords = 500;

export interface PageSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Takes sockets of pages; the caller has checked host, origin and path. */
export function createPageSockets(core: HubCore, rooms: CallRooms, log: Log): PageSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: maximumMessage });
  const welcome = async (page: WebSocket, request: IncomingMessage): Promise<void> => {
    const early: RawData[] = [];
    const keep = (data: RawData): void => void (early.length < 50 && early.push(data));
    page.on('message', keep);
    page.on('error', () => page.terminate());
    const session = new URL(request.url ?? '/', 'http://page').searchParams.get('session') ?? '';
    const invite = await findInviteBySession(core.store.db, hashSecret(session));
    if (!invite) return page.close(pageCloseCodes.unknown);
    const plan = await roomPlanOf(core, invite);
    if (!plan) return page.close(pageCloseCodes.ended);
    page.off('message', keep);
    if (page.readyState !== page.OPEN) return;
    const hear = serve(rooms, plan.callId, page);
    const gone = rooms.connect(plan, lineOf(page));
    page.once('close', gone);
    early.forEach(hear);
    await catchUp(core, rooms, invite);
  };
  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (page) => {
        welcome(page, request).catch((error: unknown) => {
          log({ code: 'bug', procedure: 'page-socket', at: placesOf(error) });
          page.terminate();
        });
      });
    },
    close() {
      for (const page of server.clients) page.terminate();
      server.close();
    },
  };
}

function lineOf(page: WebSocket): PageLine {
  return {
    send: (news) => {
      if (page.readyState === page.OPEN) page.send(JSON.stringify(news));
    },
    close: (code) => page.close(code),
  };
}

function serve(rooms: CallRooms, callId: string, page: WebSocket): (data: RawData) => void {
  let alive = true;
  let words = 0;
  const heartbeat = setInterval(() => {
    if (!alive) return page.terminate();
    alive = false;
    words = 0;
    page.ping();
  }, heartbeatMilliseconds);
  page.on('pong', () => (alive = true));
  page.once('close', () => clearInterval(heartbeat));
  const hear = (data: RawData): void => {
    words += 1;
    const signal = ParticipantSignal.safeParse(parsed(data));
    if (!signal.success || words > maximumWords) return page.close(pageCloseCodes.invalid);
    rooms.fromPage(callId, signal.data);
  };
  page.on('message', hear);
  return hear;
}

function parsed(data: RawData): unknown {
  try {
    return JSON.parse(data.toString());
  } catch {
    return undefined;
  }
}
