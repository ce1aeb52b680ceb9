/** Where a seat keeps its data when nobody says otherwise: the user's own data folder, by the custom of each system. */
import path from 'node:path';

/** `LOKET_DATA` when set, else the system's place; used by the browser shell and the command line alike. */
export function defaultDataDirectory(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string {
  const named = environment['LOKET_DATA'];
  if (named) return path.resolve(named);
  if (platform === 'win32')
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Loket');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Loket');
  return path.join(environment['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'loket');
}
