import { existsSync } from 'node:fs';
import path from 'node:path';

const linux = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

/**
 * The Chromium the end-to-end tests drive: LOKET_CHROMIUM when set, otherwise one found on PATH.
 * @returns an absolute path, or undefined when the machine has none
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment['LOKET_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
  const folders = (environment['PATH'] ?? '').split(path.delimiter);
  const candidates = linux.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((candidate) => path.isAbsolute(candidate) && existsSync(candidate));
}

/** Arguments for tests: a pretended camera and microphone; no sandbox only where Chromium refuses it (root). */
export function browserArguments(userId: number | undefined = process.getuid?.()): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    ...(userId === 0 ? ['--no-sandbox'] : []),
  ];
}
