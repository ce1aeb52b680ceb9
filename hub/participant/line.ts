/** The page's line to the hub: a WebSocket that comes back by itself until the call is over. */
import type { PageNews, ParticipantSignal } from '../../shared/contract/call.ts';

export interface Line {
  send(signal: ParticipantSignal): void;
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

  function connect(): void {
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
      setTimeout(connect, pause);
    };
  }

  connect();
  return {
    send(signal) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(signal));
    },
    close() {
      closed = true;
      socket?.close();
    },
  };
}
