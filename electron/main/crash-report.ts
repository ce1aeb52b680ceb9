import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { App, CrashReporter } from 'electron';

/** The log file of the shell: time and one line. Errors are named by kind and place, never by their message. */
export function createLog(directory: string, now: () => Date = () => new Date()): (line: string) => void {
  mkdirSync(directory, { recursive: true });
  return (line) => appendFileSync(path.join(directory, 'shell.log'), `${now().toISOString()} ${line}\n`);
}

/** Crash dumps stay on the machine: they may hold data of participants and are sent to nobody. */
export function keepCrashReports(reporter: CrashReporter): void {
  reporter.start({ uploadToServer: false, compress: true });
}

/** Reloads a screen that died, and ends the program on a bug of the shell itself (with a line in the log). */
export function watchCrashes(app: App, log: (line: string) => void): void {
  app.on('render-process-gone', (_event, contents, details) => {
    log(`screen gone: ${details.reason} ${details.exitCode}`);
    if (details.reason !== 'clean-exit' && !contents.isDestroyed()) contents.reload();
  });
  app.on('child-process-gone', (_event, details) => log(`${details.type} gone: ${details.reason}`));
  process.on('uncaughtException', (error) => {
    log(`bug: ${describeBug(error)}`);
    app.exit(70);
  });
}

/** Kind and place of an error; its message may carry data and stays out. */
export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return `${error.name} ${
    error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? ''
  }`;
}
