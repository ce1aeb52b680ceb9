/** The booth's line to the hub: comes back by itself until the hub closes it for good. */
import type { BoothNews, BoothWord, boothCloseCodes } from '../../../shared/contract/booth-page.ts';
import type { BoothSetting } from './kept.ts';

export type BoothFarewell = keyof typeof boothCloseCodes;

/** `boothCloseCodes` of the contract, whose values would ship its validator. */
const farewells: Readonly<Record<number, BoothFarewell>> = {
  4101: 'key',
  4102: 'slowDown',
  4103: 'replaced',
  4104: 'nameTaken',
  4105: 'badName',
  4106: 'full',
  4107: 'closed',
  4108: 'invalid',
};

const pauses = [500, 1000, 2000, 5000];

export interface BoothListener {
  news(news: BoothNews): void;
  /** The line broke and comes back by itself. */
  lost(): void;
  refused(farewell: BoothFarewell): void;
}

export interface BoothLine {
  free(callId: string): void;
  close(): void;
}

/** @param callOf the call that this page is in, said at each opening */
export function openBoothLine(
  setting: BoothSetting,
  callOf: () => string | null,
  on: BoothListener,
): BoothLine {
  let socket: WebSocket | null = null;
  let closed = false;
  let failures = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (word: BoothWord): void => socket?.send(JSON.stringify(word));

  function connect(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(`${scheme}//${location.host}/booth`);
    socket.onopen = () => say({ type: 'hello', ...setting, callId: callOf() });
    socket.onmessage = ({ data }) => {
      failures = 0;
      on.news(JSON.parse(String(data)) as BoothNews);
    };
    socket.onclose = ({ code }) => {
      if (closed) return;
      const farewell = farewells[code];
      if (farewell) return on.refused(farewell);
      on.lost();
      waiting = setTimeout(connect, pauses[Math.min(failures, pauses.length - 1)]);
      failures += 1;
    };
  }

  function wake(): void {
    if (waiting !== undefined && !closed) connect();
  }

  connect();
  window.addEventListener('online', wake);
  return {
    free(callId) {
      // When the line is down, the next greeting says it: the page is in no call then.
      if (socket?.readyState === WebSocket.OPEN) say({ type: 'free', callId });
    },
    close() {
      closed = true;
      clearTimeout(waiting);
      window.removeEventListener('online', wake);
      socket?.close();
    },
  };
}
