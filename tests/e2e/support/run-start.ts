import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { project } from '../../../build/project.ts';

export interface StartedLoket {
  readonly child: ChildProcess;
  /** Everything it has said until now. */
  said(): string;
  /** The address that it names, once it is ready. */
  address(): Promise<string>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
}

/** Runs `npm start`'s own command over a data folder, without a window. */
export function startLoket(dataDirectory: string, more: readonly string[] = []): StartedLoket {
  const node = path.join(project.bin, 'node');
  const script = path.join(project.root, 'build', 'start.ts');
  const options = ['--shell=browser', '--no-open', '--data', dataDirectory, '--port', '0', ...more];
  const child = spawn(node, [script, ...options], { cwd: project.root, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const hear = (line: string): void => void lines.push(line);
  const output = createInterface({ input: child.stdout });
  output.on('line', hear);
  createInterface({ input: child.stderr }).on('line', hear);
  const ended = once(child, 'close').then(([code]) => Number(code ?? -1));
  const addressIn = (line: string): string | undefined => /http:\/\/127\.0\.0\.1:\d+\/\S+/u.exec(line)?.[0];
  const address = new Promise<string>((resolve, reject) => {
    output.on('line', (line) => {
      const found = addressIn(line);
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${lines.join('\n')}`)));
  });
  address.catch(() => undefined);
  return { child, said: () => lines.join('\n'), address: () => address, ended };
}

/** The process that holds a data folder, by the folder's own lock. */
export async function holderOf(dataDirectory: string): Promise<number> {
  const { pid } = JSON.parse(await readFile(path.join(dataDirectory, 'lock'), 'utf8')) as { pid: number };
  return pid;
}
