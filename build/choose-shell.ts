/** What decides in which shell the workstation opens. */
export interface ShellFacts {
  readonly wished: 'electron' | 'browser' | undefined;
  readonly hasElectron: boolean;
  readonly isKnownUnavailable: boolean;
  /** A screen to open a window on (always true on Windows and macOS). */
  readonly hasDisplay: boolean;
  readonly isRoot: boolean;
}

/**
 * Electron where it can run, otherwise the browser shell. Without a display, or as root (Chromium would need
 * its sandbox off), Electron is not even fetched unless it was asked for.
 */
export function chooseShell(facts: ShellFacts): 'electron' | 'fetch-electron' | 'browser' {
  if (facts.wished === 'browser') return 'browser';
  if (facts.wished === 'electron') return facts.hasElectron ? 'electron' : 'fetch-electron';
  if (!facts.hasDisplay || facts.isRoot) return 'browser';
  if (facts.hasElectron) return 'electron';
  return facts.isKnownUnavailable ? 'browser' : 'fetch-electron';
}

/** Reads --shell=NAME or --shell NAME; undefined when the person did not say or said something else. */
export function wishedShell(argv: readonly string[]): 'electron' | 'browser' | undefined {
  const at = argv.findIndex((argument) => argument === '--shell' || argument.startsWith('--shell='));
  const value = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return value === 'electron' || value === 'browser' ? value : undefined;
}

const forElectron: readonly string[] = ['--data', '--hub', '--seat-code', '--hub-ca'];

/** Of the arguments those that Electron's shell knows, each with its value behind the sign. */
export function argumentsForElectron(argv: readonly string[]): string[] {
  return argv.flatMap((argument, index) => {
    if (argument === '--anyway') return [argument];
    if (forElectron.includes(argument)) return [`${argument}=${argv[index + 1] ?? ''}`];
    return forElectron.some((name) => argument.startsWith(`${name}=`)) ? [argument] : [];
  });
}
