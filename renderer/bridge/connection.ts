/**
 * The one connection of the screen to its desk. In Electron the preload posts a MessagePort; in the browser shell it is
 * a WebSocket to the page's own origin. Either may break and come back: the link below outlives its connections.
 */
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { portMessage } from '../../shared/contract/shell.ts';
import { useLink } from '../state/link.ts';
import { shell } from './shell.ts';

type Link = ClientLink<ClientContext>;

/** How long a call waits for a connection before it fails; the desk is on this machine and restarts quickly. */
const patienceMilliseconds = 15_000;
const longestRetryMilliseconds = 3000;

/** The call could not reach the desk on this machine; nothing is known to have happened. */
export class DeskUnreachable extends Error {
  constructor() {
    super('desk unreachable');
    this.name = 'DeskUnreachable';
  }
}

interface Slot {
  put(link: Link): void;
  clear(): void;
  current(): Promise<Link>;
}

function createSlot(): Slot {
  let link: Link | null = null;
  let waiting: ((link: Link) => void)[] = [];
  return {
    put(next) {
      link = next;
      const ready = waiting;
      waiting = [];
      for (const go of ready) go(next);
      useLink.getState().opened();
    },
    clear() {
      if (link === null) return;
      link = null;
      useLink.getState().lost();
    },
    current() {
      if (link !== null) return Promise.resolve(link);
      return new Promise<Link>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting = waiting.filter((entry) => entry !== go);
          reject(new DeskUnreachable());
        }, patienceMilliseconds);
        const go = (next: Link): void => {
          clearTimeout(timer);
          resolve(next);
        };
        waiting.push(go);
      });
    },
  };
}

/**
 * Opens the connection and keeps it open.
 * @returns a link for `createORPCClient`; calls made while there is no connection wait for the next one
 */
export function connectToDesk(): Link {
  const slot = createSlot();
  if (shell() === undefined) keepSocketOpen(slot, socketUrl());
  else receivePorts(slot);
  return {
    async call(path, input, options) {
      const link = await slot.current();
      return link.call(path, input, options);
    },
  };
}

function socketUrl(): string {
  const url = new URL('/rpc', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

function keepSocketOpen(slot: Slot, url: string): void {
  let attempt = 0;
  const open = (): void => {
    const websocket = new WebSocket(url);
    websocket.addEventListener('open', () => {
      attempt = 0;
      slot.put(new SocketLink({ websocket }));
    });
    websocket.addEventListener('close', () => {
      slot.clear();
      void showRefusal();
      attempt += 1;
      if (attempt > 2) void isShutOut().then((shut) => (shut ? useLink.getState().shut() : undefined));
      setTimeout(open, Math.min(longestRetryMilliseconds, 150 * 2 ** attempt));
    });
  };
  open();
}

/**
 * A browser does not say why a socket was refused. The page's own address does: a program that was started anew has
 * another cookie and answers 401, one that is not running does not answer.
 */
async function isShutOut(): Promise<boolean> {
  try {
    return (await fetch('/', { cache: 'no-store' })).status === 401;
  } catch {
    return false;
  }
}

/** When hub or desk cannot start, the shell says why at the page's own address. */
async function showRefusal(): Promise<void> {
  const answer = await fetch('/', { method: 'HEAD' }).catch(() => null);
  if (answer?.status === 503) window.location.reload();
}

function receivePorts(slot: Slot): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== window || !saysPort(event.data) || port === undefined) return;
    port.addEventListener('close', () => {
      slot.clear();
      shell()?.requestPort();
    });
    port.start();
    slot.put(new PortLink({ port }));
  });
  shell()?.requestPort();
}

/** The preload may post the bare word or an object that carries it as its `type`. */
function saysPort(data: unknown): boolean {
  if (data === portMessage) return true;
  return typeof data === 'object' && data !== null && 'type' in data && data.type === portMessage;
}
