/** One call of the contract and back, against a bare echo over the same kind of connection. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { uuidv7 } from 'uuidv7';
import { WebSocket } from 'ws';
import { fillSeat } from './many-claims.ts';
import { compare, type Result } from './measure.ts';
import type { PortWish } from './port-worker.ts';
import { ownFolder, pairsOf, type Scene } from './scene.ts';
import { connectSeat, type DeskClient } from './seat-client.ts';
import { withShell } from './shell-process.ts';

const callsPerRun = 500;
/** About what a small call weighs on the wire. */
const echoText = JSON.stringify({ id: '1', body: { json: { intakeId: uuidv7() } }, url: '/intake/cancel' });

/** Microseconds a call: `callsPerRun` of them, one after the other. */
async function perCall(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let done = 0; done < callsPerRun; done += 1) await call();
  return ((performance.now() - start) / callsPerRun) * 1000;
}

/**
 * The cheapest procedure there is: it looks into a map in memory and answers nothing. So what is measured is the
 * contract itself (zod in and out, middleware, framing), not the desk's work.
 */
function cheapest(desk: DeskClient): () => Promise<unknown> {
  const intakeId = uuidv7();
  return () => desk.intake.cancel({ intakeId });
}

/** A message there and back, with nothing around it that a contract would have. */
function echoOver(send: (text: string) => void, listen: (hear: () => void) => void): () => Promise<void> {
  let heard: () => void = () => undefined;
  listen(() => heard());
  return () =>
    new Promise((resolve) => {
      heard = resolve;
      send(echoText);
    });
}

interface Contest {
  readonly name: string;
  readonly contract: () => Promise<unknown>;
  readonly echo: () => Promise<unknown>;
}

function contest(scene: Scene, seed: number, { name, contract, echo }: Contest): Promise<Result> {
  return compare({
    name,
    unit: 'µs',
    pairs: pairsOf(scene),
    seed: scene.seed + seed,
    subject: () => perCall(contract),
    baseline: () => perCall(echo),
    bound: { atMost: 3 },
  });
}

async function overWebSocket(scene: Scene): Promise<Result[]> {
  const directory = ownFolder(scene, 'round-trip');
  await fillSeat(directory, { earlier: 0, today: 20, held: 0, waiting: 20, seed: scene.seed });
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'ws-echo.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    await once(socket, 'open');
    const echo = echoOver(
      (text) => socket.send(text),
      (hear) => socket.on('message', hear),
    );
    return await withShell(scene, directory, async (shell) => {
      const client = await connectSeat(shell);
      try {
        const contract = cheapest(client.desk);
        const name = 'contract call against bare echo, WebSocket, two processes';
        return [await contest(scene, 1, { name, contract, echo })];
      } finally {
        client.close();
        socket.terminate();
      }
    });
  } finally {
    server.kill();
  }
}

/** Starts a thread that serves one end of a channel. */
export async function serve(
  wish: (port: MessagePort) => PortWish,
): Promise<{ port: MessagePort; worker: Worker }> {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(path.join(import.meta.dirname, 'port-worker.ts'), {
    workerData: wish(port2),
    transferList: [port2],
  });
  await once(worker, 'message');
  return { port: port1, worker };
}

async function overMessagePort(scene: Scene): Promise<Result[]> {
  const dataDirectory = ownFolder(scene, 'round-trip-port');
  // Nobody listens there: the desk works without its hub.
  const hubUrl = 'http://127.0.0.1:9';
  const desk = await serve((port) => ({ kind: 'desk', port, dataDirectory, hubUrl }));
  const bare = await serve((port) => ({ kind: 'echo', port }));
  try {
    desk.port.start();
    const client: DeskClient = createORPCClient(new RPCLink({ port: desk.port as never }));
    const echo = echoOver(
      (text) => bare.port.postMessage(text),
      (hear) => bare.port.on('message', hear),
    );
    const name = 'contract call against bare echo, MessagePort, two threads';
    return [await contest(scene, 2, { name, contract: cheapest(client), echo })];
  } finally {
    await Promise.all([desk.worker.terminate(), bare.worker.terminate()]);
  }
}

export async function measureRoundTrip(scene: Scene): Promise<Result[]> {
  return [...(await overWebSocket(scene)), ...(await overMessagePort(scene))];
}
