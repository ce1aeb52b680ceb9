import { EventEmitter, once } from 'node:events';
import { rmSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveShell } from '../../../electron/desk/entry.ts';
import type { DeskClient } from './support/branch.ts';
import { Branch } from './support/branch.ts';

/** The shell's side: a port of worker_threads speaks like Electron's, except that its messages are bare. */
class Shell extends EventEmitter {
  readonly said = new EventEmitter();
  postMessage(message: { type: string }): void {
    this.said.emit(message.type, message);
  }
}

function likeElectron(port: MessagePort) {
  return {
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
  };
}

describe('the desk as a process of the shell', () => {
  let branch: Branch;
  beforeEach(async () => {
    branch = await Branch.open();
  });
  afterEach(() => branch.close());

  const startMessage = (over = {}) => ({
    type: 'start',
    dataDirectory: `${branch.directory}/seat`,
    databaseKey: 'cd'.repeat(32),
    hubUrl: branch.hub.url,
    seatSecret: branch.seatSecret,
    ...over,
  });

  it('says when it is ready, serves a window through its port, and stops when told', async () => {
    const shell = new Shell();
    let code: number | undefined;
    serveShell(shell, (value) => (code = value));
    const ready = once(shell.said, 'ready');
    shell.emit('message', { data: startMessage(), ports: [] });
    await ready;
    const { port1, port2 } = new MessageChannel();
    shell.emit('message', { data: { type: 'connect' }, ports: [likeElectron(port1)] });
    const client = createORPCClient(new RPCLink({ port: port2 as never })) as DeskClient;
    port2.start();
    expect((await client.session.staff()).length).toBeGreaterThan(5);
    expect(await client.session.signIn({ staffId: 'CSO1', pin: '111101' })).toEqual({ status: 'done' });
    expect((await client.status()).signedIn?.staffId).toBe('CSO1');
    const stopped = once(shell.said, 'stopped');
    shell.emit('message', { data: { type: 'stop' }, ports: [] });
    await stopped;
    expect(code).toBe(0);
    port2.close();
  });

  it('answers the two questions about a hub elsewhere: whether it can be met, and what would be left behind', async () => {
    const shell = new Shell();
    serveShell(shell, () => undefined);
    const met = once(shell.said, 'hub-meeting');
    const wish = { url: 'https://127.0.0.1:1', seatCode: `LOKET1-${'a'.repeat(64)}-umum`, authority: null };
    shell.emit('message', { data: { type: 'meet-hub', ...wish }, ports: [] });
    expect(await met).toMatchObject([{ meeting: { status: 'refused', why: 'hubUnreachable' } }]);
    const counted = once(shell.said, 'waiting');
    const { dataDirectory, databaseKey } = startMessage();
    shell.emit('message', { data: { type: 'count-waiting', dataDirectory, databaseKey }, ports: [] });
    expect(await counted).toEqual([{ type: 'waiting', count: 0 }]);
  });

  it('names the reason when the data cannot be opened', async () => {
    const seat = await branch.seat('seat');
    await seat.desk.close();
    const shell = new Shell();
    serveShell(shell, () => undefined);
    const failed = once(shell.said, 'failed');
    shell.emit('message', { data: startMessage(), ports: [] });
    expect(await failed).toEqual([{ type: 'failed', reason: 'wrong-key' }]);
    rmSync(`${branch.directory}/seat`, { recursive: true });
  });
});
