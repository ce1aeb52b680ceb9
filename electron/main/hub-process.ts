import { createInterface } from 'node:readline';
import { hubUrlIn, type HubStart } from '../../shared/contract/desk-process.ts';
import { supervise, type ChildProcessLike } from './supervised-process.ts';

type HubChild = ChildProcessLike & {
  readonly stdout: NodeJS.ReadableStream | null;
  postMessage(message: unknown): void;
};

/** What the hub's process is given; index.ts fills it with Electron's own, tests with a stand-in. */
export interface HubProcessWorld {
  /** Forks hub-host.js. */
  fork(): HubChild;
  readonly script: string;
  readonly dataDirectory: string;
  readonly start: HubStart;
  log(line: string): void;
  later(act: () => void, milliseconds: number): void;
  now(): number;
}

export interface HubProcess {
  /** Resolves when the hub listens, with its address without trailing slash; the same after a restart. */
  readonly url: Promise<string>;
  stop(): Promise<void>;
}

/** Runs this machine's own hub and starts it again when it dies, on the port it had. */
export function startHubProcess(world: HubProcessWorld): HubProcess {
  let child: HubChild | undefined;
  let known: string | undefined;
  let tellUrl: (url: string) => void = () => undefined;
  let whenEnded: () => void = () => undefined;
  const url = new Promise<string>((resolve) => (tellUrl = resolve));

  const supervisor = supervise({
    ...world,
    start() {
      const hub = world.fork();
      child = hub;
      const listen = known === undefined ? '127.0.0.1:0' : new URL(known).host;
      const args = ['--data', world.dataDirectory, '--listen', listen];
      hub.postMessage({ script: world.script, args, line: JSON.stringify(world.start) });
      if (hub.stdout !== null) {
        createInterface({ input: hub.stdout }).on('line', (line) => {
          known = hubUrlIn(line) ?? known;
          if (known !== undefined) tellUrl(known);
        });
      }
      hub.on('exit', () => whenEnded());
      return hub;
    },
    onDeath: (code) => world.log(`hub ended: ${code}`),
  });
  return {
    url,
    stop() {
      const ended = new Promise<void>((resolve) => (whenEnded = resolve));
      supervisor.release();
      child?.postMessage('stop');
      world.later(() => {
        supervisor.kill();
        whenEnded();
      }, 5000);
      return ended;
    },
  };
}
