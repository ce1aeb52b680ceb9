/** The page's line to the hub: a WebSocket that comes back by itself until the call is over. */
import type { PageNews, ParticipantSignal } from '../../shared/contract/call.ts';

export interface Line {
  /** @returns false when the line is down; the word is lost then */
  send(signal: ParticipantSignal): boolean;
  /** Tries at once instead of after the pause: the page came back or the network did. */
  wake(): void;
  close(): void;
}

/** Milliseconds between attempts; the last one repeats. */
const pauses = [300, 800, 1500, 3000];

/** Why the hub closed the line for good (`pageCloseCodes` of the contract); every other close means: come back. */
const farewells: Record<number, 'ended' | 'replaced' | 'unknown'> = {
  4001: 'ended',
  4002: 'replaced',
  4003: 'unknown',
};

export interface LineListener {
  /** At each opening, the first and those after a break. */
  open(): void;
  news(news: PageNews): void;
  lost(): void;
  over(farewell: 'ended' | 'replaced' | 'unknown'): void;
}

/** Opens the line for a joined session. */
export function openLine(session: string, on: LineListener): Line {
  let socket: WebSocket | null = null;
  let closed = false;
  let failures = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const current = new WebSocket(`${scheme}//${location.host}/call?session=${encodeURIComponent(session)}`);
    socket = current;
    current.onopen = () => {
      failures = 0;
      on.open();
    };
    current.onmessage = ({ data }) => on.news(JSON.parse(String(data)) as PageNews);
    current.onclose = ({ code }) => {
      if (closed) return;
      const farewell = farewells[code];
      if (farewell) return on.over(farewell);
      on.lost();
      const pause = pauses[Math.min(failures, pauses.length - 1)];
      failures += 1;
      waiting = setTimeout(connect, pause);
    };
  }

  function wake(): void {
    if (waiting !== undefined && !closed) connect();
  }

  /** Another network: the socket of the old one only looks open, so it is left behind unheard. */
  function startOver(): void {
    if (closed) return;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    connect();
  }

  connect();
  window.addEventListener('online', startOver);
  return {
    wake,
    send(signal) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(signal));
      return true;
    },
    close() {
      closed = true;
      clearTimeout(waiting);
      window.removeEventListener('online', startOver);
      socket?.close();
    },
  };
}
