/** Under which names and addresses this machine can be reached in its network. */
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

export interface OwnNames {
  /** Host names in lower case, `localhost` last. */
  readonly hosts: readonly string[];
  /** IP addresses, loopback last. */
  readonly addresses: readonly string[];
}

/** Names of this machine now; `more` are the names given by the person (host names or addresses), first. */
export function ownNames(more: readonly string[] = []): OwnNames {
  const machine = hostname().toLowerCase();
  const found = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    // Link-local IPv6 addresses are good only with the name of an interface, which differs on each machine.
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address);
  const given = more.map((name) => name.toLowerCase());
  const hosts = [
    ...given.filter((name) => !isIP(name)),
    machine,
    `${machine.split('.')[0]}.local`,
    'localhost',
  ];
  const addresses = [...given.filter((name) => isIP(name)), ...found, '127.0.0.1', '::1'];
  return { hosts: [...new Set(hosts)], addresses: [...new Set(addresses)] };
}
