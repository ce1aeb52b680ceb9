/** What this machine lacks for tests between network namespaces, found out before anything is started. */
import { findRelay, hasNetworkTools } from '../../../build/prerequisites.ts';
import { openSmallInternet } from './namespaces.ts';

/** @returns the sentence to show, or undefined when everything is there */
export function missingForNetwork(): string | undefined {
  if (process.platform !== 'linux') return 'Tes jaringan memerlukan Linux (network namespaces).';
  if (process.getuid?.() !== 0) return 'Tes jaringan memerlukan root (network namespaces).';
  if (!hasNetworkTools())
    return 'Tes jaringan memerlukan ip dan nft (Debian: apt-get install iproute2 nftables).';
  if (findRelay() === undefined) return 'Tes jaringan memerlukan coturn (Debian: apt-get install coturn).';
  try {
    const internet = openSmallInternet();
    try {
      internet.lose(1);
    } finally {
      internet.close();
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : '';
    return `Tes jaringan memerlukan veth, nftables dan numgen di kernel ini: ${why}`;
  }
  return undefined;
}
