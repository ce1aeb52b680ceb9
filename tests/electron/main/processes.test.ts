import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startDeskProcess, type DeskProcessWorld } from '../../../electron/main/desk-process.ts';
import { startHubProcess } from '../../../electron/main/hub-process.ts';

/** Electron's utility process, as far as the shell uses it. */
class Child extends EventEmitter {
  readonly heard: { message: unknown; ports: unknown[] }[] = [];
  readonly stdout = new PassThrough();
  killed = false;
  postMessage(message: unknown, ports: unknown[] = []): void {
    this.heard.push({ message, ports });
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
}

/** Time and children of a test: time moves only when told. */
function createWorld() {
  const children: Child[] = [];
  const waiting: { act: () => void; at: number }[] = [];
  const pagePorts: unknown[] = [];
  const log: string[] = [];
  const state = { now: 0 };
  return {
    children,
    pagePorts,
    log,
    waiting,
    pass(milliseconds: number) {
      state.now += milliseconds;
      for (const due of waiting.filter(({ at }) => at <= state.now)) {
        waiting.splice(waiting.indexOf(due), 1);
        due.act();
      }
    },
    given: {
      fork() {
        const child = new Child();
        children.push(child);
        return child;
      },
      log: (line: string) => void log.push(line),
      later: (act: () => void, milliseconds: number) =>
        void waiting.push({ act, at: state.now + milliseconds }),
      now: () => state.now,
    },
  };
}

function deskWorld() {
  const world = createWorld();
  let pairs = 0;
  const given = {
    ...world.given,
    createChannel() {
      pairs += 1;
      return { port1: `desk end ${pairs}`, port2: `page end ${pairs}` };
    },
    start: () => ({
      type: 'start',
      dataDirectory: '/d',
      databaseKey: 'a'.repeat(64),
      hubUrl: 'http://127.0.0.1:1',
      seatSecret: 's',
    }),
    giveToPage: (port: unknown) => void world.pagePorts.push(port),
  } as unknown as DeskProcessWorld;
  return { ...world, given };
}

describe('the desk process', () => {
  it('hears its start first, then gets one end of the channel while the page gets the other', () => {
    const world = deskWorld();
    startDeskProcess(world.given).connectPage();
    expect(world.children[0]?.heard.map(({ message }) => (message as { type: string }).type)).toEqual([
      'start',
      'connect',
    ]);
    expect(world.children[0]?.heard[1]?.ports).toEqual(['desk end 1']);
    expect(world.pagePorts).toEqual(['page end 1']);
  });

  it('is started again when it dies, and the page gets a new port', () => {
    const world = deskWorld();
    startDeskProcess(world.given).connectPage();
    world.children[0]?.emit('exit', 9);
    expect(world.children).toHaveLength(1);
    world.pass(500);
    expect(world.children[1]?.heard.map(({ message }) => (message as { type: string }).type)).toEqual([
      'start',
      'connect',
    ]);
    expect(world.pagePorts).toEqual(['page end 1', 'page end 2']);
    expect(world.log).toContain('desk ended: 9');
  });

  it('gives no port while it is between two lives: the next life brings it', () => {
    const world = deskWorld();
    const desk = startDeskProcess(world.given);
    world.children[0]?.emit('exit', 9);
    desk.connectPage();
    expect(world.pagePorts).toEqual([]);
    world.pass(500);
    expect(world.pagePorts).toEqual(['page end 1']);
  });

  it('is started less and less often when it dies at once, and freshly after a healthy hour', () => {
    const world = deskWorld();
    startDeskProcess(world.given);
    world.children[0]?.emit('exit', 1);
    world.pass(500);
    world.children[1]?.emit('exit', 1);
    world.pass(999);
    expect(world.children).toHaveLength(2);
    world.pass(1);
    expect(world.children).toHaveLength(3);
    world.pass(3_600_000);
    world.children[2]?.emit('exit', 1);
    world.pass(500);
    expect(world.children).toHaveLength(4);
  });

  it('is asked to stop, and is not started again', async () => {
    const world = deskWorld();
    const desk = startDeskProcess(world.given);
    const stopped = desk.stop();
    expect(world.children[0]?.heard.at(-1)?.message).toEqual({ type: 'stop' });
    world.children[0]?.emit('exit', 0);
    await stopped;
    world.pass(60_000);
    expect(world.children).toHaveLength(1);
  });

  it('is ended by force when it does not answer', async () => {
    const world = deskWorld();
    const stopped = startDeskProcess(world.given).stop();
    world.pass(5000);
    await stopped;
    expect(world.children[0]?.killed).toBe(true);
  });

  it('says nothing that the log would keep word for word unless it is in the contract', () => {
    const world = deskWorld();
    startDeskProcess(world.given);
    world.children[0]?.emit('message', { type: 'failed', reason: 'schema-from-the-future' });
    world.children[0]?.emit('message', { name: 'Tongam' });
    expect(world.log).toEqual(['desk failed: schema-from-the-future', 'desk: unknown message']);
  });
});

describe('the hub process', () => {
  const begin = () => {
    const world = createWorld();
    const hub = startHubProcess({
      ...world.given,
      script: '/hub/server.js',
      dataDirectory: '/d/hub',
      start: { databaseKey: 'b'.repeat(64), seatSecret: 's', practice: true },
    });
    return { world, hub };
  };

  it('tells where it listens', async () => {
    const { world, hub } = begin();
    world.children[0]?.stdout.write('something else\nLOKET-HUB-READY {"url":"http://127.0.0.1:4711"}\n');
    expect(await hub.url).toBe('http://127.0.0.1:4711');
    expect(world.children[0]?.heard[0]?.message).toMatchObject({
      script: '/hub/server.js',
      args: ['--data', '/d/hub', '--listen', '127.0.0.1:0'],
    });
  });

  it('comes back on the same port after it died', async () => {
    const { world, hub } = begin();
    world.children[0]?.stdout.write('LOKET-HUB-READY {"url":"http://127.0.0.1:4711"}\n');
    await hub.url;
    world.children[0]?.emit('exit', 1);
    world.pass(500);
    expect(world.children[1]?.heard[0]?.message).toMatchObject({
      args: ['--data', '/d/hub', '--listen', '127.0.0.1:4711'],
    });
  });
});
