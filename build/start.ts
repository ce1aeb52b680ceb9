import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { helpText } from '../electron/browser-shell/command-line.ts';
import { heapLimits } from '../electron/browser-shell/heap-limits.ts';
import { inWords } from '../electron/browser-shell/sentences.ts';
import { argumentsForElectron, chooseShell, wishedShell } from './choose-shell.ts';
import { fetchElectron, findElectron, isKnownUnavailable } from './electron-binary.ts';
import { project } from './project.ts';

/** `npm start`: builds what changed, then opens the workstation in the best shell this machine has. */
async function start(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(helpText);
    return 0;
  }
  console.log(inWords({ key: 'building' }));
  const { buildAll } = await import('./build.ts');
  await buildAll((line) => console.log(line));
  const electron = await electronToUse(argv);
  if (electron === 'refused') return 1;
  return electron === undefined ? runBrowserShell(argv) : runElectron(electron, argv);
}

async function electronToUse(argv: readonly string[]): Promise<string | undefined | 'refused'> {
  const wished = wishedShell(argv);
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const choice = chooseShell({
    wished,
    hasElectron: findElectron() !== undefined,
    isKnownUnavailable: isKnownUnavailable(),
    hasDisplay: process.platform !== 'linux' || (display !== undefined && display !== ''),
    isRoot: process.getuid?.() === 0,
  });
  const program =
    choice === 'electron' ? findElectron() : choice === 'fetch-electron' ? await fetchElectron() : undefined;
  if (program !== undefined) return program;
  if (wished === 'electron') {
    console.error(inWords({ key: 'electronForced' }));
    return 'refused';
  }
  if (wished === undefined) console.log(inWords({ key: 'electronMissing' }));
  return undefined;
}

function runBrowserShell(argv: readonly string[]): Promise<number> {
  const program = path.join(project.dist, 'browser-shell', 'index.js');
  return run(process.execPath, [...heapLimits, program, ...argv]);
}

function runElectron(program: string, argv: readonly string[]): Promise<number> {
  return run(program, [project.root, ...argumentsForElectron(argv)]);
}

/** Stays until the program ends; a signal for us is a signal for it. */
function run(program: string, argv: readonly string[]): Promise<number> {
  const child = spawn(program, argv, { stdio: 'inherit', cwd: project.root });
  // Ctrl-C reaches the child by itself (same terminal); a plain kill does not.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Somebody ran `node build/start.ts` with another Node: run again with the one of this project. */
function rerun(): number {
  const node = path.join(project.bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node)) {
    console.error('Jalankan dahulu: npm install\n  Run first: npm install');
    return 1;
  }
  return spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1;
}

if (import.meta.main) {
  const isOldNode = Number(process.versions.node.split('.')[0]) < 24;
  process.exit(isOldNode ? rerun() : await start(process.argv.slice(2)));
}
