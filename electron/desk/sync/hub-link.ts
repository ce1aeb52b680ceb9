/** The way to the hub: typed calls over HTTP, each with the seat's secret and, for a person, his session. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { HubContract } from '../../../shared/contract/hub.ts';
import { seatHeaders, type Protocol } from '../../../shared/contract/protocol.ts';

export type HubClient = ContractRouterClient<HubContract>;

/** Gives the client for a session's token, or for the seat alone (null). Tests give one without a network. */
export type HubLink = (token: string | null) => HubClient;

/** Talks to the hub at `hubUrl` (no trailing slash). `fetch` is the network; tests bring a bad one. */
export function linkToHub(options: {
  /** A promise while the hub is still starting: calls wait for it. */
  hubUrl: string | Promise<string>;
  seatSecret: string;
  fetch?: (request: Request, init: RequestInit) => Promise<Response>;
  /** What this program says it speaks; another one for tests. */
  protocol?: Protocol;
}): HubLink {
  const { fetch: network = fetch } = options;
  const clients = new Map<string | null, HubClient>();
  return (token) => {
    let client = clients.get(token);
    if (!client) {
      const headers = seatHeaders(options.seatSecret, token, options.protocol);
      client = createORPCClient(
        new RPCLink({ url: async () => `${await options.hubUrl}/rpc`, headers, fetch: network }),
      ) as HubClient;
      clients.set(token, client);
    }
    return client;
  };
}
