/** Many seats that only listen ("new up to n"), as a process of its own. */
import { Agent, request } from 'node:http';
import { seatHeaders } from '../../shared/contract/protocol.ts';
import { answerParent } from './child-program.ts';
import { machineTime } from './machine-time.ts';

export type WatchWish =
  /** Opens so many streams; answered when each of them was told where the feed stands. */
  | { readonly kind: 'open'; readonly url: string; readonly seatSecret: string; readonly streams: number }
  /** Answered when all streams were told of this number: when each of them was. */
  | { readonly kind: 'arrivals'; readonly last: number };

/** So many are opened side by side. */
const together = 50;

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
/** For each number of the feed when it was told to each stream that heard of it, in milliseconds of the machine's clock. */
const heard = new Map<number, number[]>();
let streams = 0;
let onNews: () => void = () => undefined;

answerParent(async (wish: WatchWish): Promise<number[]> => {
  if (wish.kind === 'arrivals') return arrivals(wish.last);
  streams = wish.streams;
  let left = wish.streams;
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (left > 0) {
        left -= 1;
        await openStream(wish.url, wish.seatSecret);
      }
    }),
  );
  return [];
});

/** Resolves with the first news. */
function openStream(url: string, seatSecret: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...seatHeaders(seatSecret, null) };
    const outgoing = request(`${url}/rpc/watch`, { method: 'POST', agent, headers }, (response) => {
      let rest = '';
      response.setEncoding('latin1').on('data', (chunk: string) => {
        const messages = (rest + chunk).split('\n\n');
        rest = messages.pop() ?? '';
        for (const message of messages) {
          const last = /"last":(\d+)/.exec(message)?.[1];
          if (last === undefined) continue;
          note(Number(last));
          resolve();
        }
      });
      response.once('close', () => reject(new Error('a stream ended')));
    });
    outgoing.once('error', reject);
    outgoing.end('{}');
  });
}

function note(last: number): void {
  const times = heard.get(last);
  if (times) times.push(machineTime());
  else heard.set(last, [machineTime()]);
  onNews();
}

async function arrivals(last: number): Promise<number[]> {
  while ((heard.get(last)?.length ?? 0) < streams)
    await new Promise<void>((resolve) => {
      onNews = resolve;
    });
  return heard.get(last) ?? [];
}
