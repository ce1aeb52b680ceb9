/** The desk as an Electron utility process: the shell tells it to start, and hands it one port for each window. */
import { RPCHandler } from '@orpc/server/message-port';
import { ToDesk, type FromDesk } from '../../shared/contract/desk-process.ts';
import { DeskStartError } from './database/start-error.ts';
import { startDesk, type Desk } from './start-desk.ts';
import { meetHub } from './sync/meet-hub.ts';
import { countUnsent } from './count-unsent.ts';
import type { DeskContext } from './rpc/desk-context.ts';

/** The little of Electron's `MessagePortMain` and `process.parentPort` that is used here. */
interface ShellPort {
  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: ShellPort[] }) => void): unknown;
  postMessage(message: FromDesk): void;
}

/** Answers the shell until it says stop. Exported for tests, which bring their own port. */
export function serveShell(parent: ParentPort, exit: (code: number) => void): void {
  let desk: Promise<Desk> | undefined;

  async function start(message: Extract<ToDesk, { type: 'start' }>): Promise<void> {
    const { dataDirectory, databaseKey, hubUrl, seatSecret, hubAuthority } = message;
    desk = startDesk({
      dataDirectory,
      databaseKey: Buffer.from(databaseKey, 'hex'),
      hubUrl,
      seatSecret,
      ...(hubAuthority !== undefined && { hubAuthority }),
      log: (line) => console.error(line),
    });
    await desk;
    parent.postMessage({ type: 'ready' });
  }

  async function connect(port: ShellPort | undefined): Promise<void> {
    const running = await desk;
    if (!running || !port) return;
    new RPCHandler<DeskContext>(running.router).upgrade(port as never, { context: running.createContext() });
    port.start();
  }

  async function stop(): Promise<void> {
    await (await desk)?.close();
    parent.postMessage({ type: 'stopped' });
    exit(0);
  }

  async function meet(message: Extract<ToDesk, { type: 'meet-hub' }>): Promise<void> {
    parent.postMessage({ type: 'hub-meeting', meeting: await meetHub(message) });
  }

  async function count(message: Extract<ToDesk, { type: 'count-waiting' }>): Promise<void> {
    const databaseKey = Buffer.from(message.databaseKey, 'hex');
    const waiting = countUnsent({ dataDirectory: message.dataDirectory, databaseKey });
    parent.postMessage({ type: 'waiting', count: waiting });
  }

  function answer(message: ToDesk, ports: ShellPort[]): Promise<void> {
    switch (message.type) {
      case 'start':
        return start(message);
      case 'connect':
        return connect(ports[0]);
      case 'meet-hub':
        return meet(message);
      case 'count-waiting':
        return count(message);
      case 'stop':
        return stop();
    }
  }

  parent.on('message', ({ data, ports }) => {
    const message = ToDesk.safeParse(data);
    if (!message.success) return;
    answer(message.data, ports).catch((error: unknown) => {
      parent.postMessage({
        type: 'failed',
        reason: error instanceof DeskStartError ? error.code : 'unexpected',
      });
      exit(1);
    });
  });
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;
if (parentPort) serveShell(parentPort, (code) => process.exit(code));
