import path from 'node:path';

/** Arguments of the program that a developer or test may give; an installed Loket uses the system's folder. */
export function dataDirectoryFor(argv: readonly string[], userData: string, isPackaged: boolean): string {
  const given = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return given === undefined || given === '' || isPackaged
    ? path.join(userData, 'data')
    : path.resolve(given);
}
