import { existsSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from './apt.ts';
import { findBrowser } from './browser.ts';

/**
 * Makes sure there is a Chromium for the end-to-end tests; on Debian as root it is installed.
 * @returns a sentence why there is none, or undefined when all is well
 */
export function ensureBrowser(log: (line: string) => void): string | undefined {
  if (findBrowser() !== undefined) return undefined;
  if (canInstall()) log('Memasang Chromium dengan apt-get ...');
  if (aptInstall(['chromium']) && findBrowser() !== undefined) return undefined;
  return 'Tidak ada Chromium untuk tes layar. Pasang (Debian: sudo apt-get install chromium) atau isi LOKET_CHROMIUM, lalu ulangi.';
}

/** coturn's server; Debian puts it where only some shells look. */
export function findRelay(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return findProgram('turnserver', environment);
}

/**
 * Makes sure there is a coturn for the tests of calls; on Debian as root it is installed (Debian does not start it).
 * @returns its program, or a sentence why there is none
 */
export function ensureRelay(log: (line: string) => void): { program: string } | { missing: string } {
  if (findRelay() === undefined && canInstall()) {
    log('Memasang coturn dengan apt-get ...');
    aptInstall(['coturn']);
  }
  const program = findRelay();
  return program !== undefined
    ? { program }
    : {
        missing:
          'Tidak ada coturn untuk tes panggilan. Pasang (Debian: sudo apt-get install coturn), lalu ulangi.',
      };
}

/** The programs for networks inside the machine (tests/network): iproute2's `ip` and nftables' `nft`. */
export function hasNetworkTools(): boolean {
  return findProgram('ip') !== undefined && findProgram('nft') !== undefined;
}

/** Makes sure, where that is possible, that there are `ip` and `nft`; only root could use them. */
export function ensureNetworkTools(log: (line: string) => void): void {
  if (hasNetworkTools() || !canInstall()) return;
  log('Memasang iproute2 dan nftables dengan apt-get ...');
  aptInstall(['iproute2', 'nftables']);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function findProgram(name: string, environment = process.env): string | undefined {
  const folders = [...(environment['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders
    .map((folder) => path.join(folder, name))
    .find((candidate) => path.isAbsolute(candidate) && existsSync(candidate));
}
