import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What decides whether a window can be opened here. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** undefined where there are no user numbers (Windows). */
  readonly userId: number | undefined;
  exists(file: string): boolean;
}

/** The machine this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    userId: process.getuid?.(),
    exists: existsSync,
  };
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/**
 * The browser that can show the workstation as a window of its own.
 * @returns its path, or undefined when there is no display, no such browser, or the user is root (Chromium
 *   refuses root without switching its sandbox off, and the sandbox stays on)
 */
export function browserForWindow(machine: Machine): string | undefined {
  if (machine.userId === 0) return undefined;
  const { environment } = machine;
  if (machine.platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY'])
    return undefined;
  return candidates(machine).find((file) => machine.exists(file));
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((root) => root !== undefined);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** Arguments of a window without tabs and with a profile of its own; no switch here weakens the browser. */
export function windowArguments(url: string, profileDirectory: string): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileDirectory}`,
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--lang=id',
  ];
}

/** Opens the window; the child lives as long as the window does, because the profile is its own. */
export function openWindow(browser: string, url: string, profileDirectory: string): ChildProcess {
  return spawn(browser, windowArguments(url, profileDirectory), { stdio: 'ignore' });
}
