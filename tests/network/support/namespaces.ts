/**
 * A small internet inside the machine (Linux, root): the branch's hub and relay in one network namespace that is also
 * the router, the officer in a second, the phone in a third. Lines are made bad by the router's firewall, so that the
 * programs at both ends notice nothing but lost packets. Nothing of the machine's own network is touched.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where hub and relay listen. */
export const hubAddress = '10.86.0.1';

/** Ports of hub and relay, and of the slow line beside them. */
export const ports = { hub: 7443, relay: 3478, slowHub: 7444, slowRelay: 3479 } as const;

export type Place = 'hub' | 'officer' | 'phone';

export interface SmallInternet {
  /** Words before a program that make it run at a place. */
  through(place: Place): string[];
  name(place: Place): string;
  /** Loses so many packets of the phone in each direction, of a hundred; 0 = none. */
  lose(percent: number): void;
  /** Nothing of the phone's comes through in either direction until `mend`. */
  cut(): void;
  /** Officer and phone cannot reach each other; hub and relay can be reached by both. */
  blockDirectWay(): void;
  /** As `blockDirectWay`, and what the phone says to hub and relay from now on goes over the slow line (slow-line.ts). */
  detour(): void;
  /** Takes everything back that was done to the lines. */
  mend(): void;
  /** The phone leaves its network and comes into another, with another address. */
  movePhone(): void;
  close(): void;
}

function ip(...words: string[]): void {
  execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 10_000 });
}

const prefix = 'loket-test-';

/** Namespaces of tests that were killed; their names carry the process that made them. */
function sweep(): void {
  const names = execFileSync('ip', ['netns', 'list'], { encoding: 'utf8' }).split('\n');
  for (const line of names) {
    const [name = ''] = line.split(' ');
    const pid = new RegExp(`^${prefix}(\\d+)-`, 'u').exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) ip('netns', 'del', name);
  }
}

/** Joins a place to the router by a cable with addresses `10.86.<net>.1` (router) and `.2`. */
function cable(names: Record<Place, string>, place: Place, net: number): void {
  const [far, near] = [`lk${net}b`, `lk${net}a`];
  ip('-n', names[place], 'link', 'add', far, 'type', 'veth', 'peer', 'name', near, 'netns', names.hub);
  ip('-n', names.hub, 'addr', 'add', `10.86.${net}.1/24`, 'dev', near);
  ip('-n', names.hub, 'link', 'set', near, 'up');
  ip('-n', names[place], 'addr', 'add', `10.86.${net}.2/24`, 'dev', far);
  ip('-n', names[place], 'link', 'set', far, 'up');
  ip('-n', names[place], 'route', 'add', 'default', 'via', `10.86.${net}.1`);
}

/** @throws when the kernel lacks something; `missingForNetwork` says it beforehand */
export function openSmallInternet(): SmallInternet {
  sweep();
  const own = (place: Place): string => `${prefix}${process.pid}-${place}`;
  const names = { hub: own('hub'), officer: own('officer'), phone: own('phone') };
  const places: Place[] = ['hub', 'officer', 'phone'];
  const close = (): void => {
    for (const place of places)
      if (existsSync(`/run/netns/${names[place]}`)) ip('netns', 'del', names[place]);
  };
  let phoneNet = 2;
  const inHub = (program: string, words: string[], input?: string): void => {
    execFileSync('ip', ['netns', 'exec', names.hub, program, ...words], { input, timeout: 10_000 });
  };
  const rules = (lines: readonly string[], detours: readonly string[] = []): void => {
    const chain = (hook: string): string =>
      [`chain ${hook} {`, `type filter hook ${hook} priority 0; policy accept;`, ...lines, '}'].join('\n');
    const table = ['table inet line {', ...['input', 'forward', 'output'].map(chain), '}'];
    const first = 'type nat hook prerouting priority -100; policy accept;';
    const nat = ['table ip detour {', 'chain prerouting {', first, ...detours, '}', '}'];
    inHub('nft', ['-f', '-'], ['flush ruleset', ...table, ...(detours.length > 0 ? nat : []), ''].join('\n'));
  };
  // Not their whole networks: the router's own answers come from the first address of these.
  const phones = 'ip saddr { 10.86.2.2, 10.86.3.2 }';
  const toPhones = 'ip daddr { 10.86.2.2, 10.86.3.2 }';
  try {
    for (const place of places) {
      ip('netns', 'add', names[place]);
      ip('-n', names[place], 'link', 'set', 'lo', 'up');
    }
    ip('-n', names.hub, 'addr', 'add', `${hubAddress}/32`, 'dev', 'lo');
    inHub('sh', ['-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward']);
    cable(names, 'officer', 1);
    cable(names, 'phone', phoneNet);
  } catch (error) {
    close();
    throw error;
  }
  const noDirectWay = [`${phones} ip daddr 10.86.1.0/24 drop`, `${toPhones} ip saddr 10.86.1.0/24 drop`];
  return {
    name: (place) => names[place],
    through: (place) => ['ip', 'netns', 'exec', names[place]],
    lose(percent) {
      const chance = `numgen random mod 100 < ${percent} drop`;
      rules(percent === 0 ? [] : [`${phones} ${chance}`, `${toPhones} ${chance}`]);
    },
    cut: () => rules([`${phones} drop`, `${toPhones} drop`]),
    blockDirectWay: () => rules(noDirectWay),
    detour: () =>
      rules(
        [...noDirectWay, `${phones} udp dport != ${ports.slowRelay} drop`],
        [
          `${phones} tcp dport ${ports.hub} redirect to :${ports.slowHub}`,
          `${phones} udp dport ${ports.relay} redirect to :${ports.slowRelay}`,
        ],
      ),
    mend: () => rules([]),
    movePhone() {
      ip('-n', names.phone, 'link', 'del', `lk${phoneNet}b`);
      phoneNet = phoneNet === 2 ? 3 : 2;
      cable(names, 'phone', phoneNet);
    },
    close,
  };
}
