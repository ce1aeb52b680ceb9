import path from 'node:path';
import { hubAddress } from '../../../shared/contract/joined-hub.ts';

/** Arguments of the program that a developer or test may give; an installed Loket uses the system's folder. */
export function dataDirectoryFor(argv: readonly string[], userData: string, isPackaged: boolean): string {
  const given = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return given === undefined || given === '' || isPackaged
    ? path.join(userData, 'data')
    : path.resolve(given);
}

/** What the arguments say about the hub; `authorityFile` is still to be read. */
export type HubRequest =
  | {
      readonly act: 'join';
      readonly url: string;
      readonly seatCode: string;
      readonly authorityFile: string | null;
    }
  | { readonly act: 'leave'; readonly anyway: boolean };

/** `--hub=URL --seat-code=CODE [--hub-ca=FILE]` or `--hub=none [--anyway]`; Electron wants values behind the sign. */
export function hubRequestIn(
  argv: readonly string[],
): HubRequest | { readonly act: 'refuse'; readonly why: 'hubAddress' | 'hubNeedsCode' } | undefined {
  const valueOf = (name: string): string | undefined =>
    argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
  const hub = valueOf('--hub');
  if (hub === undefined) return undefined;
  if (hub === 'none') return { act: 'leave', anyway: argv.includes('--anyway') };
  const url = hubAddress(hub);
  const seatCode = valueOf('--seat-code');
  if (url === undefined) return { act: 'refuse', why: 'hubAddress' };
  if (seatCode === undefined || seatCode === '') return { act: 'refuse', why: 'hubNeedsCode' };
  return { act: 'join', url, seatCode, authorityFile: valueOf('--hub-ca') ?? null };
}
