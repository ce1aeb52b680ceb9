import type { MessagePortMain, UtilityProcess } from 'electron';
import { FromDesk, type ToDesk } from '../../shared/contract/desk-process.ts';
import { supervise, type ChildProcessLike } from './supervised-process.ts';

type DeskChild = ChildProcessLike &
  Pick<UtilityProcess, 'postMessage'> & {
    on(event: 'message', listener: (message: unknown) => void): unknown;
  };

/** What the desk process is given; index.ts fills it with Electron's own, tests with a stand-in. */
export interface DeskProcessWorld {
  fork(): DeskChild;
  createChannel(): { port1: MessagePortMain; port2: MessagePortMain };
  /** How the desk begins; asked anew at each start. */
  start(): Extract<ToDesk, { type: 'start' }>;
  /** Gives the page its end of the channel. */
  giveToPage(port: MessagePortMain): void;
  log(line: string): void;
  later(act: () => void, milliseconds: number): void;
  now(): number;
}

export interface DeskProcess {
  /** The page is there (first time, or reloaded): make a channel and give each its end. */
  connectPage(): void;
  /** Asks the desk to close its files and resolves when it has ended. */
  stop(): Promise<void>;
}

/**
 * Runs the desk in a process of its own and hands page and desk the two ends of a channel. When the desk
 * dies it is started again and the page gets a new port: its calls fail in between, its data do not.
 */
export function startDeskProcess(world: DeskProcessWorld): DeskProcess {
  let child: DeskChild | undefined;
  let pageIsThere = false;
  let whenEnded: () => void = () => undefined;
  const say = (message: ToDesk, ports: MessagePortMain[] = []): void => child?.postMessage(message, ports);

  const connect = (): void => {
    if (child === undefined) return; // between two lives; the next one connects by itself
    const { port1, port2 } = world.createChannel();
    say({ type: 'connect' }, [port1]);
    world.giveToPage(port2);
  };
  const supervisor = supervise({
    ...world,
    start() {
      const desk = world.fork();
      child = desk;
      desk.on('message', (message) => logAnswer(message, world.log));
      desk.on('exit', () => {
        child = undefined;
        whenEnded();
      });
      say(world.start());
      if (pageIsThere) connect();
      return desk;
    },
    onDeath: (code) => world.log(`desk ended: ${code}`),
  });
  return {
    connectPage() {
      pageIsThere = true;
      connect();
    },
    stop() {
      const ended = new Promise<void>((resolve) => (whenEnded = resolve));
      supervisor.release();
      say({ type: 'stop' });
      world.later(() => {
        supervisor.kill();
        whenEnded();
      }, 5000);
      return ended;
    },
  };
}

function logAnswer(message: unknown, log: (line: string) => void): void {
  const answer = FromDesk.safeParse(message);
  if (!answer.success) log('desk: unknown message');
  else log(answer.data.type === 'failed' ? `desk failed: ${answer.data.reason}` : `desk ${answer.data.type}`);
}
