/** The WebSocket of a booth's page: `/booth`, JSON words of booth-page.ts, the key in the first one, a heartbeat. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { boothCloseCodes, BoothName, BoothWord, readBoothKey } from '../../shared/contract/booth-page.ts';
import type { Id } from '../../shared/domain/vocabulary.ts';
import { isSameSecret } from '../sessions/secrets.ts';
import type { RateLimit } from '../web/rate-limit.ts';
import type { BoothLine, Booths } from './booths.ts';

const heartbeatMilliseconds = 10_000;
const greetingMilliseconds = 10_000;
const maximumMessage = 4096;
/** Lines that have not greeted yet; more than that is no branch. */
const maximumStrangers = 50;

export interface BoothSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export interface BoothWorld {
  readonly booths: Booths;
  readonly branchName: string;
  /** What a booth must show; null = this hub has no booths. */
  readonly key: string | null;
  /** Counts wrong keys by address. */
  readonly wrongKeys: RateLimit;
}

type Greeting = Extract<BoothWord, { type: 'hello' }>;

/** Takes sockets of booths; the caller has checked host, origin and path. */
export function createBoothSockets(world: BoothWorld): BoothSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: maximumMessage });
  let strangers = 0;
  const welcome = (page: WebSocket, address: string): void => {
    strangers += 1;
    const timer = setTimeout(() => page.terminate(), greetingMilliseconds);
    const noStranger = (): void => {
      clearTimeout(timer);
      page.off('close', noStranger);
      strangers -= 1;
    };
    page.on('error', () => page.terminate());
    page.once('close', noStranger);
    page.once('message', (data) => {
      noStranger();
      const word = BoothWord.safeParse(parsed(data));
      if (!word.success || word.data.type !== 'hello') return page.close(boothCloseCodes.invalid);
      admit(world, page, address, word.data);
    });
    beat(page);
  };
  return {
    upgrade(request, socket, head) {
      if (strangers >= maximumStrangers) return void socket.destroy();
      const address = request.socket.remoteAddress ?? '';
      server.handleUpgrade(request, socket, head, (page) => welcome(page, address));
    },
    close() {
      for (const page of server.clients) page.terminate();
      server.close();
    },
  };
}

/** Why a booth may not stand here, as the code that its line is closed with; null when it may. */
function refusalOf({ key, wrongKeys }: BoothWorld, address: string, greeting: Greeting): number | null {
  if (key === null) return boothCloseCodes.closed;
  const shown = readBoothKey(greeting.key);
  if (shown === undefined || !isSameSecret(shown, key))
    return wrongKeys.ask(address) > 0 ? boothCloseCodes.slowDown : boothCloseCodes.key;
  if (wrongKeys.isFull(address)) return boothCloseCodes.slowDown;
  return BoothName.safeParse(greeting.name).success ? null : boothCloseCodes.badName;
}

function admit(world: BoothWorld, page: WebSocket, address: string, greeting: Greeting): void {
  const refused = refusalOf(world, address, greeting);
  if (refused !== null) return page.close(refused);
  const { booths, branchName } = world;
  const { boothId, callId } = greeting;
  const name = BoothName.parse(greeting.name);
  const line = lineOf(page);
  const connected = booths.connect({ boothId, name, callId }, line);
  if (!connected.ok)
    return page.close(connected.why === 'full' ? boothCloseCodes.full : boothCloseCodes.nameTaken);
  line.send({ type: 'welcome', branchName, name });
  page.once('close', connected.gone);
  page.on('message', (data) => hear(booths, boothId, page, data));
}

function hear(booths: Booths, boothId: Id, page: WebSocket, data: RawData): void {
  const word = BoothWord.safeParse(parsed(data));
  if (!word.success || word.data.type !== 'free') return page.close(boothCloseCodes.invalid);
  booths.release(boothId, word.data.callId);
}

function lineOf(page: WebSocket): BoothLine {
  return {
    send: (news) => {
      if (page.readyState === page.OPEN) page.send(JSON.stringify(news));
    },
    replaced: () => page.close(boothCloseCodes.replaced),
  };
}

/** A booth that was switched off says nothing any more. */
function beat(page: WebSocket): void {
  let alive = true;
  const heartbeat = setInterval(() => {
    if (!alive) return page.terminate();
    alive = false;
    page.ping();
  }, heartbeatMilliseconds);
  page.on('pong', () => (alive = true));
  page.once('close', () => clearInterval(heartbeat));
}

function parsed(data: RawData): unknown {
  try {
    return JSON.parse((data as Buffer).toString());
  } catch {
    return undefined;
  }
}
