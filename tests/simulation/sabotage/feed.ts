/** Faults in how seats read the branch feed. */
import type { FeedPage } from '../../../shared/contract/hub.ts';
import type { HubClient } from '../../../electron/desk/sync/hub-link.ts';
import type { Sabotage } from './sabotage.ts';

/** Every third number becomes visible so much later than the next ones, in milliseconds. */
const latest = 4000;

function lateness(seq: number): number {
  const mixed = Math.imul(seq, 0x9e3779b1) >>> 0;
  return mixed % 3 === 0 ? mixed % latest : 0;
}

export const feedByBigserial: Sabotage = {
  name: 'feed-by-bigserial',
  says: 'numbers of the feed are taken early and seen late, so a seat reads past one and cannot see the gap',
  client: (client, { memory }, time) => {
    const pull = async (...[input, options]: Parameters<HubClient['pull']>): Promise<FeedPage> => {
      // The seat counts without gaps; behind each of its numbers stands the one that a bigserial gave.
      const page = await client.pull({ ...input, after: memory.get(input.after) ?? input.after }, options);
      const seen = page.rows.filter((row) => Date.parse(row.at) + lateness(row.seq) <= time.now);
      const rows = seen.map((row, index) => {
        const seq = input.after + index + 1;
        memory.set(seq, row.seq);
        return { ...row, seq };
      });
      return { ...page, rows, last: page.diverged ? page.last : input.after + rows.length };
    };
    return { ...client, pull } as HubClient;
  },
};

export const restoreUnnoticed: Sabotage = {
  name: 'restore-unnoticed',
  says: 'a seat is not told that the hub was restored and has another history',
  client: (client) => {
    const pull = async (...[input, options]: Parameters<HubClient['pull']>): Promise<FeedPage> => {
      const page = await client.pull({ ...input, tail: undefined }, options);
      return { ...page, diverged: false, last: Math.max(page.last, input.after) };
    };
    return { ...client, pull } as HubClient;
  },
};
