/**
 * Several seats of one practice branch, with an empty queue, in this process: the first one's hub serves them all, and
 * each has a network of its own that can be cut. Screen and hub are the built ones, shell and desk run from source (see
 * run-seat.ts). Prints one line of JSON with the seats' first addresses; reads `cut N` and `mend N` from its input and
 * answers each with `ok`; ends when its input closes.
 */
import { createInterface } from 'node:readline';
import { startDesk } from '../../../electron/desk/start-desk.ts';
import { linkToHub } from '../../../electron/desk/sync/hub-link.ts';
import { findPrograms } from '../../../electron/browser-shell/index.ts';
import { openBrowserShell } from '../../../electron/browser-shell/start-browser-shell.ts';

const [dataDirectory, dist, wanted] = process.argv.slice(2);
if (!dataDirectory || !dist || !wanted) throw new Error('usage: run-seats.ts DATA DIST COUNT');

/** A network that can be cut: what is under way breaks, what is new does not begin. */
class Network {
  #cut = new AbortController();
  #isCut = false;

  fetch = (request: Request, init: RequestInit): Promise<Response> => {
    if (this.#isCut) return Promise.reject(new TypeError('network is cut'));
    const signals = [request.signal, ...(init.signal ? [init.signal] : []), this.#cut.signal];
    return fetch(request, { ...init, signal: AbortSignal.any(signals) });
  };

  set(isCut: boolean): void {
    this.#isCut = isCut;
    if (!isCut) return;
    this.#cut.abort(new TypeError('network is cut'));
    this.#cut = new AbortController();
  }
}

const networks: Network[] = [];
const closers: (() => Promise<void>)[] = [];
const firstUrls: string[] = [];
let shared: { hubUrl: string; seatSecret: string } | null = null;

for (let seat = 1; seat <= Number(wanted); seat += 1) {
  const network = new Network();
  const opened = await openBrowserShell({
    dataDirectory: `${dataDirectory}/seat-${seat}`,
    port: 0,
    practice: true,
    ...findPrograms(`${dist}/browser-shell`),
    startDesk: async (options) => {
      const own = { hubUrl: await options.hubUrl, seatSecret: options.seatSecret };
      shared ??= own;
      const hub = linkToHub({ ...shared, fetch: network.fetch });
      // Short pauses, so that a mended network is noticed soon.
      const timing = { firstBackoff: 200, longestBackoff: 500 };
      return startDesk({ ...options, ...shared, hub, timing, practiceDay: false, reading: false });
    },
    tell: () => undefined,
    log: (line) => console.error(line),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.why));
  networks.push(network);
  firstUrls.push(opened.value.firstUrl);
  closers.push(() => opened.value.close());
}
console.log(JSON.stringify({ firstUrls }));

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [act, seat] = line.split(' ');
  networks[Number(seat) - 1]?.set(act === 'cut');
  console.log('ok');
});
lines.on('close', () => void Promise.all(closers.map((close) => close())).then(() => process.exit(0)));
