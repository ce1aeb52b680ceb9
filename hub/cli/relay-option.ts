/** `--relay` and `--relay-secret-file`: the branch's relay for calls that find no direct way. */
import { readFileSync, statSync } from 'node:fs';
import type { RelayPlace } from '../calls/relay.ts';
import { HubFault } from '../faults.ts';

/** The options that `npm run hub` takes for it. */
export const relayOptions = { relay: { type: 'string' }, 'relay-secret-file': { type: 'string' } } as const;

/** What a participant's page takes at most (shared/contract/call.ts). */
const mostAddresses = 6;
/** RFC 7065: `turn:host[:port][?transport=udp|tcp]`; a host's name, an IPv4 address, or IPv6 in brackets. */
const turnAddress =
  /^turns?:(?:[a-z\d](?:[a-z\d.-]{0,150}[a-z\d])?|\[[\da-f:.]{2,45}\])(?::(\d{1,5}))?(?:\?transport=(?:udp|tcp))?$/iu;
/** A secret that can be guessed makes the relay everybody's. */
const shortestSecret = 16;

/**
 * Both options, or neither. The secret stands in a file, because arguments are read by every user of the machine.
 * @returns null without a relay
 * @throws HubFault `relay-alone`, `bad-relay`, `relay-secret-unreadable`, `relay-secret-open`, `relay-secret-short`
 */
export function readRelay(values: {
  readonly relay?: string | undefined;
  readonly 'relay-secret-file'?: string | undefined;
}): RelayPlace | null {
  const { relay, 'relay-secret-file': file } = values;
  if (relay === undefined && file === undefined) return null;
  if (relay === undefined || file === undefined) throw new HubFault('relay-alone');
  return { urls: relayAddresses(relay), secret: secretIn(file) };
}

function relayAddresses(text: string): string[] {
  const urls = text.split(',').map((one) => one.trim());
  if (urls.length > mostAddresses || !urls.every(isTurnAddress)) throw new HubFault('bad-relay');
  return urls;
}

function isTurnAddress(text: string): boolean {
  const found = turnAddress.exec(text);
  if (!found) return false;
  const port = found[1] === undefined ? 3478 : Number(found[1]);
  return port >= 1 && port <= 65_535;
}

/** The group may read it: systemd's credentials look so, and coturn's own file often lies in a group. */
function secretIn(file: string): string {
  let text: string;
  let mode: number;
  try {
    text = readFileSync(file, 'utf8').trim();
    ({ mode } = statSync(file));
  } catch (error) {
    throw new HubFault('relay-secret-unreadable', error);
  }
  if (process.platform !== 'win32' && (mode & 0o007) !== 0) throw new HubFault('relay-secret-open');
  if (text.length < shortestSecret || /\s/u.test(text)) throw new HubFault('relay-secret-short');
  return text;
}
