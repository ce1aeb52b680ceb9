import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';

/**
 * Makes sure there is a Chromium for the end-to-end tests; on Debian as root it is installed.
 * @returns a sentence why there is none, or undefined when all is well
 */
export function ensureBrowser(log: (line: string) => void): string | undefined {
  if (findBrowser() !== undefined) return undefined;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    log('Memasang Chromium dengan apt-get ...');
    const apt = (...argv: string[]): void => {
      spawnSync('apt-get', argv, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    };
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    if (findBrowser() !== undefined) return undefined;
  }
  return 'Tidak ada Chromium untuk tes layar. Pasang (Debian: sudo apt-get install chromium) atau isi LOKET_CHROMIUM, lalu ulangi.';
}
