import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where Debian and its relatives put the server's programs; they are on nobody's PATH there. */
const debianFolder = '/usr/lib/postgresql';
/** The oldest version the hub works on. */
const oldest = 15;

/** The newest installed server of version 15 or later. @returns the folder of `initdb` and `postgres`, or undefined */
export function findPostgres(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).map(Number) : [];
  const debian = versions
    .filter((version) => version >= oldest)
    .sort((a, b) => b - a)
    .map((version) => path.join(debianFolder, String(version), 'bin'));
  const onPath = (environment['PATH'] ?? '').split(path.delimiter);
  return [...debian, ...onPath].find(
    (folder) => path.isAbsolute(folder) && existsSync(path.join(folder, 'initdb')) && isRecent(folder),
  );
}

function isRecent(folder: string): boolean {
  const said = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/(\d+)(\.\d+)?/.exec(said)?.[1] ?? 0) >= oldest;
}

/**
 * Makes sure there is a PostgreSQL server program; on Debian as root it is installed, without a system cluster.
 * @returns the folder of its programs, or a sentence why there is none
 */
export function ensurePostgres(log: (line: string) => void): { folder: string } | { missing: string } {
  const found = findPostgres();
  if (found !== undefined) return { folder: found };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log('Memasang PostgreSQL dengan apt-get ...');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql-common');
    keepFromStartingClusters();
    apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql');
    const installed = findPostgres();
    if (installed !== undefined) return { folder: installed };
  }
  return {
    missing:
      'Tidak ada PostgreSQL 15 atau lebih baru untuk tes. Pasang (Debian: sudo apt-get install postgresql) atau isi LOKET_TEST_DATABASE_URL, lalu ulangi.',
  };
}

function apt(...argv: string[]): void {
  spawnSync('apt-get', argv, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Debian would start a server of the machine at once; the tests need only the programs. */
function keepFromStartingClusters(): void {
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(settings)) return;
  spawnSync('sed', ['-i', 's/^#\\?create_main_cluster *=.*/create_main_cluster = false/', settings]);
}
