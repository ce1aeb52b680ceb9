/** One process of a proof: started, told things, killed. None of them outlives the proof. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const living = new Set<ChildProcess>();
let isOver = false;

export interface ChildOptions {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** What it says on its standard outputs is added to this file. */
  readonly logFile: string;
  readonly onMessage?: (message: unknown) => void;
}

export class Child {
  readonly #process: ChildProcess;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>;
  /** True from the moment on at which the proof itself ends it. */
  isMeantToEnd = false;

  constructor({ args, environment, logFile, onMessage }: ChildOptions) {
    if (isOver) throw new Error('everything is being ended');
    const log = openSync(logFile, 'a', 0o600);
    this.#process = spawn(process.execPath, [...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true, // Ctrl+C in the terminal is the proof's to answer
    });
    closeSync(log);
    living.add(this.#process);
    this.ended = new Promise((resolve) => {
      this.#process.once('exit', () => {
        living.delete(this.#process);
        resolve();
      });
    });
    this.#process.on('error', () => undefined);
    if (onMessage) this.#process.on('message', onMessage);
  }

  get isAlive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Nothing happens when it is gone. */
  tell(message: object): void {
    if (this.isAlive && this.#process.connected) this.#process.send(message, () => undefined);
  }

  /** Resolves when nothing of it is left. */
  async kill9(): Promise<void> {
    this.isMeantToEnd = true;
    this.#process.kill('SIGKILL');
    await this.ended;
  }
}

/** For the end of a branch, whatever ends it. */
export function killAllChildren(): void {
  for (const child of living) child.kill('SIGKILL');
}

/** The same for good: nothing can be started any more. */
export function endForGood(): void {
  isOver = true;
  killAllChildren();
}
