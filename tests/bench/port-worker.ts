/** The other end of a MessagePort, in a thread of its own: a real desk, or an echo. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import type { DeskContext } from '../../electron/desk/rpc/desk-context.ts';
import { startDesk } from '../../electron/desk/start-desk.ts';

export type PortWish =
  | { readonly kind: 'echo'; readonly port: MessagePort }
  | {
      readonly kind: 'desk';
      readonly port: MessagePort;
      readonly dataDirectory: string;
      readonly hubUrl: string;
    };

async function serve(wish: PortWish): Promise<void> {
  const { port } = wish;
  if (wish.kind === 'echo') {
    port.on('message', (message) => port.postMessage(message));
  } else {
    const { dataDirectory, hubUrl } = wish;
    const databaseKey = Buffer.alloc(32, 7);
    const desk = await startDesk({
      dataDirectory,
      databaseKey,
      hubUrl,
      seatSecret: 'ukur',
      practiceDay: false,
      reading: false,
    });
    new RPCHandler<DeskContext>(desk.router).upgrade(port as never, { context: desk.createContext() });
    port.start();
  }
  parentPort?.postMessage('ready');
}

await serve(workerData as PortWish);
