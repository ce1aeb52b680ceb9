import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { project } from './project.ts';

const packageFolder = path.join(project.modules, 'electron');
const remembered = path.join(project.memory, 'electron-unavailable');
const forgetAfter = 7 * 24 * 60 * 60 * 1000;

/** The Electron program of this machine, or undefined: the npm package comes without it. */
export function findElectron(folder: string = packageFolder): string | undefined {
  const nameFile = path.join(folder, 'path.txt');
  if (!existsSync(nameFile)) return undefined;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
  const program = path.join(dist, readFileSync(nameFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Whether a fetch failed within the last week (so that each start does not try again). */
export function isKnownUnavailable(now: number = Date.now()): boolean {
  return existsSync(remembered) && now - statSync(remembered).mtimeMs < forgetAfter;
}

/**
 * Tries once to fetch the program: asks first, for five seconds, whether its server answers at all.
 * @returns the program, or undefined (then remembered)
 */
export async function fetchElectron(): Promise<string | undefined> {
  if (await serverAnswers()) await install();
  const program = findElectron();
  if (program === undefined) {
    mkdirSync(project.memory, { recursive: true });
    writeFileSync(remembered, `${new Date().toISOString()}\n`);
  }
  return program;
}

async function serverAnswers(): Promise<boolean> {
  if (process.env['ELECTRON_MIRROR'] !== undefined) return true;
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

function install(): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], {
      stdio: 'ignore',
      timeout: 600_000,
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
