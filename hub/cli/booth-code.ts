/** `npm run hub -- booth-code`: what a booth of the branch is given so that numbers may be called to it. */
import { openDataFolder } from './data-folder.ts';
import { placeOptions, readOptions, readPlace } from './options.ts';
import { texts } from './texts.ts';

const options = { ...placeOptions, 'public-url': { type: 'string' } } as const;

/** Shows the booth key of the data folder, in fours, so that it is typed without a mistake. */
export function runBoothCode(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, options);
  const folder = openDataFolder(readPlace(values).folder);
  const code = folder.boothKey.replaceAll(/(.{4})(?=.)/gu, '$1-');
  process.stdout.write(`${texts.boothCode(code, values['public-url'] ?? 'https://HUB:7443')}\n`);
  return Promise.resolve(0);
}
